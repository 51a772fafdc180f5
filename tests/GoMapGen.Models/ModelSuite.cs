using Xunit.Sdk;

namespace GoMapGen.Models;

/// <summary>The maps that random programs run on, by name.</summary>
public sealed class ModelSuite
{
    private const int ShrinkingRuns = 10_000;

    private readonly Dictionary<string, (int KeyCount, Action<int, IReadOnlyList<Step>> Run)> _maps = [];

    /// <summary>The names of the maps.</summary>
    public TheoryData<string> Maps => [.. _maps.Keys];

    /// <summary>Adds maps of the same key and elem type.</summary>
    public ModelSuite With<TKey, TElem>(KeyDomain<TKey> keys, ElemDomain<TElem> elems, params ReadOnlySpan<Type> maps)
    {
        foreach (Type map in maps)
        {
            Type members = map.GetInterfaces().Single(type => type.IsConstructedGenericType && type.Name == typeof(IMapMembers<,,,>).Name);
            Type run = typeof(ProgramRun<,,,>).MakeGenericType(members.GenericTypeArguments);
            var runProgram = run.GetMethod("Run")!.CreateDelegate<Action<KeyDomain<TKey>, ElemDomain<TElem>, int, IReadOnlyList<Step>>>();
            _maps.Add(map.Name, (keys.Count, (seed, steps) => runProgram(keys, elems, seed, steps)));
        }

        return this;
    }

    /// <summary>Runs random programs on a map; a failing one is cut down to what it fails with before it is reported.</summary>
    public void Run(string map, int programs)
    {
        (int keyCount, Action<int, IReadOnlyList<Step>> run) = _maps[map];
        for (int i = 0; i < programs; i++)
        {
            int seed = HashCode(map, i);
            Step[] steps = RandomProgram.Make(new Random(seed), keyCount);
            if (Failure(run, seed, steps) is not null)
            {
                IReadOnlyList<Step> shrunk = Shrink(steps, shorter => Failure(run, seed, shorter) is not null);
                Exception failure = Failure(run, seed, shrunk)!;
                string program = string.Join(Environment.NewLine, shrunk);
                throw new XunitException($"{map}, {Seed.Advice}: {failure.Message}{Environment.NewLine}{program}", failure);
            }
        }
    }

    // Takes away ever smaller pieces as long as the rest still fails, and begins again where that made a difference.
    private static IReadOnlyList<Step> Shrink(IReadOnlyList<Step> steps, Predicate<IReadOnlyList<Step>> fails)
    {
        int runs = 0;
        int before = steps.Count + 1;
        for (int piece = steps.Count / 2; piece > 0 || steps.Count < before; piece /= 2)
        {
            if (piece == 0)
            {
                before = steps.Count;
                piece = Math.Max(1, steps.Count / 2);
            }

            for (int start = 0; start + piece <= steps.Count && runs < ShrinkingRuns; runs++)
            {
                Step[] rest = [.. steps.Take(start), .. steps.Skip(start + piece)];
                if (fails(rest))
                {
                    steps = rest;
                }
                else
                {
                    start += piece;
                }
            }
        }

        return steps;
    }

    private static Exception? Failure(Action<int, IReadOnlyList<Step>> run, int seed, IReadOnlyList<Step> steps)
    {
        try
        {
            run(seed, steps);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    // Not string.GetHashCode: that is another number in every process, and the seed has to bring a program back.
    private static int HashCode(string map, int program)
        => map.Aggregate(unchecked((Seed.Value * 397) + program), (hash, letter) => unchecked((hash * 31) + letter));
}
