using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoMapGen.Runtime;

/// <summary>
/// What is known of a type that a key of an interface or object type can hold: how it is hashed and, for a value tuple, its members. Decided
/// once per type. Go: runtime/alg.go, typehash.
/// </summary>
internal sealed class DynamicType
{
    // Weakly keyed, so that a type of an unloadable assembly is not kept.
    private static readonly ConditionalWeakTable<Type, DynamicType> Known = new();

    private readonly Type _type;
    private readonly DynamicType[] _members;

    internal DynamicType(Type type, TypeKind kind, int size, int alignment, DynamicType[] members)
    {
        _type = type;
        _members = members;
        Kind = kind;
        Size = size;
        Alignment = alignment;
        FollowsGoRules = kind is TypeKind.Single or TypeKind.Double or TypeKind.Half or TypeKind.Dynamic
            || Array.Exists(members, member => member.FollowsGoRules);
    }

    internal TypeKind Kind { get; }

    /// <summary>Bytes of plain memory; 0 where it is none.</summary>
    internal int Size { get; }

    /// <summary>Alignment of plain memory.</summary>
    internal int Alignment { get; }

    /// <summary>Whether the equality is not .NET's own: floats, also deep inside a tuple.</summary>
    private bool FollowsGoRules { get; }

    internal static DynamicType Of(Type type) => Known.GetValue(type, TypeClassifier.Classify);

    /// <summary>Go: typehash. The types that are keys most often go without a look-up of their type.</summary>
    internal static ulong HashValue(object value, ulong seed) => value switch
    {
        string text => KeyHash.HashString(text, seed),
        int number => KeyHash.Hash32((uint)number, seed),
        long number => KeyHash.Hash64((ulong)number, seed),
        double number => KeyHash.HashDouble(number, seed),
        Guid => KeyHash.HashMemory(ref Boxed.Memory(value), 16, seed),
        uint number => KeyHash.Hash32(number, seed),
        ulong number => KeyHash.Hash64(number, seed),
        bool or byte => KeyHash.HashMemory(Boxed.Memory(value), 0, sizeof(byte), seed),
        char character => KeyHash.HashMemory(character, 0, sizeof(char), seed),
        _ when value.GetType() == typeof(object) => KeyHash.HashCode(value.GetHashCode(), seed), // As a static type it is dynamic.
        _ => Of(value.GetType()).Hash(value, seed),
    };

    internal bool TupleEquals(ITuple x, ITuple y)
    {
        if (!FollowsGoRules)
        {
            return x.Equals(y);
        }

        for (int i = 0; i < _members.Length; i++)
        {
            if (!_members[i].MemberEquals(x[i], y[i]))
            {
                return false;
            }
        }

        return true;
    }

    internal bool TupleIsReflexive(ITuple tuple)
    {
        if (FollowsGoRules)
        {
            for (int i = 0; i < _members.Length; i++)
            {
                if (!KeyEquality.IsReflexive(tuple[i]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // A member of a class type is asked, whatever its dynamic type: the tuple's own equality does so.
    private bool MemberEquals(object? x, object? y) =>
        FollowsGoRules ? KeyEquality.ObjectEquals(x, y) : Equals(x, y);

    private ulong Hash(object? value, ulong seed)
    {
        if (Kind == TypeKind.Unhashable)
        {
            throw new UnhashableKeyException(_type);
        }

        // Only a member of a tuple can be null here. An interface that is nil hashes as its seed; for a null class or Nullable<T> Go has no rule.
        if (value is null)
        {
            return Kind == TypeKind.Dynamic ? seed : KeyHash.HashCode(0, seed);
        }

        return Kind switch
        {
            TypeKind.Memory => HashPlain(ref Boxed.Memory(value), Size, seed),
            TypeKind.String => KeyHash.HashString((string)value, seed),
            TypeKind.Single => KeyHash.HashSingle((float)value, seed),
            TypeKind.Double => KeyHash.HashDouble((double)value, seed),
            TypeKind.Half => KeyHash.HashHalf((Half)value, seed),
            TypeKind.Decimal => KeyHash.HashDecimal((decimal)value, seed),
            TypeKind.DateTime => KeyHash.Hash64((ulong)((DateTime)value).Ticks, seed),
            TypeKind.DateTimeOffset => KeyHash.Hash64((ulong)((DateTimeOffset)value).UtcTicks, seed),
            TypeKind.MemoryTuple => HashMemoryTuple((ITuple)value, seed),
            TypeKind.Tuple => HashTuple((ITuple)value, seed),
            TypeKind.Nullable => _members[0].Hash(value, seed),
            TypeKind.Dynamic => KeyHash.HashObject(value, seed),
            _ => KeyHash.HashCode(value.GetHashCode(), seed),
        };
    }

    private ulong HashTuple(ITuple tuple, ulong seed)
    {
        for (int i = 0; i < _members.Length; i++)
        {
            seed = _members[i].Hash(tuple[i], seed);
        }

        return seed;
    }

    // .NET orders the members of a tuple in memory as it likes, so they are put side by side here.
    private ulong HashMemoryTuple(ITuple tuple, ulong seed)
    {
        Span<byte> memory = Size <= 128 ? stackalloc byte[128] : new byte[Size];
        memory = memory[..Size];
        CopyMembers(tuple, memory);
        return HashPlain(ref MemoryMarshal.GetReference(memory), Size, seed);
    }

    private void CopyMembers(ITuple tuple, Span<byte> memory)
    {
        for (int i = 0; i < _members.Length; i++)
        {
            DynamicType member = _members[i];
            object value = tuple[i]!; // Plain memory: a value of a value type.
            if (member.Kind == TypeKind.MemoryTuple)
            {
                member.CopyMembers((ITuple)value, memory[..member.Size]);
            }
            else
            {
                MemoryMarshal.CreateReadOnlySpan(ref Boxed.Memory(value), member.Size).CopyTo(memory);
            }

            memory = memory[member.Size..];
        }
    }

    private static ulong HashPlain(ref byte memory, int size, ulong seed) => size switch
    {
        4 => KeyHash.Hash32(Unsafe.ReadUnaligned<uint>(ref memory), seed),
        8 => KeyHash.Hash64(Unsafe.ReadUnaligned<ulong>(ref memory), seed),
        _ => KeyHash.HashMemory(ref memory, size, seed),
    };
}
