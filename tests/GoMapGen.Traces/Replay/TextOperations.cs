using System.Text;

namespace GoMapGen.Traces;

/// <summary>The operations of a recording with the keys given as characters or as UTF-8.</summary>
/// <typeparam name="TElem">The elem type.</typeparam>
/// <param name="map">The map, boxed where it is a handle.</param>
/// <param name="inUtf8">Whether keys are given as UTF-8, where they have one: the recordings have strings of any 16-bit units.</param>
public sealed class TextOperations<TElem>(ITextMembers<TElem> map, bool inUtf8)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Assigns in one of three ways.</summary>
    public void Set(int way, string key, TElem elem, bool isNew)
    {
        if (TryEncode(key, out byte[] utf8))
        {
            switch (way % 3)
            {
                case 0:
                    map[utf8] = elem;
                    break;
                case 1 when isNew:
                    map.TryAdd(utf8, elem);
                    break;
                default:
                    map.Ref(utf8) = elem;
                    break;
            }
        }
        else
        {
            ReadOnlySpan<char> characters = Embedded(key);
            switch (way % 3)
            {
                case 0:
                    map[characters] = elem;
                    break;
                case 1 when isNew:
                    map.TryAdd(characters, elem);
                    break;
                default:
                    map.Ref(characters) = elem;
                    break;
            }
        }
    }

    /// <summary>Reads the elem, and whether it is there.</summary>
    public bool Get(string key, out TElem? elem)
        => TryEncode(key, out byte[] utf8) ? map.TryGetValue(utf8, out elem) : map.TryGetValue(Embedded(key), out elem);

    /// <summary>Whether a key is there.</summary>
    public bool Contains(string key) => TryEncode(key, out byte[] utf8) ? map.ContainsKey(utf8) : map.ContainsKey(Embedded(key));

    /// <summary>Reads by the indexer.</summary>
    public TElem? Index(string key) => TryEncode(key, out byte[] utf8) ? map[utf8] : map[Embedded(key)];

    /// <summary>Deletes an entry.</summary>
    public bool Remove(string key) => TryEncode(key, out byte[] utf8) ? map.Remove(utf8) : map.Remove(Embedded(key));

    // The characters are part of a longer text, so that nobody gets by with the string's own memory or reads beyond the end.
    private static ReadOnlySpan<char> Embedded(string key) => $"<{key}>".AsSpan(1, key.Length);

    private bool TryEncode(string key, out byte[] utf8)
    {
        utf8 = [];
        if (!inUtf8)
        {
            return false;
        }

        try
        {
            utf8 = Strict.GetBytes(key);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
