namespace GoMapGen.Conformance.Tests.Text;


public partial class TextClass : ITextMap
{
    public int? Get(string key) => TryGetValue(key, out int value) ? value : null;

    public int? Get(ReadOnlySpan<char> key) => Agree(TryGetValue(key, out int value) ? value : null, ContainsKey(key), this[key]);

    public int? Get(ReadOnlySpan<byte> key) => Agree(TryGetValue(key, out int value) ? value : null, ContainsKey(key), this[key]);

    public void Set(string key, int value) => this[key] = value;

    public void Set(ReadOnlySpan<char> key, int value) => this[key] = value;

    public void Set(ReadOnlySpan<byte> key, int value) => this[key] = value;

    public void Increment(ReadOnlySpan<char> key) => Ref(key)++;

    public void Increment(ReadOnlySpan<byte> key) => Ref(key)++;

    public int? Take(ReadOnlySpan<char> key) => Remove(key, out int value) ? value : null;

    public int? Take(ReadOnlySpan<byte> key) => Remove(key, out int value) ? value : null;

    public string KeyOf(string key)
    {
        foreach ((string stored, _) in this)
        {
            if (stored == key)
            {
                return stored;
            }
        }

        throw new KeyNotFoundException(key);
    }

    private static int? Agree(int? value, bool contains, int indexed)
    {
        // No assertion, which would allocate.
        return value.HasValue == contains && (value ?? 0) == indexed ? value : throw new InvalidOperationException("The look-ups disagree.");
    }
}

public partial struct TextStruct : ITextMap
{
    public int? Get(string key) => TryGetValue(key, out int value) ? value : null;

    public int? Get(ReadOnlySpan<char> key) => Agree(TryGetValue(key, out int value) ? value : null, ContainsKey(key), this[key]);

    public int? Get(ReadOnlySpan<byte> key) => Agree(TryGetValue(key, out int value) ? value : null, ContainsKey(key), this[key]);

    public void Set(string key, int value) => this[key] = value;

    public void Set(ReadOnlySpan<char> key, int value) => this[key] = value;

    public void Set(ReadOnlySpan<byte> key, int value) => this[key] = value;

    public void Increment(ReadOnlySpan<char> key) => Ref(key)++;

    public void Increment(ReadOnlySpan<byte> key) => Ref(key)++;

    public int? Take(ReadOnlySpan<char> key) => Remove(key, out int value) ? value : null;

    public int? Take(ReadOnlySpan<byte> key) => Remove(key, out int value) ? value : null;

    public string KeyOf(string key)
    {
        foreach ((string stored, _) in this)
        {
            if (stored == key)
            {
                return stored;
            }
        }

        throw new KeyNotFoundException(key);
    }

    private static int? Agree(int? value, bool contains, int indexed)
    {
        // No assertion, which would allocate.
        return value.HasValue == contains && (value ?? 0) == indexed ? value : throw new InvalidOperationException("The look-ups disagree.");
    }
}

public partial class UncheckedText : ITextMap
{
    public int? Get(string key) => TryGetValue(key, out int value) ? value : null;

    public int? Get(ReadOnlySpan<char> key) => Agree(TryGetValue(key, out int value) ? value : null, ContainsKey(key), this[key]);

    public int? Get(ReadOnlySpan<byte> key) => Agree(TryGetValue(key, out int value) ? value : null, ContainsKey(key), this[key]);

    public void Set(string key, int value) => this[key] = value;

    public void Set(ReadOnlySpan<char> key, int value) => this[key] = value;

    public void Set(ReadOnlySpan<byte> key, int value) => this[key] = value;

    public void Increment(ReadOnlySpan<char> key) => Ref(key)++;

    public void Increment(ReadOnlySpan<byte> key) => Ref(key)++;

    public int? Take(ReadOnlySpan<char> key) => Remove(key, out int value) ? value : null;

    public int? Take(ReadOnlySpan<byte> key) => Remove(key, out int value) ? value : null;

    public string KeyOf(string key)
    {
        foreach ((string stored, _) in this)
        {
            if (stored == key)
            {
                return stored;
            }
        }

        throw new KeyNotFoundException(key);
    }

    private static int? Agree(int? value, bool contains, int indexed)
    {
        // No assertion, which would allocate.
        return value.HasValue == contains && (value ?? 0) == indexed ? value : throw new InvalidOperationException("The look-ups disagree.");
    }
}

public partial class IgnoringCase : ITextMap
{
    public int? Get(string key) => TryGetValue(key, out int value) ? value : null;

    public int? Get(ReadOnlySpan<char> key) => Agree(TryGetValue(key, out int value) ? value : null, ContainsKey(key), this[key]);

    public int? Get(ReadOnlySpan<byte> key) => Agree(TryGetValue(key, out int value) ? value : null, ContainsKey(key), this[key]);

    public void Set(string key, int value) => this[key] = value;

    public void Set(ReadOnlySpan<char> key, int value) => this[key] = value;

    public void Set(ReadOnlySpan<byte> key, int value) => this[key] = value;

    public void Increment(ReadOnlySpan<char> key) => Ref(key)++;

    public void Increment(ReadOnlySpan<byte> key) => Ref(key)++;

    public int? Take(ReadOnlySpan<char> key) => Remove(key, out int value) ? value : null;

    public int? Take(ReadOnlySpan<byte> key) => Remove(key, out int value) ? value : null;

    public string KeyOf(string key)
    {
        foreach ((string stored, _) in this)
        {
            if (stored == key)
            {
                return stored;
            }
        }

        throw new KeyNotFoundException(key);
    }

    private static int? Agree(int? value, bool contains, int indexed)
    {
        // No assertion, which would allocate.
        return value.HasValue == contains && (value ?? 0) == indexed ? value : throw new InvalidOperationException("The look-ups disagree.");
    }
}

public partial class ComparedByStrings : ITextMap
{
    public int? Get(string key) => TryGetValue(key, out int value) ? value : null;

    public int? Get(ReadOnlySpan<char> key) => Agree(TryGetValue(key, out int value) ? value : null, ContainsKey(key), this[key]);

    public int? Get(ReadOnlySpan<byte> key) => Agree(TryGetValue(key, out int value) ? value : null, ContainsKey(key), this[key]);

    public void Set(string key, int value) => this[key] = value;

    public void Set(ReadOnlySpan<char> key, int value) => this[key] = value;

    public void Set(ReadOnlySpan<byte> key, int value) => this[key] = value;

    public void Increment(ReadOnlySpan<char> key) => Ref(key)++;

    public void Increment(ReadOnlySpan<byte> key) => Ref(key)++;

    public int? Take(ReadOnlySpan<char> key) => Remove(key, out int value) ? value : null;

    public int? Take(ReadOnlySpan<byte> key) => Remove(key, out int value) ? value : null;

    public string KeyOf(string key)
    {
        foreach ((string stored, _) in this)
        {
            if (stored == key)
            {
                return stored;
            }
        }

        throw new KeyNotFoundException(key);
    }

    private static int? Agree(int? value, bool contains, int indexed)
    {
        // No assertion, which would allocate.
        return value.HasValue == contains && (value ?? 0) == indexed ? value : throw new InvalidOperationException("The look-ups disagree.");
    }
}
