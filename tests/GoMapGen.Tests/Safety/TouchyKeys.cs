namespace GoMapGen.Tests;

/// <summary>Blows after a number of calls that a key's own code or a comparer makes on this thread.</summary>
internal static class Fuse
{
    [ThreadStatic]
    private static int Left;

    /// <summary>Lets the n-th call from now on throw.</summary>
    public static void Light(int calls) => Left = calls;

    /// <summary>Puts the fuse out, and tells whether it would still have blown.</summary>
    public static bool PutOut()
    {
        bool wasLit = Left > 0;
        Left = 0;
        return wasLit;
    }

    public static void Burn()
    {
        if (Left > 0 && --Left == 0)
        {
            throw new FuseException();
        }
    }
}

internal sealed class FuseException : Exception;

/// <summary>A key whose own code can throw, and whose hash codes collide as wanted.</summary>
public sealed class Touchy(int number, int hashCodes) : IEquatable<Touchy>
{
    private readonly int _number = number;

    public bool Equals(Touchy? other)
    {
        Fuse.Burn();
        return other is not null && other._number == _number;
    }

    public override bool Equals(object? obj) => Equals(obj as Touchy);

    public override int GetHashCode()
    {
        Fuse.Burn();
        return _number % hashCodes;
    }

    public override string ToString() => $"{_number}";
}

/// <summary>Compared member by member, so the class inside is asked.</summary>
public readonly record struct Holder(int Number, Touchy Touchy);

/// <summary>A comparer whose code can throw; a seventh of the numbers hash alike.</summary>
public readonly struct TouchyComparer : IGoMapComparer<int>
{
    public static bool Equals(int x, int y)
    {
        Fuse.Burn();
        return x == y;
    }

    public static ulong Hash(int key, ulong seed)
    {
        Fuse.Burn();
        return (ulong)(key % 7) ^ seed;
    }
}
