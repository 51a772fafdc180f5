using System.Linq;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// Sizes of types in a 64-bit process: members in declaration order under natural alignment, as Go lays them out, unless the type
/// itself says otherwise. -1 where it cannot be known, as for structs whose fields a reference assembly hides.
/// </summary>
internal static class TypeLayout
{
    public static (int Size, int Alignment) Of(ITypeSymbol type) => Of(type, depth: 0);

    /// <summary>The next multiple of an alignment.</summary>
    public static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;

    /// <summary>The length that an InlineArrayAttribute gives a struct, or 0.</summary>
    public static int InlineArrayLength(ITypeSymbol type)
    {
        foreach (AttributeData attribute in type.OriginalDefinition.GetAttributes())
        {
            if (attribute.Is("System.Runtime.CompilerServices", "InlineArrayAttribute") && attribute.FirstValue() is int length)
            {
                return length;
            }
        }

        return 0;
    }

    private static (int Size, int Alignment) Of(ITypeSymbol type, int depth)
    {
        // A struct that contains itself is an error of the compiler's.
        if (depth > 64 || type.TypeKind is TypeKind.Error or TypeKind.TypeParameter || type.SpecialType == SpecialType.System_Void)
        {
            return (-1, 8);
        }

        if (type.IsReferenceType || type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Dynamic)
        {
            return (8, 8);
        }

        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            return Of(underlying, depth + 1);
        }

        if (FrameworkTypes.SizeOf(type) is { Size: > 0 } known)
        {
            return known;
        }

        // A struct map is a reference, by a field that is not emitted yet. Go: a map is a pointer.
        if (KeyShapeReader.IsMap((INamedTypeSymbol)type))
        {
            return (8, 8);
        }

        return OfFields((INamedTypeSymbol)type, depth);
    }

    private static (int Size, int Alignment) OfFields(INamedTypeSymbol type, int depth)
    {
        int pack = 0, least = 0;
        foreach (AttributeData attribute in type.OriginalDefinition.GetAttributes())
        {
            if (attribute.Is("System.Runtime.InteropServices", "StructLayoutAttribute"))
            {
                pack = attribute.NamedValue("Pack") as int? ?? 0;
                least = attribute.NamedValue("Size") as int? ?? 0;
            }
        }

        int size = 0, largest = 1;
        foreach (IFieldSymbol field in InstanceFields(type))
        {
            (int fieldSize, int alignment) = Of(field.IsFixedSizeBuffer ? ((IPointerTypeSymbol)field.Type).PointedAtType : field.Type, depth + 1);
            if (fieldSize < 0 || field.Name.StartsWith("_dummy", StringComparison.Ordinal))
            {
                return (-1, 8);
            }

            fieldSize *= field.IsFixedSizeBuffer ? field.FixedSize : 1;
            alignment = pack > 0 ? Math.Min(alignment, pack) : alignment;
            largest = Math.Max(largest, alignment);
            int offset = ExplicitOffset(field) ?? Align(size, alignment);
            size = Math.Max(size, offset + fieldSize);
        }

        size = Math.Max(Align(size, largest), least);
        return (size * Math.Max(1, InlineArrayLength(type)), largest);
    }

    /// <summary>The fields of a struct, in declaration order.</summary>
    public static IEnumerable<IFieldSymbol> InstanceFields(INamedTypeSymbol type) =>
        type.IsTupleType && !type.TupleElements.IsDefaultOrEmpty
            ? type.TupleElements
            : type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic && !field.IsConst);

    /// <summary>
    /// Whether a struct holds itself with ever more type arguments: <c>struct C&lt;T&gt; { C&lt;C&lt;T&gt;&gt; c; }</c>. By an array it
    /// may, but the compiler follows the fields of a local through arrays as well, and overflows its stack.
    /// </summary>
    public static bool Expands(ITypeSymbol type)
    {
        int levels = 1;
        while (type.HasLevels(levels))
        {
            levels++;
        }

        return Expands(type, levels + 10, new(SymbolEqualityComparer.Default));
    }

    private static bool Expands(ITypeSymbol type, int levels, HashSet<ITypeSymbol> seen) =>
        (type is IArrayTypeSymbol array && Expands(array.ElementType, levels, seen))
        || (type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None or SpecialType.System_Nullable_T } named
        && (named.HasLevels(levels) || (seen.Add(named) && InstanceFields(named).Any(field => Expands(field.Type, levels, seen)))));

    private static int? ExplicitOffset(IFieldSymbol field)
    {
        foreach (AttributeData attribute in field.GetAttributes())
        {
            if (attribute.Is("System.Runtime.InteropServices", "FieldOffsetAttribute") && attribute.FirstValue() is int offset)
            {
                return offset;
            }
        }

        return null;
    }
}
