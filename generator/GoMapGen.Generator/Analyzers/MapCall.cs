using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers;

/// <summary>What a use of a map does to it.</summary>
internal enum MapAccessKind
{
    /// <summary>Looks a key up.</summary>
    Read,

    /// <summary>May insert, so it throws on a nil map.</summary>
    Write,

    /// <summary>Changes the map, and does nothing to a nil one.</summary>
    Remove,

    /// <summary>May move the entries, but neither inserts nor removes one.</summary>
    Resize,

    /// <summary>Iterates.</summary>
    Range,
}

/// <summary>A use of a map: which member, on what, with what key.</summary>
internal readonly struct MapCall
{
    private MapCall(IOperation operation, ITypeSymbol map, string member, MapAccessKind kind, IOperation receiver, IOperation? key)
    {
        Operation = operation;
        Map = map;
        Member = member;
        Kind = kind;
        Receiver = receiver;
        Key = key;
    }

    /// <summary>The invocation or property reference.</summary>
    public IOperation Operation { get; }

    /// <summary>The type of the map.</summary>
    public ITypeSymbol Map { get; }

    /// <summary>The member's name; "this[]" is the indexer.</summary>
    public string Member { get; }

    public MapAccessKind Kind { get; }

    /// <summary>The map that is used.</summary>
    public IOperation Receiver { get; }

    public IOperation? Key { get; }

    /// <summary>Whether the call may change what the map holds or where.</summary>
    public bool IsChange => Kind is MapAccessKind.Write or MapAccessKind.Remove or MapAccessKind.Resize;

    /// <summary>Whether the call gives a ref into the map.</summary>
    public bool IsRef => Member is "Ref" or "GetValueRefOrAddDefault" or "GetValueRefOrNullRef" or "MapAssign";

    /// <summary>The use of a map that an operation itself is, if it is one.</summary>
    public static MapCall? Of(IOperation operation, MapTypes maps) => operation switch
    {
        IInvocationOperation invocation => OfInvocation(invocation, maps),
        IPropertyReferenceOperation { Property: { IsIndexer: true, Parameters.Length: 1 } indexer, Instance: { } receiver } property
            when maps.IsKey(indexer.ContainingType, indexer.Parameters[0].Type) =>
            new MapCall(property, property.Property.ContainingType, "this[]", IsWritten(property) ? MapAccessKind.Write : MapAccessKind.Read, receiver, KeyOf(property.Arguments, 0)),
        _ => null,
    };

    /// <summary>Whether a property is assigned to, alone or with an operator.</summary>
    public static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        ITupleOperation tuple => IsDeconstructionTarget(tuple),
        _ => false,
    };

    private static bool IsDeconstructionTarget(IOperation tuple) => tuple.Parent switch
    {
        IDeconstructionAssignmentOperation deconstruction => deconstruction.Target == tuple,
        ITupleOperation outer => IsDeconstructionTarget(outer),
        _ => false,
    };

    private static MapCall? OfInvocation(IInvocationOperation invocation, MapTypes maps)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.ContainingType is not { } type || !maps.IsMap(type))
        {
            return null;
        }

        // A method of the user's own part of the map may have such a name too.
        if (KindOf(method.Name, method.IsStatic) is not var (kind, key, count)
            || method.Parameters.Length < count
            || (key >= 0 && !maps.IsKey(type, method.Parameters[key].Type)))
        {
            return null;
        }

        if (!method.IsStatic)
        {
            return invocation.Instance is { } instance
                ? new MapCall(invocation, type, method.Name, kind, instance, KeyOf(invocation.Arguments, 0))
                : null;
        }

        return KeyOf(invocation.Arguments, 0) is { } receiver
            ? new MapCall(invocation, type, method.Name, kind, receiver, KeyOf(invocation.Arguments, 1))
            : null;
    }

    // The kind, which parameter is the key (if one is), and how many there are at least.
    private static (MapAccessKind Kind, int Key, int Count)? KindOf(string member, bool isStatic) => (member, isStatic) switch
    {
        ("Add" or "TryAdd" or "GetValueRefOrAddDefault", false) => (MapAccessKind.Write, 0, 2),
        ("GetOrAdd", false) => (MapAccessKind.Write, 0, 3),
        ("Ref", false) => (MapAccessKind.Write, 0, 1),
        ("MapAssign", true) => (MapAccessKind.Write, 1, 2),
        ("TryGetValue", false) => (MapAccessKind.Read, 0, 2),
        ("ContainsKey" or "GetValueRefOrNullRef", false) => (MapAccessKind.Read, 0, 1),
        ("MapAccess1" or "MapAccess2", true) => (MapAccessKind.Read, 1, 2),
        ("Remove", false) => (MapAccessKind.Remove, 0, 1),
        ("MapDelete", true) => (MapAccessKind.Remove, 1, 2),
        ("Clear", false) => (MapAccessKind.Remove, -1, 0),
        ("RemoveWhere", false) or ("MapClear", true) => (MapAccessKind.Remove, -1, 1),
        ("TrimExcess", false) => (MapAccessKind.Resize, -1, 0),
        ("EnsureCapacity" or "AddRange", false) => (MapAccessKind.Resize, -1, 1),
        ("GetEnumerator", false) => (MapAccessKind.Range, -1, 0),
        _ => null,
    };

    // By position of the parameter: named arguments may stand in another order.
    private static IOperation? KeyOf(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, int ordinal) =>
        arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal)?.Value;
}
