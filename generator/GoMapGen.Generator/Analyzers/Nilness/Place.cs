using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>
/// Where a map is kept: in a variable, in a member of a struct variable, or in an element of an array variable. The elements of an
/// array are one place, since an index says nothing before the program runs.
/// </summary>
internal readonly struct Place(ISymbol root, ISymbol? part = null) : IEquatable<Place>
{
    /// <summary>The local, the parameter, or the field or auto-property of this object.</summary>
    public ISymbol Root { get; } = root;

    /// <summary>The member of the struct, the elem type of the array, or <see langword="null"/>.</summary>
    public ISymbol? Part { get; } = part;

    public bool IsElement => Part is ITypeSymbol;

    /// <summary>Whether the variable outlives the method.</summary>
    public bool IsOfObject => Root is IFieldSymbol or IPropertySymbol;

    /// <summary>The place whose map an operation gives.</summary>
    public static Place? Of(FactMap facts, IOperation operation)
    {
        operation = operation.Unwrap();
        switch (operation)
        {
            case IFlowCaptureReferenceOperation reference:
                return facts.CaptureOf(reference.Id) is { IsEnumerator: false } capture ? capture.Place : null;
            case ISimpleAssignmentOperation assignment:
                return Of(facts, assignment.Target);
            case IDeclarationExpressionOperation declaration:
                return Of(facts, declaration.Expression);
            case IArrayElementReferenceOperation { ArrayReference: var array, Type: { } elem }:
                return Of(facts, array) is { Part: null } whole ? new Place(whole.Root, elem) : null;
            case IMemberReferenceOperation { Instance: { } instance } member when PartOf(member) is { } part:
                return Of(facts, instance) is { Part: null } variable ? new Place(variable.Root, part) : null;
            default:
                return operation.Variable() is { } symbol ? new Place(symbol) : null;
        }
    }

    /// <summary>The field of a struct that is referred to; of a tuple, the one without the name.</summary>
    public static ISymbol? PartOf(IMemberReferenceOperation member) => member switch
    {
        { Instance: null or IInstanceReferenceOperation } or { Member.ContainingType.IsValueType: not true } => null,
        IFieldReferenceOperation { Field: var field } => field.CorrespondingTupleField ?? field,
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } when property.IsAutoProperty() => property,
        _ => null,
    };

    /// <summary>The places in a variable of a type: itself if that is a map, the members of a struct, the elements of an array.</summary>
    public static IEnumerable<Place> In(ISymbol root, ITypeSymbol? type, MapTypes maps)
    {
        if (maps.IsMap(type))
        {
            return [new Place(root)];
        }

        return maps.PartsOf(type).Select(part => new Place(root, part));
    }

    public bool Equals(Place other) =>
        SymbolEqualityComparer.Default.Equals(Root, other.Root) && SymbolEqualityComparer.Default.Equals(Part, other.Part);

    public override bool Equals(object? obj) => obj is Place other && Equals(other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Root) ^ SymbolEqualityComparer.Default.GetHashCode(Part);
}
