using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>Which locals and parameters of a member can be followed, and which are nil wherever they are read.</summary>
internal sealed class Variables
{
    private readonly HashSet<ISymbol> _shared = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _assigned = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _nilAtBirth = new(SymbolEqualityComparer.Default);

    public Variables(IEnumerable<IOperation> operations, MapTypes maps)
    {
        foreach (IOperation operation in operations)
        {
            Read(operation, maps);
        }
    }

    /// <summary>Whether there is a use of a map at all.</summary>
    public bool HasMapCalls { get; private set; }

    /// <summary>Whether every assignment of a variable is seen in the order of the control flow.</summary>
    public bool CanFollow(ISymbol variable) =>
        variable is ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol { RefKind: RefKind.None or RefKind.Out or RefKind.In } && !_shared.Contains(variable);

    /// <summary>The null or default that a local starts with, where nothing else is ever assigned to it.</summary>
    public IOperation? OnlyValue(ISymbol variable) =>
        !_assigned.Contains(variable) && !_shared.Contains(variable) && _nilAtBirth.TryGetValue(variable, out IOperation? value) ? value : null;

    private void Read(IOperation operation, MapTypes maps)
    {
        HasMapCalls |= MapCall.Of(operation, maps) is not null || (operation is IForEachLoopOperation loop && IsMapOrView(loop.Collection.Unwrap().Type, maps));
        if (operation is IVariableDeclaratorOperation declarator && maps.IsMap(declarator.Symbol.Type))
        {
            IOperation? value = declarator.GetVariableInitializer()?.Value;
            if (declarator.Symbol.IsRef && value?.Unwrap().Variable() is { } aliased)
            {
                _shared.Add(aliased);
            }
            else if (value is not null && IsNil(value))
            {
                _nilAtBirth[declarator.Symbol] = value;
            }
            else if (value is not null)
            {
                _assigned.Add(declarator.Symbol);
            }
        }

        if (operation is not (ILocalReferenceOperation or IParameterReferenceOperation) || !maps.IsMap(operation.Type) || operation.Variable() is not { } variable)
        {
            return;
        }

        if (Operations.IsAssignedTo(operation))
        {
            _assigned.Add(variable);
            bool isCaptured = !SymbolEqualityComparer.Default.Equals(Operations.FunctionAround(operation) ?? MemberOf(variable), variable.ContainingSymbol);
            if (isCaptured || operation.Parent is IAddressOfOperation or ISimpleAssignmentOperation { IsRef: true })
            {
                _shared.Add(variable);
            }
        }
    }

    /// <summary>Whether an expression is nil as it stands.</summary>
    public static bool IsNil(IOperation value)
    {
        value = value.Unwrap();
        return value is IDefaultValueOperation or ILiteralOperation { ConstantValue: { HasValue: true, Value: null } };
    }

    private static bool IsMapOrView(ITypeSymbol? type, MapTypes maps) => maps.IsMap(type) || maps.IsMap(type?.ContainingType);

    private static ISymbol MemberOf(ISymbol variable)
    {
        ISymbol symbol = variable.ContainingSymbol;
        return symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } ? symbol.ContainingSymbol : symbol;
    }
}
