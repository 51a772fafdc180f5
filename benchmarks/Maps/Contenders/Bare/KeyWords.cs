using System.Runtime.CompilerServices;

namespace GoMapGen.Benchmarks.Contenders;

/// <summary>
/// The words of a key of plain memory, put together from its members: a key that has just been stored member by member and is then read
/// word by word waits until the stores are done, 20 ns a look-up.
/// </summary>
internal static class KeyWords
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong First<TKey>(TKey key)
        where TKey : unmanaged
    {
        if (typeof(TKey) == typeof((int, int)))
        {
            (int first, int second) = Unsafe.As<TKey, (int, int)>(ref key);
            return (uint)first | ((ulong)(uint)second << 32);
        }

        return typeof(TKey) == typeof(Cell) ? (ulong)Unsafe.As<TKey, Cell>(ref key).Sheet
            : typeof(TKey) == typeof(Plain) ? (ulong)Unsafe.As<TKey, Plain>(ref key).A
            : Unsafe.SizeOf<TKey>() == sizeof(uint) ? Unsafe.As<TKey, uint>(ref key)
            : Unsafe.As<TKey, ulong>(ref key);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Second<TKey>(TKey key)
        where TKey : unmanaged
    {
        if (typeof(TKey) == typeof(Cell))
        {
            Cell cell = Unsafe.As<TKey, Cell>(ref key);
            return (uint)cell.Row | ((ulong)(uint)cell.Column << 32);
        }

        return typeof(TKey) == typeof(Plain) ? (ulong)Unsafe.As<TKey, Plain>(ref key).B : Unsafe.Add(ref Unsafe.As<TKey, ulong>(ref key), 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Third<TKey>(TKey key)
        where TKey : unmanaged => (ulong)Unsafe.As<TKey, Plain>(ref key).C;
}
