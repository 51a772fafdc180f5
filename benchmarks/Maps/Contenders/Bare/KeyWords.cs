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
            (int first, int second) = ((int, int))(object)key;
            return (uint)first | ((ulong)(uint)second << 32);
        }

        return typeof(TKey) == typeof(Cell) ? (ulong)((Cell)(object)key).Sheet
            : typeof(TKey) == typeof(Plain) ? (ulong)((Plain)(object)key).A
            : Unsafe.SizeOf<TKey>() == sizeof(uint) ? Unsafe.As<TKey, uint>(ref key)
            : Unsafe.As<TKey, ulong>(ref key);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Second<TKey>(TKey key)
        where TKey : unmanaged
    {
        if (typeof(TKey) == typeof(Cell))
        {
            var cell = (Cell)(object)key;
            return (uint)cell.Row | ((ulong)(uint)cell.Column << 32);
        }

        return typeof(TKey) == typeof(Plain) ? (ulong)((Plain)(object)key).B : Unsafe.Add(ref Unsafe.As<TKey, ulong>(ref key), 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Third<TKey>(TKey key)
        where TKey : unmanaged => (ulong)((Plain)(object)key).C;
}
