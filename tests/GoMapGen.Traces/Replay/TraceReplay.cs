using System.Runtime.CompilerServices;
using GoMapGen.Diagnostics;
using Xunit.Sdk;

namespace GoMapGen.Traces;

/// <summary>Through which members a replay goes. Every one of them is the same operation of Go's.</summary>
public enum ReplayRoute
{
    /// <summary>The members of everyday code: indexer, TryGetValue, Remove, Clear, foreach.</summary>
    Members,

    /// <summary>The static lowered forms: MapAssign, MapAccess2, MapDelete, MapClear.</summary>
    Lowered,

    /// <summary>All the others in turn, by the number of the step: refs, TryAdd, interfaces, Keys, Values.</summary>
    Mixed,

    /// <summary>Keys given as characters, for maps of string keys.</summary>
    Characters,

    /// <summary>Keys given as UTF-8, for maps of string keys.</summary>
    Utf8,
}

/// <summary>
/// Repeats a recording on an emitted map and compares all that can be seen: after every operation its result, the header and the
/// random numbers it drew; the buckets wherever they were recorded.
/// </summary>
/// <remarks>
/// Go 1.19 lets an iterator that is alive while the map is cleared return entries that are gone, or return some twice. Such an
/// iterator is compared up to the clear; after it, it has to end without an exception and without a draw.
/// </remarks>
public sealed class TraceReplay<TMap, TKey, TElem, TEnumerator>
    where TMap : IMapMembers<TMap, TKey, TElem, TEnumerator>, new()
    where TKey : notnull
    where TEnumerator : struct, IEnumerator<KeyValuePair<TKey, TElem>>
{
    // No map of the recordings has a tenth of it: an iterator that gives more will not end.
    private const int EntriesOfAnEndlessIterator = 1_000_000;

    private readonly Trace _trace;
    private readonly KeyCodec<TKey> _keys;
    private readonly ElemCodec<TElem> _elems;
    private readonly ReplayRoute _route;
    private readonly RecordedRandom _random;
    private readonly Dictionary<int, LiveIterator> _iterators = [];
    private readonly string _unusedKey;
    private TMap _map = default!;
    private TextOperations<TElem>? _text;
    private TraceStep? _step;

    private TraceReplay(Trace trace, KeyCodec<TKey> keys, ElemCodec<TElem> elems, ReplayRoute route, RecordedRandom random)
    {
        _trace = trace;
        _keys = keys;
        _elems = elems;
        _route = route;
        _random = random;
        _unusedKey = keys.Write(default!);
    }

    /// <summary>The ways in which a map of this type can be used.</summary>
    public static IEnumerable<ReplayRoute> Routes
        => Enum.GetValues<ReplayRoute>().Where(route
            => route is not (ReplayRoute.Characters or ReplayRoute.Utf8) || typeof(TMap).IsAssignableTo(typeof(ITextMembers<TElem>)));

    /// <summary>Replays a recording, once in each of the ways; throws at the first difference.</summary>
    public static void Run(Trace trace, KeyCodec<TKey> keys, ElemCodec<TElem> elems)
    {
        foreach (ReplayRoute route in Routes)
        {
            Run(trace, keys, elems, route);
        }
    }

    private static void Run(Trace trace, KeyCodec<TKey> keys, ElemCodec<TElem> elems, ReplayRoute route)
    {
        using RecordedRandom random = new();
        new TraceReplay<TMap, TKey, TElem, TEnumerator>(trace, keys, elems, route, random).Run();
    }

    private void Run()
    {
        try
        {
            _random.Feed(_trace.Seed);
            _map = Make();
            _text = _route is ReplayRoute.Characters or ReplayRoute.Utf8
                ? new TextOperations<TElem>((ITextMembers<TElem>)_map, _route == ReplayRoute.Utf8)
                : null;
            CheckDraws();
            CheckHeader(_trace.Start);
            foreach (TraceStep step in _trace.Steps)
            {
                _step = step;
                _random.Feed(step.Draws);
                Execute(step);
                CheckDraws();
                CheckHeader(step.Header);
            }

            _random.Feed();
            foreach (LiveIterator iterator in _iterators.Values.Where(iterator => iterator.OutlivedClear))
            {
                RunToItsEnd(iterator);
            }

            CheckDraws();
        }
        catch (Exception exception) when (exception is not XunitException)
        {
            throw new XunitException($"{Place()}: unexpected {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    private TMap Make() => (_route, _trace.Hint) switch
    {
        (ReplayRoute.Lowered, _) => TMap.Make(_trace.Hint ?? 0),
        (_, null) => new TMap(),
        (ReplayRoute.Mixed, long hint) => (TMap)Activator.CreateInstance(typeof(TMap), checked((int)hint))!,
        (_, long hint) => TMap.Make(hint),
    };

    private void Execute(TraceStep step)
    {
        switch (step.Operation)
        {
            case TraceOperation.Set:
                Set(step, _keys.Read(step.Key!), _elems.Read(step.Elem));
                break;
            case TraceOperation.Get:
                Get(step, _keys.Read(step.Key!));
                break;
            case TraceOperation.Delete:
                Delete(step, _keys.Read(step.Key!));
                break;
            case TraceOperation.Clear:
                Clear();
                break;
            case TraceOperation.IteratorStart:
                StartIterator(step);
                break;
            case TraceOperation.IteratorNext:
                MoveIterator(step);
                break;
            case TraceOperation.Dump:
                CheckDump(step.Dump!, step.Header);
                break;
            default:
                throw new InvalidOperationException($"{step.Operation} has no replay");
        }
    }

    private void Set(TraceStep step, TKey key, TElem elem)
    {
        int before = _map.Count;
        switch (_route)
        {
            case ReplayRoute.Members:
                _map[key] = elem;
                break;
            case ReplayRoute.Lowered:
                TMap.MapAssign(_map, key) = elem;
                break;
            case ReplayRoute.Characters or ReplayRoute.Utf8:
                _text!.Set(step.Index, (string)(object)key, elem, step.Hit);
                break;
            default:
                SetByTurns(step, key, elem);
                break;
        }

        Check("entries added", step.Hit ? 1 : 0, _map.Count - before);
    }

    private void SetByTurns(TraceStep step, TKey key, TElem elem)
    {
        bool isNew = step.Hit;
        switch (step.Index % 7)
        {
            case 0:
                _map.Ref(key) = elem;
                break;
            case 1:
                ref TElem slot = ref _map.GetValueRefOrAddDefault(key, out bool exists);
                Check("GetValueRefOrAddDefault finds the key", !isNew, exists);
                if (isNew)
                {
                    Check("elem of the new entry", _elems.Show(default!), _elems.Show(slot));
                }

                slot = elem;
                break;
            case 2 when isNew:
                Check("TryAdd", true, _map.TryAdd(key, elem));
                break;
            case 3 when isNew:
                _map.Add(key, elem);
                break;
            case 4 when isNew && step.Draws.Length == 0:
                // A look-up, then an assignment: a NaN would draw for both.
                Check("GetOrAdd", _elems.Show(elem), _elems.Show(_map.GetOrAdd(key, elem, static (_, state) => state)));
                break;
            case 5 when isNew:
                ((ICollection<KeyValuePair<TKey, TElem>>)_map).Add(new(key, elem));
                break;
            default:
                ((IDictionary<TKey, TElem>)_map)[key] = elem;
                break;
        }
    }

    private void Get(TraceStep step, TKey key)
    {
        string expected = step.Hit ? _elems.Show(_elems.Read(step.Elem)) : _elems.Show(default!);
        TElem? elem;
        bool found;
        switch (_route)
        {
            case ReplayRoute.Members:
                found = _map.TryGetValue(key, out elem);
                break;
            case ReplayRoute.Lowered:
                elem = TMap.MapAccess2(_map, key, out found);
                break;
            case ReplayRoute.Characters or ReplayRoute.Utf8:
                found = GetByText(step, (string)(object)key, out elem);
                break;
            default:
                found = GetByTurns(step, key, out elem);
                break;
        }

        Check("found", step.Hit, found);
        Check("elem", expected, _elems.Show(elem!));
    }

    // The forms that say one half of the answer are given the other half from the recording.
    private bool GetByTurns(TraceStep step, TKey key, out TElem? elem)
    {
        switch (step.Index % 5)
        {
            case 0:
                elem = TMap.MapAccess1(_map, key);
                return step.Hit;
            case 1:
                elem = _map[key];
                return step.Hit;
            case 2:
                elem = step.Hit ? _elems.Read(step.Elem) : default;
                return _map.ContainsKey(key);
            case 3:
                ref TElem slot = ref _map.GetValueRefOrNullRef(key);
                bool found = !Unsafe.IsNullRef(ref slot);
                elem = found ? slot : default;
                return found;
            default:
                return ((IReadOnlyDictionary<TKey, TElem>)_map).TryGetValue(key, out elem);
        }
    }

    private bool GetByText(TraceStep step, string key, out TElem? elem)
    {
        switch (step.Index % 3)
        {
            case 0:
                elem = _text!.Index(key);
                return step.Hit;
            case 1:
                elem = step.Hit ? _elems.Read(step.Elem) : default;
                return _text!.Contains(key);
            default:
                return _text!.Get(key, out elem);
        }
    }

    private void Delete(TraceStep step, TKey key)
    {
        int before = _map.Count;
        switch (_route)
        {
            case ReplayRoute.Members:
                Check("Remove", step.Hit, _map.Remove(key));
                break;
            case ReplayRoute.Lowered:
                TMap.MapDelete(_map, key);
                break;
            case ReplayRoute.Characters or ReplayRoute.Utf8:
                Check("Remove", step.Hit, _text!.Remove((string)(object)key));
                break;
            case ReplayRoute.Mixed when step.Index % 2 == 0:
                Check("Remove with the elem", step.Hit, _map.Remove(key, out TElem? elem));
                if (!step.Hit)
                {
                    Check("elem of nothing", _elems.Show(default!), _elems.Show(elem!));
                }

                break;
            default:
                Check("IDictionary.Remove", step.Hit, ((IDictionary<TKey, TElem>)_map).Remove(key));
                break;
        }

        Check("entries deleted", step.Hit ? 1 : 0, before - _map.Count);
    }

    private void Clear()
    {
        // Clearing an empty map is no operation, in Go too; iterators do not notice.
        if (_map.Count != 0)
        {
            foreach (LiveIterator iterator in _iterators.Values)
            {
                iterator.OutlivedClear = true;
            }
        }

        switch (_route)
        {
            case ReplayRoute.Members:
                _map.Clear();
                break;
            case ReplayRoute.Lowered:
                TMap.MapClear(_map);
                break;
            default:
                ((ICollection<KeyValuePair<TKey, TElem>>)_map).Clear();
                break;
        }
    }

    private void StartIterator(TraceStep step)
    {
        if (_iterators.Remove(step.Iterator, out LiveIterator? earlier) && earlier.OutlivedClear)
        {
            RunToItsEnd(earlier);
        }

        LiveIterator iterator = _route switch
        {
            ReplayRoute.Members => new EntryIterator<TEnumerator>(_map.GetEnumerator(), _keys, _elems),
            ReplayRoute.Lowered => new EntryIterator<IEnumerator<KeyValuePair<TKey, TElem>>>(
                ((IEnumerable<KeyValuePair<TKey, TElem>>)_map).GetEnumerator(), _keys, _elems),
            _ => StartByTurns(step),
        };

        // GetEnumerator itself draws and sets the iterator bits, as range does before it looks for an entry.
        CheckDraws();
        CheckHeader(step.Header);
        _iterators.Add(step.Iterator, iterator);
        MoveIterator(step);
    }

    private LiveIterator StartByTurns(TraceStep step) => (step.Index % 3) switch
    {
        0 => new PartIterator<TKey>(((IReadOnlyDictionary<TKey, TElem>)_map).Keys.GetEnumerator(), key => (_keys.Write(key), null)),
        1 => new PartIterator<TElem>(((IReadOnlyDictionary<TKey, TElem>)_map).Values.GetEnumerator(), elem => (null, _elems.Show(elem))),
        _ => new EntryIterator<TEnumerator>(_map.GetEnumerator(), _keys, _elems),
    };

    private void MoveIterator(TraceStep step)
    {
        LiveIterator iterator = _iterators[step.Iterator];
        if (iterator.OutlivedClear)
        {
            if (step.End)
            {
                RunToItsEnd(iterator);
                _iterators.Remove(step.Iterator);
            }
            else
            {
                iterator.MoveNext();
            }

            return;
        }

        bool moved = iterator.MoveNext();
        (string? key, string? elem) = moved ? iterator.Current : (null, null);
        if (step.End)
        {
            Check("the iterator's entry", "the end", moved ? $"key {key} elem {elem}" : "the end");
            Check("MoveNext after the end", false, iterator.MoveNext());
            _iterators.Remove(step.Iterator);
            return;
        }

        Check("the iterator has an entry", true, moved);
        if (key is not null)
        {
            Check("the iterator's key", step.Key!, key);
        }

        if (elem is not null)
        {
            Check("the iterator's elem", _elems.Show(_elems.Read(step.Elem)), elem);
        }
    }

    private void RunToItsEnd(LiveIterator iterator)
    {
        int entries = 0;
        while (iterator.MoveNext())
        {
            entries++;
            if (entries == EntriesOfAnEndlessIterator)
            {
                Fail("an iterator that outlived a clear", "an end", $"{entries} entries");
            }
        }
    }

    private void CheckDraws()
    {
        int expected = _step?.Draws.Length ?? 1;
        Check("random numbers drawn", expected, expected - _random.Leftover + _random.Excess);
    }

    private void CheckHeader(TraceHeader expected)
    {
        MapHeader header = _map.GetHeader();
        TraceHeader actual = new(
            header.Count,
            header.B,
            header.NOverflow,
            header.Iterator,
            header.OldIterator,
            header.SameSizeGrow,
            header.Growing,
            header.NEvacuate,
            header.Hash0);
        if (actual != expected)
        {
            Fail("header", expected.ToString(), actual.ToString());
        }

        Check("Count", expected.Count, _map.Count);
        Check("MapLen", expected.Count, TMap.MapLen(_map));
    }

    private void CheckDump(TraceDump expected, TraceHeader header)
    {
        MapDump<TKey> actual = _map.Dump();
        Check("old buckets in the dump", header.Growing, actual.OldBuckets is not null);
        if (expected.Buckets is null)
        {
            Check("buckets in the dump of a map without buckets", 0, actual.Buckets.Count);
        }

        CheckBuckets("bucket", expected.Buckets ?? [], actual.Buckets, expected.Only);
        if (expected.OldBuckets is not null)
        {
            int oldBuckets = 1 << (header.SameSizeGrow ? header.B : header.B - 1);
            CheckBuckets("old bucket", expected.OldBuckets, actual.OldBuckets!, expected.Only & (oldBuckets - 1));
        }
    }

    private void CheckBuckets(string kind, IReadOnlyList<TraceBucket> expected, IReadOnlyList<BucketDump<TKey>> actual, int? only)
    {
        BucketDump<TKey>[] inUse = [.. actual.Where(bucket => !IsUntouched(bucket) && bucket.Index == (only ?? bucket.Index))];
        string expectedIndexes = string.Join(' ', expected.Select(bucket => bucket.Index));
        Check($"{kind}s in use", expectedIndexes, string.Join(' ', inUse.Select(bucket => bucket.Index)));
        for (int i = 0; i < inUse.Length; i++)
        {
            string place = $"{kind} {inUse[i].Index}";
            bool isEvacuated = inUse[i].Chain[0].TopHash[0] is >= 2 and <= 4;
            Check($"{place} is evacuated", expected[i].IsEvacuated, isEvacuated);
            if (!isEvacuated)
            {
                CheckChain(place, expected[i].Chain, inUse[i].Chain);
            }
        }
    }

    private void CheckChain(string place, IReadOnlyList<TraceGroup> expected, IReadOnlyList<SlotGroup<TKey>> actual)
    {
        Check($"{place}: length of the chain", expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            Check($"{place}, {i} down the chain: tophash", expected[i].TopHash, Convert.ToHexStringLower(actual[i].TopHash));
            string[] keys = [.. expected[i].Keys.Select(key => key ?? _unusedKey)];
            Check($"{place}, {i} down the chain: keys", string.Join(' ', keys), string.Join(' ', actual[i].Keys.Select(_keys.Write)));
        }
    }

    // The recordings leave such buckets out; a dump may.
    private static bool IsUntouched(BucketDump<TKey> bucket)
        => bucket.Chain.Count == 1 && !bucket.Chain[0].TopHash.AsSpan().ContainsAnyExcept((byte)0);

    private void Check<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Fail(what, $"{expected}", $"{actual}");
        }
    }

    private void Fail(string what, string expected, string actual)
        => throw new XunitException($"{Place()}: {what}{Environment.NewLine}expected: {expected}{Environment.NewLine}actual:   {actual}");

    private string Place()
    {
        string step = _step is null ? "make" : $"step {_step.Index} {_step.Operation}{(_step.Key is null ? "" : $" {_step.Key}")}";
        return $"{_trace.Name} on {typeof(TMap)}, {_route}, {step}";
    }

    private abstract class LiveIterator
    {
        public bool OutlivedClear { get; set; }

        public abstract (string? Key, string? Elem) Current { get; }

        public abstract bool MoveNext();
    }

    private sealed class EntryIterator<T>(T enumerator, KeyCodec<TKey> keys, ElemCodec<TElem> elems) : LiveIterator
        where T : IEnumerator<KeyValuePair<TKey, TElem>>
    {
        // Not readonly: the emitted enumerator is a struct and moves in place.
        private T _enumerator = enumerator;

        public override (string? Key, string? Elem) Current => (keys.Write(_enumerator.Current.Key), elems.Show(_enumerator.Current.Value));

        public override bool MoveNext() => _enumerator.MoveNext();
    }

    private sealed class PartIterator<T>(IEnumerator<T> enumerator, Func<T, (string? Key, string? Elem)> write) : LiveIterator
    {
        public override (string? Key, string? Elem) Current => write(enumerator.Current);

        public override bool MoveNext() => enumerator.MoveNext();
    }
}
