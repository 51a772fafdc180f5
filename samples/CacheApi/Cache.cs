namespace CacheApi;

/// <summary>Values that end after a time. A map has no lock of its own, as Dictionary has none, so this has one.</summary>
public sealed class Cache(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Cached _cached = new();
    private readonly Hits _hits = new();

    /// <summary>Gives a value that has not ended. The key is looked up as it lies in the path: no string is made of it.</summary>
    public bool TryGet(ReadOnlySpan<char> key, out Entry entry)
    {
        lock (_lock)
        {
            if (!_cached.TryGetValue(key, out entry))
            {
                return false;
            }

            if (entry.Expires <= clock.GetUtcNow())
            {
                _cached.Remove(key);
                return false;
            }

            // One look-up to read, add and write back.
            _hits.Ref(key)++;
            return true;
        }
    }

    /// <summary>Sets values, and makes room first: what has ended goes.</summary>
    public int Set(IEnumerable<KeyValuePair<string, string>> values, TimeSpan lifetime)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (_lock)
        {
            _cached.RemoveWhere((_, entry) => entry.Expires <= now);
            foreach ((string key, string value) in values)
            {
                _cached[key] = new Entry(value, now + lifetime);
            }

            return _cached.Count;
        }
    }

    /// <summary>Removes a value.</summary>
    public bool Remove(ReadOnlySpan<char> key)
    {
        lock (_lock)
        {
            return _cached.Remove(key);
        }
    }

    /// <summary>A copy of the counts, which no one writes to.</summary>
    public Hits Hits()
    {
        lock (_lock)
        {
            return _hits.Clone();
        }
    }
}
