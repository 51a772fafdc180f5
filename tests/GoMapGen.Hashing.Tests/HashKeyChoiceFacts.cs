using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>The choice of hash keys, on instances of its own; the choice of the process is seen in ProcessFacts.</summary>
public class HashKeyChoiceFacts
{
    private static readonly byte[] Schedule = Keys<ScheduleA>.Bytes;
    private static readonly ulong[] Words = [2, 3, 5, 7];

    [Fact]
    public void Random_keys_are_for_the_hash_that_the_processor_does_best()
    {
        HashKeyMaterial aes = new HashKeyChoice(hasAes: true).Use();
        Assert.Equal(128, aes.AesSchedule!.Length);
        Assert.Null(aes.FallbackWords);
        Assert.False(aes.IsSameAs(new HashKeyChoice(hasAes: true).Use()));

        HashKeyMaterial fallback = new HashKeyChoice(hasAes: false).Use();
        Assert.Null(fallback.AesSchedule);
        Assert.Equal(4, fallback.FallbackWords!.Length);
        Assert.All(fallback.FallbackWords, word => Assert.Equal(1ul, word & 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Keys_fixed_in_time_are_used_as_they_are(bool hasAes)
    {
        var choice = new HashKeyChoice(hasAes);
        choice.UseHashKeys(Schedule);
        Assert.Equal(Schedule, choice.Use().AesSchedule);

        choice = new HashKeyChoice(hasAes);
        choice.UseFallbackHashKeys(Words);
        Assert.Equal(Words, choice.Use().FallbackWords);
    }

    [Fact]
    public void Before_the_first_use_the_last_choice_counts()
    {
        var choice = new HashKeyChoice(hasAes: true);
        choice.UseHashKeys(Schedule);
        choice.UseFallbackHashKeys(Words);
        choice.UseHashKeys(Keys<ScheduleF>.Bytes);
        Assert.Equal(Keys<ScheduleF>.Bytes, choice.Use().AesSchedule);
    }

    [Fact]
    public void Keys_in_use_can_be_named_again_but_not_changed()
    {
        var choice = new HashKeyChoice(hasAes: true);
        choice.UseHashKeys(Schedule);
        choice.Use();
        choice.UseHashKeys(Schedule);
        Assert.Throws<InvalidOperationException>(() => choice.UseHashKeys(Keys<ScheduleZ>.Bytes));
        Assert.Throws<InvalidOperationException>(() => choice.UseFallbackHashKeys(Words));
        Assert.Equal(Schedule, choice.Use().AesSchedule);

        choice = new HashKeyChoice(hasAes: true);
        choice.UseFallbackHashKeys(Words);
        choice.Use();
        choice.UseFallbackHashKeys(Words);
        Assert.Throws<InvalidOperationException>(() => choice.UseFallbackHashKeys([2, 3, 5, 8]));
        Assert.Throws<InvalidOperationException>(() => choice.UseHashKeys(Schedule));
    }

    [Fact]
    public void Random_keys_in_use_cannot_be_changed()
    {
        var choice = new HashKeyChoice(hasAes: true);
        HashKeyMaterial used = choice.Use();
        string message = Assert.Throws<InvalidOperationException>(() => choice.UseHashKeys(Schedule)).Message;
        Assert.Contains("before the process makes its first map", message);
        Assert.Same(used, choice.Use());
    }

    [Fact]
    public void Keys_of_a_wrong_length_are_refused()
    {
        var choice = new HashKeyChoice(hasAes: true);
        Assert.Throws<ArgumentException>(() => choice.UseHashKeys(new byte[127]));
        Assert.Throws<ArgumentException>(() => choice.UseHashKeys(default));
        Assert.Throws<ArgumentException>(() => choice.UseFallbackHashKeys(new ulong[3]));
        choice.Use();
        Assert.Throws<ArgumentException>(() => choice.UseHashKeys(new byte[129]));
    }

    [Fact]
    public void The_callers_memory_may_change_afterwards()
    {
        byte[] schedule = [.. Schedule];
        var choice = new HashKeyChoice(hasAes: true);
        choice.UseHashKeys(schedule);
        schedule[0]++;
        Assert.Equal(Schedule, choice.Use().AesSchedule);
    }

    [Fact]
    public void Threads_that_race_use_the_same_keys()
    {
        var choice = new HashKeyChoice(hasAes: true);
        var used = new HashKeyMaterial[8];
        Parallel.For(0, used.Length, i => used[i] = choice.Use());
        Assert.All(used, keys => Assert.Same(used[0], keys));
    }
}
