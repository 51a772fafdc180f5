using System.Linq;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// Sizes of types in a 64-bit process as the runtime lays out a field of them. It is <see cref="TypeLayout"/>, but for structs whose
/// members the runtime puts in an order of its own: those with references, tuples, and what holds one of either. -1 where it cannot be
/// known.
/// </summary>
internal static class FieldLayout
{
    private const int Word = 8;

    // LayoutKind of System.Runtime.InteropServices.
    private const int Explicit = 2;
    private const int Auto = 3;

    public static (int Size, int Alignment) Of(ITypeSymbol type) =>
        TypeLayout.Of(type) is { Size: > 0 } layout && IsReordered(type) ? OfReordered((INamedTypeSymbol)type, layout.Alignment) : TypeLayout.Of(type);

    private static bool IsReordered(ITypeSymbol type) =>
        StructOf(type) is { } named
        && LayoutKind(named) is var kind and not Explicit
        && (kind == Auto || named.IsTupleType || TypeLayout.InstanceFields(named).Any(static field => field.Type.IsReferenceType || IsReordered(field.Type)));

    // References, then numbers from the widest to the narrowest, then structs, of which those of a word and more begin at a word.
    private static (int Size, int Alignment) OfReordered(INamedTypeSymbol type, int widest)
    {
        int size = 0;
        foreach (ITypeSymbol member in TypeLayout.InstanceFields(type).Select(static field => field.Type)
            .OrderBy(static member => StructOf(member) is not null).ThenByDescending(static member => Of(member).Size))
        {
            (int length, int alignment) = Of(member);
            size = TypeLayout.Align(size, StructOf(member) is not null && length >= Word ? Word : alignment) + length;
        }

        return (TypeLayout.Align(size, widest), Word);
    }

    // A struct whose members matter: no enum, no number and no map.
    private static INamedTypeSymbol? StructOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None or SpecialType.System_Nullable_T } named
        && FrameworkTypes.SizeOf(named).Size == 0 && !KeyShapeReader.IsMap(named) ? named : null;

    private static int LayoutKind(INamedTypeSymbol type) => type.OriginalDefinition.GetAttributes()
        .Where(static attribute => attribute.Is("System.Runtime.InteropServices", "StructLayoutAttribute"))
        .Select(static attribute => System.Convert.ToInt32(attribute.FirstValue(), System.Globalization.CultureInfo.InvariantCulture))
        .FirstOrDefault();
}
