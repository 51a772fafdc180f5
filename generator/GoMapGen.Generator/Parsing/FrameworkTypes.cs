using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// The value types of the framework whose equality is known, and how each is read. Their fields cannot be looked at: a reference
/// assembly hides them.
/// </summary>
internal static class FrameworkTypes
{
    /// <summary>The shape of a known value type without members, or <see langword="null"/>.</summary>
    public static KeyShape? ShapeOf(ITypeSymbol type)
    {
        string name = type.FullName();
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => Scalar(name, 1, "({0} ? 1U : 0U)"),
            SpecialType.System_SByte => Scalar(name, 1, "(byte){0}"),
            SpecialType.System_Byte => Scalar(name, 1, "{0}"),
            SpecialType.System_Int16 => Scalar(name, 2, "(ushort){0}"),
            SpecialType.System_UInt16 => Scalar(name, 2, "{0}"),
            SpecialType.System_Char => Scalar(name, 2, "{0}"),
            SpecialType.System_Int32 => Scalar(name, 4, "(uint){0}"),
            SpecialType.System_UInt32 => Scalar(name, 4, "{0}"),
            SpecialType.System_Int64 => Scalar(name, 8, "(ulong){0}"),
            SpecialType.System_UInt64 => Scalar(name, 8, "{0}"),

            // Eight bytes as on every 64-bit machine; a 32-bit process has four of them in memory, so they are never read there.
            SpecialType.System_IntPtr => Scalar(name, 8, "(ulong)(long){0}") with { IsMemory = false },
            SpecialType.System_UIntPtr => Scalar(name, 8, "(ulong){0}") with { IsMemory = false },

            SpecialType.System_Single => Float(name, 4),
            SpecialType.System_Double => Float(name, 8),
            SpecialType.System_DateTime => ByNumber(name, 8, "(ulong){0}.Ticks"),
            SpecialType.System_Decimal => new KeyShape(ShapeKind.ByValue, name, 16, 8, IsPlain: false, IsMemory: false),
            _ when type is INamedTypeSymbol { IsValueType: true, ContainingType: null } named => named.MetadataName() switch
            {
                "System.Text.Rune" => Scalar(name, 4, "(uint){0}.Value"),
                "System.DateOnly" => Scalar(name, 4, "(uint){0}.DayNumber"),
                "System.TimeOnly" => Scalar(name, 8, "(ulong){0}.Ticks"),
                "System.TimeSpan" => Scalar(name, 8, "(ulong){0}.Ticks"),
                "System.DateTimeOffset" => ByNumber(name, 16, "(ulong){0}.UtcTicks"),
                "System.Half" => Float(name, 2),
                "System.Index" => new KeyShape(ShapeKind.Bytes, name, 4, 4, IsPlain: true, IsMemory: true),
                "System.Guid" => new KeyShape(ShapeKind.Bytes, name, 16, 4, IsPlain: true, IsMemory: true),
                "System.Int128" or "System.UInt128" =>
                    new KeyShape(ShapeKind.TwoWords, name, 16, 16, IsPlain: true, IsMemory: true, "(ulong){0}", "(ulong)({0} >> 64)"),
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>The members of a known value type that has some.</summary>
    public static (string Name, ITypeSymbol Type)[]? MembersOf(INamedTypeSymbol type, Compilation compilation) => type.MetadataName() switch
    {
        "System.Range" when compilation.GetTypeByMetadataName("System.Index") is { } index => [("Start", index), ("End", index)],
        "System.Numerics.Complex" => [("Real", Double(compilation)), ("Imaginary", Double(compilation))],
        "System.Collections.Generic.KeyValuePair`2" => [("Key", type.TypeArguments[0]), ("Value", type.TypeArguments[1])],
        _ => null,
    };

    /// <summary>The size of a known value type, or (0, 0).</summary>
    public static (int Size, int Alignment) SizeOf(ITypeSymbol type) => ShapeOf(type) switch
    {
        { } shape => (shape.Size, shape.Alignment),
        null when type is INamedTypeSymbol named => named.MetadataName() switch
        {
            "System.Range" => (8, 4),
            "System.Numerics.Complex" => (16, 8),
            _ => default,
        },
        null => default,
    };

    /// <summary>
    /// Whether values of a type are slices or references in Go's sense, whose contents can change or are not theirs.
    /// </summary>
    public static bool IsNotComparable(INamedTypeSymbol type)
    {
        if (type.MetadataName() is "System.Memory`1" or "System.ReadOnlyMemory`1" or "System.ArraySegment`1"
            or "System.Buffers.ReadOnlySequence`1")
        {
            return true;
        }

        for (INamedTypeSymbol? t = type; t is { TypeKind: TypeKind.Class }; t = t.BaseType)
        {
            if (IsMutableCollection(t))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMutableCollection(INamedTypeSymbol type)
    {
        if (type.ContainingNamespace?.ToDisplayString() is not ("System.Collections" or "System.Collections.Generic"
            or "System.Collections.Concurrent" or "System.Collections.ObjectModel" or "System.Collections.Specialized"))
        {
            return false;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.SpecialType == SpecialType.System_Collections_IEnumerable)
            {
                return true;
            }
        }

        // The one collection of these that cannot be enumerated as such.
        return type.Name == "PriorityQueue";
    }

    private static ITypeSymbol Double(Compilation compilation) => compilation.GetSpecialType(SpecialType.System_Double);

    private static KeyShape Scalar(string name, int size, string read) =>
        new(ShapeKind.Scalar, name, size, size, IsPlain: true, IsMemory: true, read);

    private static KeyShape Float(string name, int size) =>
        new(ShapeKind.Float, name, size, size, IsPlain: false, IsMemory: false);

    private static KeyShape ByNumber(string name, int size, string read) =>
        new(ShapeKind.ByNumber, name, size, 8, IsPlain: false, IsMemory: false, read);
}
