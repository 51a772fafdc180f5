using GoMapGen.Diagnostics;
using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

public class MapRandomFacts
{
    [Fact]
    public void A_registered_source_answers_until_it_is_disposed()
    {
        uint next = 0;
        using (MapDeterminism.BeginRandom(() => ++next))
        {
            Assert.Equal(1u, MapRandom.Next());
            Assert.Equal(2u, MapRandom.NextSeed());
        }

        _ = MapRandom.Next();
        Assert.Equal(2u, next);
    }

    [Fact]
    public void Sources_nest()
    {
        using (MapDeterminism.BeginRandom(() => 1))
        {
            using (MapDeterminism.BeginRandom(() => 2))
            {
                Assert.Equal(2u, MapRandom.Next());
            }

            Assert.Equal(1u, MapRandom.Next());
        }
    }

    [Fact]
    public void A_source_disposed_before_the_one_inside_it_does_not_come_back()
    {
        IDisposable outermost = MapDeterminism.BeginRandom(() => 1);
        IDisposable outer = MapDeterminism.BeginRandom(() => 2);
        IDisposable inner = MapDeterminism.BeginRandom(() => 3);
        outer.Dispose();
        Assert.Equal(3u, MapRandom.Next());
        inner.Dispose();
        Assert.Equal(1u, MapRandom.Next());
        outermost.Dispose();
    }

    [Fact]
    public void Disposing_twice_does_nothing()
    {
        using IDisposable outer = MapDeterminism.BeginRandom(() => 1);
        IDisposable inner = MapDeterminism.BeginRandom(() => 2);
        inner.Dispose();
        inner.Dispose();
        Assert.Equal(1u, MapRandom.Next());
    }

    [Fact]
    public void Another_thread_has_its_own_numbers_and_cannot_dispose()
    {
        using IDisposable registration = MapDeterminism.BeginRandom(() => 7);
        Exception? thrown = null;
        uint[] drawn = [];
        var thread = new Thread(() =>
        {
            drawn = [MapRandom.Next(), MapRandom.Next(), MapRandom.Next()];
            thrown = Record.Exception(registration.Dispose);
        });
        thread.Start();
        thread.Join();

        Assert.IsType<InvalidOperationException>(thrown);
        Assert.NotEqual([7u, 7u, 7u], drawn);
        Assert.Equal(7u, MapRandom.Next());
    }

    [Fact]
    public void A_source_is_needed() => Assert.Throws<ArgumentNullException>(() => MapDeterminism.BeginRandom(null!));

    [Fact]
    public void Numbers_are_spread_over_all_bits()
    {
        const int Draws = 4096;
        var ones = new int[32];
        for (int i = 0; i < Draws; i++)
        {
            uint number = MapRandom.Next();
            for (int bit = 0; bit < 32; bit++)
            {
                ones[bit] += (int)(number >> bit) & 1;
            }
        }

        // Ten standard deviations.
        Assert.All(ones, count => Assert.InRange(count, (Draws / 2) - 320, (Draws / 2) + 320));
    }

    [Fact]
    public void The_numbers_are_wyrands()
    {
        var random = new ThreadRandom(1);
        UInt128 product = (UInt128)(1 + 0xa0761d6478bd642ful) * ((1 + 0xa0761d6478bd642ful) ^ 0xe7037ed1a0b428dbul);
        Assert.Equal((uint)((ulong)(product >> 64) ^ (ulong)product), random.Draw());
    }
}
