using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>Decides how values of a type are hashed. Go: the compiler's choice of an algorithm for a type.</summary>
internal static class TypeClassifier
{
    private const BindingFlags InstanceMembers = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] ObjectParameter = [typeof(object)];

    internal static DynamicType Classify(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Composed(type, TypeKind.Nullable, DynamicType.Of(underlying));
        }

        int size = MemorySize(type);
        return size != 0 ? new DynamicType(type, TypeKind.Memory, size, type == typeof(Guid) ? 4 : size, [])
            : type == typeof(string) ? Simple(type, TypeKind.String)
            : type == typeof(float) ? Simple(type, TypeKind.Single)
            : type == typeof(double) ? Simple(type, TypeKind.Double)
            : type == typeof(Half) ? Simple(type, TypeKind.Half)
            : type == typeof(decimal) ? Simple(type, TypeKind.Decimal)
            : type == typeof(DateTime) ? Simple(type, TypeKind.DateTime)
            : type == typeof(DateTimeOffset) ? Simple(type, TypeKind.DateTimeOffset)
            : type == typeof(object) || type == typeof(ValueType) || type == typeof(Enum) || type.IsInterface ? Simple(type, TypeKind.Dynamic)
            : IsValueTuple(type) ? ClassifyTuple(type)
            : IsUnhashable(type) ? Simple(type, TypeKind.Unhashable)
            : Simple(type, TypeKind.Asked);
    }

    private static DynamicType Simple(Type type, TypeKind kind) => new(type, kind, size: 0, alignment: 1, members: []);

    private static DynamicType Composed(Type type, TypeKind kind, params DynamicType[] members) =>
        new(type, Array.Exists(members, member => member.Kind == TypeKind.Unhashable) ? TypeKind.Unhashable : kind, size: 0, alignment: 1, members);

    // The types whose equality is that of their memory. TimeSpan and its relatives have one field, which is all they compare.
    private static int MemorySize(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean or TypeCode.SByte or TypeCode.Byte => 1,
        TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
        TypeCode.Int32 or TypeCode.UInt32 => 4,
        TypeCode.Int64 or TypeCode.UInt64 => 8,
        TypeCode.Object when type == typeof(nint) || type == typeof(nuint) => nint.Size,
        TypeCode.Object when type == typeof(DateOnly) => 4,
        TypeCode.Object when type == typeof(TimeSpan) || type == typeof(TimeOnly) => 8,
        TypeCode.Object when type == typeof(Guid) || type == typeof(Int128) || type == typeof(UInt128) => 16,
        _ => 0,
    };

    private static bool IsValueTuple(Type type) =>
        type == typeof(ValueTuple)
        || (type.IsConstructedGenericType
            && type.GetGenericTypeDefinition().FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal));

    private static DynamicType ClassifyTuple(Type type)
    {
        var members = new List<DynamicType>();
        AddMembers(type, members);

        int offset = 0;
        int alignment = 1;
        foreach (DynamicType member in members)
        {
            if (member.Kind is not (TypeKind.Memory or TypeKind.MemoryTuple) || offset % member.Alignment != 0)
            {
                return Composed(type, TypeKind.Tuple, [.. members]);
            }

            offset += member.Size;
            alignment = Math.Max(alignment, member.Alignment);
        }

        return offset % alignment == 0
            ? new DynamicType(type, TypeKind.MemoryTuple, offset, alignment, [.. members])
            : Composed(type, TypeKind.Tuple, [.. members]);
    }

    // The eighth argument of a long tuple is a tuple of the members that are left; ITuple numbers them all in one row.
    private static void AddMembers(Type tuple, List<DynamicType> members)
    {
        Type[] arguments = tuple.GetGenericArguments();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (i == 7 && IsValueTuple(arguments[i]))
            {
                AddMembers(arguments[i], members);
            }
            else
            {
                members.Add(DynamicType.Of(arguments[i]));
            }
        }
    }

    private static bool IsUnhashable(Type type) =>
        typeof(Array).IsAssignableFrom(type)
        || typeof(Delegate).IsAssignableFrom(type)
        || IsOrComesFromMap(type)
        || IsSlice(type)
        || (IsMutableCollection(type) && !OverridesEquals(type))
        || (type.IsValueType && ComparesMembers(type) && HasUnhashableField(type));

    private static bool IsOrComesFromMap(Type type)
    {
        for (Type? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (IsMap(ancestor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is declared as a map.</summary>
    internal static bool IsMap(Type type)
    {
        foreach (CustomAttributeData attribute in type.CustomAttributes)
        {
            Type attributeType = attribute.AttributeType;
            if (attributeType == typeof(GoMapAttribute)
                || (attributeType.IsConstructedGenericType && attributeType.GetGenericTypeDefinition() == typeof(GoMapAttribute<,>)))
            {
                return true;
            }
        }

        return false;
    }

    // What speaks of memory that is not its own, and the one collection that cannot be enumerated as such.
    private static bool IsSlice(Type type) =>
        type.IsConstructedGenericType && type.GetGenericTypeDefinition() is { } definition
        && (definition == typeof(Memory<>) || definition == typeof(ReadOnlyMemory<>) || definition == typeof(ArraySegment<>)
            || definition == typeof(ReadOnlySequence<>) || definition == typeof(PriorityQueue<,>));

    // Lists, dictionaries and sets of the framework and what is derived from them; not the immutable and frozen ones.
    private static bool IsMutableCollection(Type type)
    {
        if (!typeof(IEnumerable).IsAssignableFrom(type))
        {
            return false;
        }

        for (Type? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Namespace is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent"
                or "System.Collections.ObjectModel" or "System.Collections.Specialized")
            {
                return true;
            }
        }

        return false;
    }

    // A struct without an equality of its own, or a record struct, is equal where its members are.
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Methods that were trimmed away were not used: such a struct is asked.")]
    private static bool ComparesMembers(Type type) =>
        !OverridesEquals(type)
        || (IsCompilerGenerated(type.GetMethod(nameof(Equals), InstanceMembers, ObjectParameter))
            && IsCompilerGenerated(type.GetMethod(nameof(Equals), InstanceMembers, [type])));

    private static bool IsCompilerGenerated(MethodInfo? method) =>
        method is not null && method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A method that was trimmed away was not used: equality is inherited.")]
    private static bool OverridesEquals(Type type) =>
        type.GetMethod(nameof(Equals), InstanceMembers, ObjectParameter) is { } equals
        && equals.DeclaringType != typeof(object)
        && equals.DeclaringType != typeof(ValueType);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A struct whose fields were trimmed away is asked, and answers by all.")]
    private static bool HasUnhashableField(Type type) =>
        Array.Exists(type.GetFields(InstanceMembers), field => DynamicType.Of(field.FieldType).Kind == TypeKind.Unhashable);
}
