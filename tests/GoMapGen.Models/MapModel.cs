namespace GoMapGen.Models;

/// <summary>An entry of the model: alive from its insertion to its deletion, whatever is written to it between.</summary>
public sealed class ModelEntry
{
    /// <summary>The class of the key.</summary>
    public required int Class { get; init; }

    /// <summary>The number of the elem; no two writes of a program use the same.</summary>
    public required long Elem { get; set; }

    /// <summary>The text of the key that the map holds; <see langword="null"/> while that is not promised.</summary>
    public required string? Key { get; set; }
}

/// <summary>
/// What a map should contain: a dictionary by the number of the key's class, and a plain list of the entries whose key equals nothing.
/// </summary>
public sealed class MapModel
{
    private readonly Dictionary<int, ModelEntry> _byClass = [];
    private readonly List<ModelEntry> _unreachable = [];

    /// <summary>All entries.</summary>
    public IEnumerable<ModelEntry> Entries => _byClass.Values.Concat(_unreachable);

    /// <summary>The number of entries.</summary>
    public int Count => _byClass.Count + _unreachable.Count;

    /// <summary>The entry of a class.</summary>
    public ModelEntry? Find(int keyClass) => _byClass.GetValueOrDefault(keyClass);

    /// <summary>The entry that a map gave back, or <see langword="null"/> where there is none of this key and elem.</summary>
    public ModelEntry? Find(int keyClass, long? elem)
    {
        ModelEntry? entry = keyClass < 0 ? _unreachable.Find(entry => entry.Elem == elem) : Find(keyClass);
        return entry?.Elem == elem ? entry : null;
    }

    /// <summary>Inserts an entry. A key that equals nothing always makes a new one.</summary>
    public ModelEntry Insert(int keyClass, long elem, string? key)
    {
        ModelEntry entry = new() { Class = keyClass, Elem = elem, Key = key };
        if (keyClass < 0)
        {
            _unreachable.Add(entry);
        }
        else
        {
            _byClass.Add(keyClass, entry);
        }

        return entry;
    }

    /// <summary>Deletes the entry of a class.</summary>
    public bool Remove(int keyClass) => _byClass.Remove(keyClass);

    /// <summary>Deletes the entries whose elem matches; in Go, not even a range deletes a key that equals nothing.</summary>
    public int RemoveWhere(Predicate<long> match)
    {
        ModelEntry[] matching = [.. _byClass.Values.Where(entry => match(entry.Elem))];
        foreach (ModelEntry entry in matching)
        {
            _byClass.Remove(entry.Class);
        }

        return matching.Length;
    }

    /// <summary>Deletes all entries.</summary>
    public void Clear()
    {
        _byClass.Clear();
        _unreachable.Clear();
    }

    /// <summary>A model with entries of its own.</summary>
    public MapModel Clone()
    {
        MapModel clone = new();
        foreach (ModelEntry entry in Entries)
        {
            clone.Insert(entry.Class, entry.Elem, entry.Key);
        }

        return clone;
    }
}
