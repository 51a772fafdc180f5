namespace GoMapGen.Traces;

/// <summary>The recordings of one Go type, and the maps that have to behave like it.</summary>
/// <param name="goType">The type as Go writes it.</param>
public sealed class TraceFamily(string goType)
{
    private readonly Dictionary<string, Action<Trace>> _maps = [];

    /// <summary>Every pair of a recording and a map.</summary>
    public IEnumerable<(string Trace, string Map)> Pairs
        => TraceFile.NamesOf(goType).SelectMany(trace => _maps.Keys.Select(map => (trace, map)));

    /// <summary>The pairs as test cases.</summary>
    public TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach ((string trace, string map) in Pairs)
            {
                cases.Add(trace, map);
            }

            return cases;
        }
    }

    /// <summary>Adds maps of the same key and elem type.</summary>
    public TraceFamily With<TKey, TElem>(KeyCodec<TKey> keys, ElemCodec<TElem> elems, params ReadOnlySpan<Type> maps)
        where TKey : notnull
    {
        foreach (Type map in maps)
        {
            // TMap and TEnumerator are known by the interface that the map lists; written out, they would be most of the text of a suite.
            Type members = map.GetInterfaces().Single(type => type.IsConstructedGenericType && type.Name == typeof(IMapMembers<,,,>).Name);
            Type replay = typeof(TraceReplay<,,,>).MakeGenericType(members.GenericTypeArguments);
            var run = replay.GetMethod("Run")!.CreateDelegate<Action<Trace, KeyCodec<TKey>, ElemCodec<TElem>>>();
            _maps.Add(map.ToString(), trace => run(trace, keys, elems));
        }

        return this;
    }

    /// <summary>Replays one recording on one map, once through each set of members.</summary>
    public void Replay(string trace, string map) => _maps[map](TraceFile.Read(trace));
}
