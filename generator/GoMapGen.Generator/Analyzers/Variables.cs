using System.Linq;
using GoMapGen.Generator.Analyzers.Nilness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers;

/// <summary>Which locals and parameters of a member can be followed, and which are nil wherever they are read.</summary>
internal sealed class Variables
{
    private readonly HashSet<ISymbol> _shared = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _assigned = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _nilAtBirth = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, int> _reads = new(SymbolEqualityComparer.Default);
    private readonly MapTypes _maps;

    public Variables(IEnumerable<IOperation> operations, MapTypes maps)
    {
        _maps = maps;
        foreach (IOperation operation in operations)
        {
            Read(operation);
        }
    }

    /// <summary>Whether every assignment of a variable is seen in the order of the control flow.</summary>
    public bool CanFollow(ISymbol variable) =>
        variable is ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol { RefKind: RefKind.None or RefKind.Out or RefKind.In } && !_shared.Contains(variable);

    /// <summary>Whether a place can be followed; those of an object as long as no other code runs.</summary>
    public bool CanFollow(Place place) => place.IsOfObject || CanFollow(place.Root);

    /// <summary>Whether a bool is read often enough to tell paths apart by it.</summary>
    public bool IsDecisive(ISymbol variable) => _reads.TryGetValue(variable, out int reads) && reads > 1 && CanFollow(variable);

    /// <summary>The null or default that a local starts with, where nothing else is ever assigned to it.</summary>
    public IOperation? OnlyValue(ISymbol variable) =>
        !_assigned.Contains(variable) && !_shared.Contains(variable) && _nilAtBirth.TryGetValue(variable, out IOperation? value) ? value : null;

    /// <summary>The variable that a reference may assign to, or to a part of.</summary>
    public ISymbol? AssignedBy(IOperation reference) =>
        reference is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation && reference.Variable() is { } variable
        && (Operations.IsAssignedTo(reference) || !_maps.PartsOf(reference.Type).IsEmpty) ? variable : null;

    /// <summary>Whether an expression is nil as it stands.</summary>
    public static bool IsNil(IOperation value)
    {
        value = value.Unwrap();
        return value is IDefaultValueOperation or ILiteralOperation { ConstantValue: { HasValue: true, Value: null } };
    }

    private void Read(IOperation operation)
    {
        if (operation is IVariableDeclaratorOperation declarator)
        {
            ReadDeclaration(declarator);
        }

        if (operation is not (ILocalReferenceOperation or IParameterReferenceOperation) || operation.Variable() is not { } variable)
        {
            return;
        }

        bool isContainer = !_maps.PartsOf(operation.Type).IsEmpty;
        if (!isContainer && operation.Type?.SpecialType != SpecialType.System_Boolean && !_maps.IsMap(operation.Type))
        {
            return;
        }

        // One of two refs, or the receiver of an extension that may take it by ref: what becomes of it is not followed.
        if (IsChosenByRef(operation) || IsExtended(operation))
        {
            _assigned.Add(variable);
            _shared.Add(variable);
            return;
        }

        bool isCaptured = !SymbolEqualityComparer.Default.Equals(Operations.FunctionAround(operation) ?? MemberOf(variable), variable.ContainingSymbol);
        if (Operations.IsAssignedTo(operation))
        {
            _assigned.Add(variable);
            if (isCaptured || IsAliased(operation))
            {
                _shared.Add(variable);
            }
        }
        else
        {
            _reads[variable] = _reads.TryGetValue(variable, out int reads) ? reads + 1 : 1;

            // A part of it may be assigned to by what has captured it, or by a ref.
            if (isContainer && (isCaptured || IsAliased(WholeOf(operation))))
            {
                _shared.Add(variable);
            }
        }
    }

    private void ReadDeclaration(IVariableDeclaratorOperation declarator)
    {
        IOperation? value = declarator.GetVariableInitializer()?.Value;
        if (value is null)
        {
            return;
        }

        if (declarator.Symbol.IsRef)
        {
            foreach (ISymbol aliased in VariablesOf(value))
            {
                _shared.Add(aliased);
            }
        }
        else if (_maps.IsMap(declarator.Symbol.Type) && IsNil(value))
        {
            _nilAtBirth[declarator.Symbol] = value;
        }
        else
        {
            _assigned.Add(declarator.Symbol);
        }
    }

    // The variables that a ref can be to: of "c ? ref a : ref b[0]", both.
    private static IEnumerable<ISymbol> VariablesOf(IOperation value) => value.Unwrap() switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => VariablesOf(conditional.WhenTrue).Concat(VariablesOf(whenFalse)),
        var other => WholeOf(other, isDown: true).Variable() is { } variable ? [variable] : [],
    };

    private static bool IsChosenByRef(IOperation operation)
    {
        IOperation whole = WholeOf(operation);
        return whole.Parent is IConditionalOperation { IsRef: true } conditional && conditional.Condition != whole;
    }

    private bool IsExtended(IOperation operation) =>
        _maps.IsMap(operation.Type) && operation.Type is { IsValueType: true }
        && operation.Parent switch
        {
            IInvocationOperation { Instance: var instance, TargetMethod: var method } when instance == operation => method.ContainingType,
            IPropertyReferenceOperation { Instance: var instance, Property: var property } when instance == operation => property.ContainingType,
            _ => null,
        } is { SpecialType: SpecialType.None } type && !_maps.IsMap(type) && type.TypeKind != TypeKind.Interface;

    // From "a" to "a[0]" or "h.Map" around it; or down, from those to the variable.
    private static IOperation WholeOf(IOperation operation, bool isDown = false)
    {
        while (true)
        {
            IOperation? next = isDown
                ? operation switch
                {
                    IArrayElementReferenceOperation element => element.ArrayReference,
                    IFieldReferenceOperation { Instance: { } instance and not IInstanceReferenceOperation } => instance,
                    _ => null,
                }
                : operation.Parent switch
                {
                    IArrayElementReferenceOperation element when element.ArrayReference == operation => element,
                    IFieldReferenceOperation field => field,
                    _ => null,
                };
            if (next is null)
            {
                return operation;
            }

            operation = next;
        }
    }

    // A pointer to it, a ref to it that lives on, or a ref that is given to something which may keep it.
    private static bool IsAliased(IOperation operation) => operation.Parent switch
    {
        IAddressOfOperation or ISimpleAssignmentOperation { IsRef: true } => true,
        IArgumentOperation { Parameter.RefKind: not RefKind.None, Parent: var call } => call switch
        {
            IInvocationOperation invocation => invocation.TargetMethod.ReturnsByRef || invocation.TargetMethod.ReturnType.IsRefLikeType,
            IObjectCreationOperation creation => creation.Type?.IsRefLikeType == true,
            _ => false,
        },
        _ => false,
    };

    private static ISymbol MemberOf(ISymbol variable)
    {
        ISymbol symbol = variable.ContainingSymbol;
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol;
    }
}
