using System.Runtime.CompilerServices;
using GoMapGen.Runtime;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>A key of plain memory, hashed and compared by its bytes.</summary>
internal struct BytesSlot<TKey, TElem> : IBareSlot<TKey, TElem>
    where TKey : unmanaged
    where TElem : struct
{
    private TKey _key;
    private TElem _elem;

    public TElem Elem
    {
        readonly get => _elem;
        set => _elem = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashOf(TKey key, ulong seed) => Unsafe.SizeOf<TKey>() switch
    {
        4 => KeyHash.Hash32((uint)KeyWords.First(key), seed),
        8 => KeyHash.Hash64(KeyWords.First(key), seed),
        16 => KeyHash.HashMemory(KeyWords.First(key), KeyWords.Second(key), 16, seed),
        _ => KeyHash.HashMemory(KeyWords.First(key), KeyWords.Second(key), KeyWords.Second(key), KeyWords.Third(key), 24, seed),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong Hash(ulong seed) => HashOf(_key, seed);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Is(TKey key, ulong hash) =>
        KeyWords.First(_key) == KeyWords.First(key)
        && (Unsafe.SizeOf<TKey>() <= 8 || KeyWords.Second(_key) == KeyWords.Second(key))
        && (Unsafe.SizeOf<TKey>() <= 16 || KeyWords.Third(_key) == KeyWords.Third(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetKey(TKey key, ulong hash) => _key = key;
}

/// <summary>A double, with its own equality.</summary>
internal struct DoubleSlot<TElem> : IBareSlot<double, TElem>
    where TElem : struct
{
    private double _key;
    private TElem _elem;

    public TElem Elem
    {
        readonly get => _elem;
        set => _elem = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashOf(double key, ulong seed) => KeyHash.HashDouble(key, seed);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong Hash(ulong seed) => HashOf(_key, seed);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Is(double key, ulong hash) => _key == key;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetKey(double key, ulong hash) => _key = key;
}

/// <summary>A string beside half of its hash, which says no, and moves it, without a look at the string.</summary>
internal struct TextSlot : IBareSlot<Text, int>
{
    private string _key;
    private uint _hash;
    private int _elem;

    public int Elem
    {
        readonly get => _elem;
        set => _elem = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashOf(Text key, ulong seed) => KeyHash.HashString(key.Value, seed);

    // Half is enough for where the slot goes; its tophash is in the word that it comes from.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong Hash(ulong seed) => _hash;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Is(Text key, ulong hash) => _hash == (uint)hash && TextEquality.Equal(_key, key.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetKey(Text key, ulong hash) => (_key, _hash) = (key.Value, (uint)hash);
}
