namespace GoMapGen.Benchmarks.Compare.Operations;

/// <summary>
/// What memory alone costs: the reads and writes of an operation in an array that is as large as the map's keys and elems, at
/// places known beforehand. No map can be faster; how far away one is, is its own.
/// </summary>
internal sealed class MachineLimit : Operation
{
    private readonly string _operation;
    private readonly int _passes;
    private readonly int _size;
    private readonly int[] _places;
    private readonly int[] _order;
    private readonly int _wordsPerEntry;
    private long[] _memory;

    public MachineLimit(string operation, int size, int picks, int entryBytes)
    {
        _operation = operation;
        _size = size;
        _passes = Math.Max(1, (picks + size - 1) / size);
        _wordsPerEntry = (entryBytes + 7) / 8;
        _memory = new long[(long)size * _wordsPerEntry];
        _places = new int[WholeMap ? 0 : picks];
        for (int i = 0; i < _places.Length; i++)
        {
            _places[i] = Workload<int>.Pick(i, size) * _wordsPerEntry;
        }

        _order = new int[_operation is "grow" or "presized" or "refill" ? size : 0];
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = Workload<int>.Pick(i, size) * _wordsPerEntry;
        }
    }

    public override int OperationsPerRun => WholeMap ? _passes * _size : _places.Length;

    public override bool Allocates => _operation is "grow" or "presized" or "clone";

    private bool WholeMap => _operation is "grow" or "presized" or "refill" or "iterate" or "clone";

    public override long Run() => _operation switch
    {
        "hit" or "miss" => Read(_memory, _places),
        "dependent" => ReadDependently(_memory, _places),
        "update" => Modify(_memory, _places),
        "churn" => Modify(_memory, _places) + Modify(_memory, _places),
        "iterate" => Sum(),
        "clone" => Copy(),
        _ => Fill(),
    };

    private static long Read(long[] memory, int[] places)
    {
        long sum = 0;
        foreach (int place in places)
        {
            sum += memory[place];
        }

        return sum;
    }

    private static long ReadDependently(long[] memory, int[] places)
    {
        long last = 0;
        for (int i = 0; i < places.Length; i++)
        {
            last = memory[places[i + (int)(last >> 63)]];
        }

        return last;
    }

    private static long Modify(long[] memory, int[] places)
    {
        foreach (int place in places)
        {
            memory[place]++;
        }

        return 0;
    }

    private long Fill()
    {
        for (int pass = 0; pass < _passes; pass++)
        {
            long[] memory = _operation == "refill" ? _memory : new long[_memory.Length];
            foreach (int place in _order)
            {
                memory[place] = pass;
            }

            _memory = memory;
        }

        return 0;
    }

    private long Sum()
    {
        long sum = 0;
        for (int pass = 0; pass < _passes; pass++)
        {
            for (int i = 0; i < _memory.Length; i += _wordsPerEntry)
            {
                sum += _memory[i];
            }
        }

        return sum;
    }

    private long Copy()
    {
        for (int pass = 0; pass < _passes; pass++)
        {
            _memory = [.. _memory];
        }

        return 0;
    }
}
