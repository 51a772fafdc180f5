using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>Code that is called between two uses of a map, and may write to it meanwhile. A framework method does not know the map, unless it is told.</summary>
internal sealed class OtherCode
{
    private readonly MapTypes _maps;
    private readonly IOperation _map;

    // Whether only what stands here can write to it: a walk through the whole member, for which few ask.
    private readonly Lazy<bool> _isOwn;

    /// <summary>What others may do to the map of a call.</summary>
    public OtherCode(MapCall call, MapTypes maps)
    {
        _maps = maps;
        _map = call.Receiver;
        _isOwn = new(() => _map.Variable() is ILocalSymbol { RefKind: RefKind.None } local && IsKnownHereAlone(local, call, maps));
    }

    /// <summary>Whether an operation, apart from what is in it, may write to the map.</summary>
    public bool MayWrite(IOperation part) => part switch
    {
        _ when MapCall.Of(part, _maps) is { IsChange: true } => true,
        IInvocationOperation { TargetMethod: var method } when !_maps.IsMap(method.ContainingType) =>
            method is { MethodKind: MethodKind.DelegateInvoke } or { MethodKind: MethodKind.LocalFunction, IsStatic: false } || (_maps.IsHere(method) && !_isOwn.Value),
        IObjectCreationOperation { Constructor: { } constructor } => _maps.IsHere(constructor) && !_isOwn.Value,
        IPropertyReferenceOperation { Property: var property } => !property.IsAutoProperty() && _maps.IsHere(property) && !_maps.IsMap(property.ContainingType) && !_isOwn.Value,
        IArgumentOperation { Value: var given } => Operations.IsSameValue(given, _map),
        _ => false,
    };

    // Made here, and nobody else was told: used as a map and not otherwise.
    private static bool IsKnownHereAlone(ISymbol local, MapCall call, MapTypes maps)
    {
        foreach (IOperation part in Operations.Root(call.Operation).Descendants())
        {
            bool isTold = part switch
            {
                IVariableDeclaratorOperation declarator when Same(declarator.Symbol, local) =>
                    declarator.GetVariableInitializer()?.Value.Unwrap() is not (null or IObjectCreationOperation),
                ILocalReferenceOperation reference when Same(reference.Local, local) => reference.Parent switch
                {
                    IMemberReferenceOperation or IForEachLoopOperation => false,
                    IInvocationOperation { Instance: var instance } => instance != reference,
                    ISimpleAssignmentOperation { IsRef: false } assignment => assignment.Target != reference || assignment.Value.Unwrap() is not IObjectCreationOperation,
                    IArgumentOperation { Parent: IInvocationOperation invocation } => MapCall.Of(invocation, maps) is null,
                    IConversionOperation { Parent: IForEachLoopOperation } => false,
                    _ => true,
                },
                _ => false,
            };
            if (isTold)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(ISymbol x, ISymbol y) => SymbolEqualityComparer.Default.Equals(x, y);
}
