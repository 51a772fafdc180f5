using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP038: a map made without capacity, and then filled by a loop whose number of turns is known before it.</summary>
internal static class PopulationLoop
{
    // Up to here a map is one bucket, whatever its capacity.
    private const int OneBucket = 8;

    public static void Look(ILoopOperation loop, MapTypes maps, Action<Diagnostic> report)
    {
        if (CountOf(loop) is not { } count || loop.Parent is not IBlockOperation block)
        {
            return;
        }

        foreach (IOperation statement in loop.Body is IBlockOperation body ? body.Operations : [loop.Body])
        {
            if (statement.DescendantsAndSelf().Any(static part => part is IBranchOperation or IReturnOperation or IThrowOperation))
            {
                return;
            }

            if (WrittenBy(statement, maps) is { } map && CreationBefore(loop, block, map, maps) is { } creation)
            {
                report(Diagnostic.Create(
                    UsageDescriptors.PopulationLoop, creation.Syntax.GetLocation(), [loop.Syntax.GetLocation()],
                    IsKnownBefore(loop, block, creation.Syntax) ? PropertiesOf(loop, count) : null, map.Name, creation.Type!.Name, count));
                return;
            }
        }
    }

    // A number of turns can be negative, which is none; as a capacity it would be an error, as a hint it is ignored.
    private static ImmutableDictionary<string, string?> PropertiesOf(ILoopOperation loop, string count)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add("Count", count);
        return loop is IForLoopOperation { Condition: IBinaryOperation { RightOperand: var limit } }
            && limit.Unwrap() is { ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_SByte } number
            && number is not IPropertyReferenceOperation
                ? properties.Add("IsHint", null)
                : properties;
    }

    /// <summary>The expression of the number of turns.</summary>
    private static string? CountOf(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation { IsAsynchronous: false } each => CountOf(each.Collection.Unwrap()),
        IForLoopOperation { Condition: IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan, RightOperand: var limit, LeftOperand: ILocalReferenceOperation counter } } counted
            when IsCountedUp(counted, counter.Local) => limit.Syntax.ToString() is var text && limit.ConstantValue is { HasValue: true, Value: int constant }
                ? constant > OneBucket ? text : null
                : limit.Unwrap().Variable() is not null || limit.Unwrap() is IPropertyReferenceOperation { Property.Name: "Count" or "Length" } ? text : null,
        _ => null,
    };

    private static bool IsCountedUp(IForLoopOperation loop, ILocalSymbol counter) =>
        loop.Before.Length == 1 && loop.AtLoopBottom.Length == 1
        && loop.Before[0].Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault() is { } start
        && SymbolEqualityComparer.Default.Equals(start.Symbol, counter)
        && start.GetVariableInitializer()?.Value.ConstantValue is { HasValue: true, Value: 0 }
        && loop.AtLoopBottom[0] is IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Kind: OperationKind.Increment } };

    // The fix writes the count where the map is made: what it is read from must be there, and the same, by then.
    private static bool IsKnownBefore(ILoopOperation loop, IBlockOperation block, SyntaxNode creation)
    {
        IOperation? counted = loop switch
        {
            IForEachLoopOperation each => each.Collection.Unwrap(),
            IForLoopOperation { Condition: IBinaryOperation condition } => condition.RightOperand.Unwrap(),
            _ => null,
        };
        counted = counted is IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } source } ? source.Unwrap() : counted;
        bool isInScope = counted switch
        {
            { ConstantValue.HasValue: true } or IParameterReferenceOperation => true,
            ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declared } => declared[0].Span.End < creation.SpanStart,
            _ => false,
        };
        return isInScope && !block.Operations
            .Where(operation => operation.Syntax.Span.End > creation.SpanStart && operation.Syntax.SpanStart < loop.Syntax.SpanStart)
            .Any(operation => operation.Descendants().Any(part => part.Variable() is { } used && SymbolEqualityComparer.Default.Equals(used, counted!.Variable())));
    }

    private static string? CountOf(IOperation collection)
    {
        string text = collection.Syntax is ExpressionSyntax and not (SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or ParenthesizedExpressionSyntax or ThisExpressionSyntax) ? $"({collection.Syntax})" : collection.Syntax.ToString();
        SyntaxNode? around = collection.Syntax.Parent;
        while (around is ParenthesizedExpressionSyntax)
        {
            around = around.Parent;
        }

        text += around.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? "!" : "";
        return collection.Type switch
        {
            IArrayTypeSymbol { Rank: 1 } => text + ".Length",
            { SpecialType: SpecialType.System_String } or { Name: "Span" or "ReadOnlySpan" } => text + ".Length",
            INamedTypeSymbol type when type.GetMembers("Count").OfType<IPropertySymbol>().Any(static p => p.DeclaredAccessibility == Accessibility.Public && p.Type.SpecialType == SpecialType.System_Int32)
                || type.AllInterfaces.Any(i => i.OriginalDefinition.Name is "ICollection" or "IReadOnlyCollection" && type.TypeKind == TypeKind.Interface) => text + ".Count",
            _ => null,
        };
    }

    // A simple assignment, Add or TryAdd that runs in every turn. An update ("m[k]++") says nothing about the number of keys.
    private static ISymbol? WrittenBy(IOperation statement, MapTypes maps)
    {
        IOperation? write = statement is IExpressionStatementOperation { Operation: var expression }
            ? expression is ISimpleAssignmentOperation assignment ? assignment.Target : expression
            : null;
        return write is not null && MapCall.Of(write, maps) is { Kind: MapAccessKind.Write, Member: "this[]" or "Add" or "TryAdd" or "Ref" or "MapAssign" } call
            && (write is IPropertyReferenceOperation ? statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation } : call.Member is "Add" or "TryAdd" || write != ((IExpressionStatementOperation)statement).Operation)
                ? call.Receiver.Variable()
                : null;
    }

    private static Creation? CreationBefore(ILoopOperation loop, IBlockOperation block, ISymbol map, MapTypes maps)
    {
        foreach (IOperation statement in block.Operations.TakeWhile(operation => operation != loop).Reverse())
        {
            IOperation? value = statement switch
            {
                IVariableDeclarationGroupOperation group => group.Declarations.SelectMany(static d => d.Declarators)
                    .FirstOrDefault(d => SymbolEqualityComparer.Default.Equals(d.Symbol, map))?.GetVariableInitializer()?.Value,
                IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } when SymbolEqualityComparer.Default.Equals(assignment.Target.Variable(), map) =>
                    assignment.Value,
                _ => null,
            };
            if (value?.Unwrap() is { } made)
            {
                return IsEmptyCreation(made, maps) ? new Creation(made.Syntax, made.Type) : null;
            }

            // Another use of the map: it may have its capacity by now, or its entries.
            if (statement.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(part.Variable(), map)))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsEmptyCreation(IOperation value, MapTypes maps) => value switch
    {
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null } => maps.IsMap(value.Type),
        IInvocationOperation { TargetMethod: { Name: "Make", IsStatic: true } make } call => maps.IsMap(make.ContainingType) && call.Arguments.All(static a => a.IsImplicit),
        _ => false,
    };

    private sealed class Creation(SyntaxNode syntax, ITypeSymbol? type)
    {
        public SyntaxNode Syntax { get; } = syntax;

        public ITypeSymbol? Type { get; } = type;
    }
}
