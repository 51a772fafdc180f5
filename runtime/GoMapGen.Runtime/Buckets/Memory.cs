using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace GoMapGen.Runtime;

/// <summary>Hints to the processor, and copies of arrays.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Memory
{
    /// <summary>
    /// Starts loading the cache line of a group while the tophash word is still on its way. Without it the two misses of a
    /// large map come one after the other: 302 instead of 196 ns for dependent look-ups in 10^6 entries.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<TGroup>(ref TGroup group)
        where TGroup : struct
    {
        if (Sse.IsSupported)
        {
            // Licence: a prefetch reads nothing and cannot fault, so the address may go stale when the collector moves the array.
            Sse.Prefetch0(Unsafe.AsPointer(ref group));
        }
    }

    /// <summary>Starts loading a slot of a group whose slots lie side by side; of another, its key or near it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void PrefetchSlot<TGroup>(ref TGroup group, int slot)
        where TGroup : struct
    {
        if (Sse.IsSupported)
        {
            // The same licence.
            Sse.Prefetch0((byte*)Unsafe.AsPointer(ref group) + (slot * (Unsafe.SizeOf<TGroup>() / TopHash.Slots)));
        }
    }

    /// <summary>Starts loading an object, if it is one: its first two cache lines, which a short string may lie across.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void PrefetchObject<T>(T reference)
    {
        if (Sse.IsSupported && !typeof(T).IsValueType)
        {
            // The same licence; the reference is taken for a number, since to follow it would be to wait for it.
            byte* address = *(byte**)Unsafe.AsPointer(ref reference);
            Sse.Prefetch0(address);
            Sse.Prefetch0(address + 48);
        }
    }

    /// <summary>
    /// The first word of the fields of an object, as a number; 0 for null and for what is no object. Since it is a load, the object's first
    /// cache line is there afterwards, which a hint does not promise.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint FirstWord<T>(T reference) =>
        // Licence: no object has fewer bytes of fields than a word. What they mean is not known here, so they are nothing but a number.
        typeof(T).IsValueType || reference is null ? 0 : Unsafe.As<StrongBox<nint>>((object)reference).Value;

    /// <summary>Starts loading what may lie at an address, or may not: the first two cache lines of an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void PrefetchAt(nint address)
    {
        if (Sse.IsSupported)
        {
            // The same licence as that of Prefetch.
            Sse.Prefetch0((byte*)address);
            Sse.Prefetch0((byte*)address + 48);
        }
    }

    /// <summary>A copy of an array; for a small one, in half the time of <see cref="Array.Clone"/>.</summary>
    internal static T[] CopyOf<T>(T[] array)
        where T : struct
    {
        T[] copy = GC.AllocateUninitializedArray<T>(array.Length);
        array.AsSpan().CopyTo(copy);
        return copy;
    }
}
