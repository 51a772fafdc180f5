namespace GoMapGen.Models;

/// <summary>
/// Makes random programs. A program has a character of its own: a number of keys (few, so that they meet again, or many, so that the
/// map grows), a length, and how often each operation comes; evenly random programs would hardly ever empty a map or outgrow one.
/// </summary>
public static class RandomProgram
{
    private static readonly int[] Lengths = [10, 50, 200, 800, 2500];
    private static readonly int[] KeyCounts = [1, 2, 8, 9, 30, 120, 500, 1500];

    private static readonly Operation[] Writes =
    [
        Operation.Set, Operation.Set, Operation.Ref, Operation.RefOrAddDefault, Operation.Add, Operation.TryAdd, Operation.GetOrAdd,
        Operation.AssignLowered,
    ];

    private static readonly Operation[] Reads =
        [Operation.Get, Operation.Index, Operation.Contains, Operation.RefOrNull, Operation.AccessLowered];

    private static readonly Operation[] Deletes = [Operation.Remove, Operation.RemoveWithElem, Operation.DeleteLowered];

    private static readonly Operation[] Iterations =
        [Operation.StartIterator, Operation.MoveIterator, Operation.MoveIterator, Operation.MoveIterator, Operation.FinishIterator];

    private static readonly Operation[] Rare =
    [
        Operation.AddRange, Operation.RemoveWhere, Operation.Clear, Operation.Enumerate, Operation.Clone, Operation.CopyTo,
        Operation.EnsureCapacity, Operation.TrimExcess,
    ];

    /// <summary>Makes a program for keys numbered from 0 to <paramref name="keyCount"/> - 1.</summary>
    public static Step[] Make(Random random, int keyCount)
    {
        int keys = Math.Min(keyCount, KeyCounts[random.Next(KeyCounts.Length)]);
        (Operation[] Operations, int Weight)[] mix =
        [
            (Writes, random.Next(1, 20)), (Reads, random.Next(10)), (Deletes, random.Next(12)), (Iterations, random.Next(8)),
            (Rare, random.Next(2)),
        ];
        Step[] steps = new Step[Lengths[random.Next(Lengths.Length)]];
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i] = new Step(Pick(random, mix), random.Next(keys), random.Next());
        }

        return steps;
    }

    private static Operation Pick(Random random, (Operation[] Operations, int Weight)[] mix)
    {
        int at = random.Next(mix.Sum(part => part.Weight));
        foreach ((Operation[] operations, int weight) in mix)
        {
            if (at < weight)
            {
                return operations[random.Next(operations.Length)];
            }

            at -= weight;
        }

        throw new InvalidOperationException("the weights add up to less than their sum");
    }
}
