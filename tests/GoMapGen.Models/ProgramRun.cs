using System.Collections;
using System.Runtime.CompilerServices;
using GoMapGen.Diagnostics;
using Xunit.Sdk;

namespace GoMapGen.Models;

/// <summary>One run of a random program on a map and on the model, with a look at both after every step.</summary>
public sealed class ProgramRun<TMap, TKey, TElem, TEnumerator>
    where TMap : IMapMembers<TMap, TKey, TElem, TEnumerator>, new()
    where TKey : notnull
    where TEnumerator : struct, IEnumerator<KeyValuePair<TKey, TElem>>
{
    private const int MostIterators = 3;
    private const int MostClones = 3;
    private const int EntriesOfAnEndlessIterator = 100_000;

    private readonly KeyDomain<TKey> _keys;
    private readonly ElemDomain<TElem> _elems;
    private readonly List<Iteration> _iterations = [];
    private readonly List<(TMap Map, MapModel Model)> _clones = [];
    private readonly MapModel _model = new();
    private readonly TMap _map;
    private long _lastElem;

    private ProgramRun(KeyDomain<TKey> keys, ElemDomain<TElem> elems, int hint)
    {
        _keys = keys;
        _elems = elems;
        _map = hint == 0 ? new TMap() : TMap.Make(hint);
    }

    /// <summary>Runs a program; throws where the map is not as the model.</summary>
    public static void Run(KeyDomain<TKey> keys, ElemDomain<TElem> elems, int seed, IReadOnlyList<Step> steps)
    {
        Random random = new(seed);
        using IDisposable draws = MapDeterminism.BeginRandom(() => (uint)random.NextInt64(1L << 32));
        int hint = random.Next(4) == 0 ? random.Next(500) : 0;
        new ProgramRun<TMap, TKey, TElem, TEnumerator>(keys, elems, hint).Run(steps);
    }

    private void Run(IReadOnlyList<Step> steps)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            try
            {
                Execute(steps[i]);
                Check("Count", _model.Count, _map.Count);
                Check("MapLen", _model.Count, TMap.MapLen(_map));
            }
            catch (Exception exception)
            {
                throw new XunitException($"step {i}, {steps[i]}: {exception.Message}", exception);
            }
        }

        while (_iterations.Count != 0)
        {
            FinishIterator(0);
        }

        CheckAll(_map, _model);
        foreach ((TMap map, MapModel model) in _clones)
        {
            CheckAll(map, model);
        }
    }

    private void Execute(Step step)
    {
        int argument = step.Argument;
        switch (step.Operation)
        {
            case Operation.Clear:
                Clear(argument);
                break;
            case Operation.RemoveWhere:
                RemoveWhere(2 + (argument % 5), argument);
                break;
            case Operation.AddRange:
                AddRange(step.Key, argument % 40);
                break;
            case Operation.StartIterator when _iterations.Count < MostIterators:
                _iterations.Add(new Iteration(_map.GetEnumerator(), _model.Entries));
                break;
            case Operation.MoveIterator when _iterations.Count != 0:
                MoveIterator(argument % _iterations.Count, 1 + (argument % 17));
                break;
            case Operation.FinishIterator when _iterations.Count != 0:
                FinishIterator(argument % _iterations.Count);
                break;
            case Operation.StartIterator or Operation.MoveIterator or Operation.FinishIterator:
                break;
            case Operation.Enumerate:
                CheckEntries(_map, _model, argument);
                break;
            case Operation.Clone:
                Clone(step.Key);
                break;
            case Operation.CopyTo:
                CopyTo(step.Key);
                break;
            case Operation.EnsureCapacity:
                int wished = argument % 3000;
                int capacity = _map.EnsureCapacity(wished);
                Check("the capacity is enough", true, capacity >= wished);
                break;
            case Operation.TrimExcess:
                _map.TrimExcess();
                break;
            default:
                ExecuteOnKey(step, _keys.Make(step.Key), _keys.ClassOf(step.Key));
                break;
        }
    }

    private void ExecuteOnKey(Step step, TKey key, int keyClass)
    {
        ModelEntry? entry = _model.Find(keyClass);
        long next = ++_lastElem;
        switch (step.Operation)
        {
            case Operation.Set:
                _map[key] = _elems.Make(next);
                Assigned(_model, key, keyClass, next);
                break;
            case Operation.AssignLowered:
                TMap.MapAssign(_map, key) = _elems.Make(next);
                Assigned(_model, key, keyClass, next);
                break;
            case Operation.Ref:
                ref TElem slot = ref _map.Ref(key);
                CheckElem("elem behind the ref", entry, slot);
                slot = _elems.Make(next);
                Assigned(_model, key, keyClass, next);
                break;
            case Operation.RefOrAddDefault:
                ref TElem found = ref _map.GetValueRefOrAddDefault(key, out bool exists);
                Check("exists", entry is not null, exists);
                CheckElem("elem behind the ref", entry, found);
                found = _elems.Make(next);
                Assigned(_model, key, keyClass, next);
                break;
            case Operation.Add when entry is not null:
                Assert.Throws<ArgumentException>(() => _map.Add(key, _elems.Make(next)));
                Refused(entry);
                break;
            case Operation.Add:
                _map.Add(key, _elems.Make(next));
                Assigned(_model, key, keyClass, next);
                break;
            case Operation.TryAdd:
                Check("TryAdd", entry is null, _map.TryAdd(key, _elems.Make(next)));
                if (entry is null)
                {
                    Assigned(_model, key, keyClass, next);
                }
                else
                {
                    Refused(entry);
                }

                break;
            case Operation.GetOrAdd:
                TElem elem = _map.GetOrAdd(key, next, (_, number) => _elems.Make(number));
                if (entry is null)
                {
                    entry = Assigned(_model, key, keyClass, next);
                }

                CheckElem("GetOrAdd", entry, elem);
                break;
            case Operation.Remove:
                Check("Remove", _model.Remove(keyClass), _map.Remove(key));
                break;
            case Operation.RemoveWithElem:
                Check("Remove", _model.Remove(keyClass), _map.Remove(key, out TElem? removed));
                CheckElem("the removed elem", entry, removed);
                break;
            case Operation.DeleteLowered:
                TMap.MapDelete(_map, key);
                _model.Remove(keyClass);
                break;
            default:
                Read(step.Operation, _map, key, entry);
                break;
        }
    }

    private void Read(Operation operation, TMap map, TKey key, ModelEntry? entry)
    {
        switch (operation)
        {
            case Operation.Get:
                Check("TryGetValue", entry is not null, map.TryGetValue(key, out TElem? elem));
                CheckElem("elem", entry, elem);
                break;
            case Operation.Index:
                CheckElem("indexer", entry, map[key]);
                break;
            case Operation.Contains:
                Check("ContainsKey", entry is not null, map.ContainsKey(key));
                break;
            case Operation.AccessLowered:
                CheckElem("MapAccess1", entry, TMap.MapAccess1(map, key));
                CheckElem("MapAccess2", entry, TMap.MapAccess2(map, key, out bool ok));
                Check("ok", entry is not null, ok);
                break;
            case Operation.RefOrNull:
                ref TElem slot = ref map.GetValueRefOrNullRef(key);
                Check("the ref is null", entry is null, Unsafe.IsNullRef(ref slot));
                if (entry is not null)
                {
                    CheckElem("elem behind the ref", entry, slot);
                }

                break;
            default:
                throw new InvalidOperationException($"{operation} is no reading");
        }
    }

    private ModelEntry Assigned(MapModel model, TKey key, int keyClass, long elem)
    {
        if (model.Find(keyClass) is not { } entry)
        {
            return model.Insert(keyClass, elem, _keys.Write(key));
        }

        entry.Elem = elem;
        if (_keys.LatestKeyStays == true)
        {
            entry.Key = _keys.Write(key);
        }

        return entry;
    }

    // Go has no such operation: of two equal keys that differ the map may then hold either.
    private void Refused(ModelEntry entry) => entry.Key = _keys.LatestKeyStays == true ? null : entry.Key;

    private void Clear(int argument)
    {
        foreach (Iteration iteration in _iterations)
        {
            iteration.OutlivedClear = true;
        }

        if (argument % 2 == 0)
        {
            _map.Clear();
        }
        else
        {
            TMap.MapClear(_map);
        }

        _model.Clear();
    }

    private void RemoveWhere(int divisor, int argument)
    {
        bool Matches(long elem) => elem % divisor == argument % divisor;
        int expected = _model.RemoveWhere(Matches);
        Check("RemoveWhere", expected, _map.RemoveWhere((_, elem) => Matches(_elems.NumberOf(elem)!.Value)));
    }

    private void AddRange(int first, int count)
    {
        List<KeyValuePair<TKey, TElem>> entries = [];
        for (int i = 0; i < count; i++)
        {
            int number = (first + i) % _keys.Count;
            entries.Add(new(_keys.Make(number), _elems.Make(++_lastElem)));
            Assigned(_model, entries[i].Key, _keys.ClassOf(number), _lastElem);
        }

        _map.AddRange(entries);
    }

    private void Clone(int number)
    {
        TMap clone = _map.Clone();
        MapModel model = _model.Clone();
        Check("the clone's Count", model.Count, clone.Count);
        bool hasUnreachable = model.Entries.Any(entry => entry.Class == KeyDomain<TKey>.NoClass);
        Check("MapEquals of the clone", !hasUnreachable, _map.MapEquals(clone));

        // From here on they differ; the original is looked at again at the end.
        TKey key = _keys.Make(number);
        clone[key] = _elems.Make(++_lastElem);
        Assigned(model, key, _keys.ClassOf(number), _lastElem);
        Check("MapEquals of the changed clone", false, _map.MapEquals(clone));
        if (_clones.Count == MostClones)
        {
            CheckAll(_clones[0].Map, _clones[0].Model);
            _clones.RemoveAt(0);
        }

        _clones.Add((clone, model));
    }

    private void CopyTo(int number)
    {
        TMap other = new();
        MapModel model = new();
        TKey key = _keys.Make(number);
        other[key] = _elems.Make(++_lastElem);
        Assigned(model, key, _keys.ClassOf(number), _lastElem);
        _map.CopyTo(other);
        foreach (ModelEntry entry in _model.Entries)
        {
            if (model.Find(entry.Class) is { } overwritten)
            {
                overwritten.Elem = entry.Elem;
                overwritten.Key = _keys.LatestKeyStays == true ? entry.Key : overwritten.Key;
            }
            else
            {
                model.Insert(entry.Class, entry.Elem, entry.Key);
            }
        }

        CheckAll(other, model);
    }

    private void MoveIterator(int index, int moves)
    {
        Iteration iteration = _iterations[index];
        for (int i = 0; i < moves; i++)
        {
            if (!Move(iteration))
            {
                _iterations.RemoveAt(index);
                return;
            }
        }
    }

    private void FinishIterator(int index)
    {
        int entries = 0;
        while (Move(_iterations[index]))
        {
            Check("the iterator ends", true, ++entries < EntriesOfAnEndlessIterator);
        }

        _iterations.RemoveAt(index);
    }

    // Go's promise: an entry that is there from the start to the end comes once, one deleted before its turn does not come, one
    // inserted meanwhile may come or not, and none comes twice. After a clear, only that the iteration ends.
    private bool Move(Iteration iteration)
    {
        bool moved = iteration.MoveNext();
        if (iteration.OutlivedClear)
        {
            return moved;
        }

        if (!moved)
        {
            Check("MoveNext after the end", false, iteration.MoveNext());
            ModelEntry? missing = iteration.Awaited.FirstOrDefault(entry => _model.Find(entry.Class, entry.Elem) == entry);
            Check("an entry that did not come", null, missing?.Key);
            return false;
        }

        ModelEntry came = CheckEntry(_model, iteration.Current.Key, iteration.Current.Value);
        Check("the first time of this entry", true, iteration.Seen.Add(came));
        iteration.Awaited.Remove(came);
        return true;
    }

    private void CheckAll(TMap map, MapModel model)
    {
        for (int number = 0; number < _keys.Count; number++)
        {
            Read(Operation.Get, map, _keys.Make(number), model.Find(_keys.ClassOf(number)));
        }

        for (int way = 0; way < 5; way++)
        {
            CheckEntries(map, model, way);
        }
    }

    private void CheckEntries(TMap map, MapModel model, int way)
    {
        switch (way % 5)
        {
            case 0:
                CheckEntries(model, Entries(map.GetEnumerator()));
                break;
            case 1:
                CheckEntries(model, (IEnumerable<KeyValuePair<TKey, TElem>>)map);
                break;
            case 2:
                KeyValuePair<TKey, TElem>[] array = new KeyValuePair<TKey, TElem>[model.Count + 1];
                ((ICollection<KeyValuePair<TKey, TElem>>)map).CopyTo(array, 1);
                CheckEntries(model, array.Skip(1));
                break;
            case 3:
                IEnumerable<string> keys = ((IReadOnlyDictionary<TKey, TElem>)map).Keys.Select(key => $"{_keys.ClassOf(key)}");
                Check("Keys", Sorted(model.Entries.Select(entry => $"{entry.Class}")), Sorted(keys));
                break;
            default:
                IEnumerable<string> elems = ((IDictionary)map).Values.Cast<TElem>().Select(elem => $"{_elems.NumberOf(elem)}");
                Check("Values", Sorted(model.Entries.Select(entry => $"{entry.Elem}")), Sorted(elems));
                break;
        }
    }

    private void CheckEntries(MapModel model, IEnumerable<KeyValuePair<TKey, TElem>> entries)
    {
        HashSet<ModelEntry> seen = [];
        foreach ((TKey key, TElem elem) in entries)
        {
            Check("the first time of this entry", true, seen.Add(CheckEntry(model, key, elem)));
        }

        Check("entries enumerated", model.Count, seen.Count);
    }

    private static IEnumerable<KeyValuePair<TKey, TElem>> Entries(TEnumerator enumerator)
    {
        while (enumerator.MoveNext())
        {
            yield return enumerator.Current;
        }
    }

    private ModelEntry CheckEntry(MapModel model, TKey key, TElem elem)
    {
        long? number = _elems.NumberOf(elem);
        ModelEntry? entry = model.Find(_keys.ClassOf(key), number);
        if (entry is null)
        {
            throw new XunitException($"the map gave {_keys.Write(key)}: {number}, which is not there");
        }

        if (_keys.LatestKeyStays is not null && entry.Key is not null)
        {
            Check("the key that the map holds", entry.Key, _keys.Write(key));
        }

        return entry;
    }

    private void CheckElem(string what, ModelEntry? expected, TElem? actual)
        => Check(what, expected?.Elem ?? 0, _elems.NumberOf(actual!) ?? 0);

    private static string Sorted(IEnumerable<string> texts) => string.Join(' ', texts.Order(StringComparer.Ordinal));

    private static void Check<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new XunitException($"{what}: expected {expected}, actual {actual}");
        }
    }

    private sealed class Iteration(TEnumerator enumerator, IEnumerable<ModelEntry> entries)
    {
        // Not readonly: the emitted enumerator is a struct and moves in place.
        private TEnumerator _enumerator = enumerator;

        public bool OutlivedClear { get; set; }

        public HashSet<ModelEntry> Awaited { get; } = [.. entries];

        public HashSet<ModelEntry> Seen { get; } = [];

        public KeyValuePair<TKey, TElem> Current => _enumerator.Current;

        public bool MoveNext() => _enumerator.MoveNext();
    }
}
