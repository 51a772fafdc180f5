using System.Linq;
using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP037: a string made of a span to be a key, where the map takes the span.</summary>
internal static class SpanToString
{
    public static void Look(MapCall call, MapTypes maps, Action<Diagnostic> report)
    {
        if (call.Member is not ("this[]" or "TryGetValue" or "ContainsKey" or "Remove" or "Add" or "TryAdd" or "Ref" or "GetValueRefOrAddDefault" or "GetValueRefOrNullRef")
            || call.Key is not IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { } span } made
            || !IsCharSpan(span.Type)
            || made.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            || !TakesSpan(call)
            || IsAwaitedAround(call.Operation)
            || Operations.IsInExpressionTree(call.Operation)
            || ComesAfter(call.Operation).Any(value => MayWrite(value, maps)))
        {
            return;
        }

        report(Diagnostic.Create(UsageDescriptors.SpanToString, made.Syntax.GetLocation(), call.Member == "this[]" ? "the indexer" : call.Member, access.Expression.ToString()));
    }

    // What is evaluated when the key is, as a string, a copy already; a span would still show what is written to it.
    private static IEnumerable<IOperation> ComesAfter(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => invocation.Arguments.Skip(1).Select(static argument => argument.Value),
        { Parent: IAssignmentOperation { Target: var target, Value: var value } } when target == operation => [value],
        _ => [],
    };

    private static bool MayWrite(IOperation value, MapTypes maps) => value.DescendantsAndSelf().Any(part => part switch
    {
        IAssignmentOperation or IIncrementOrDecrementOperation => true,
        IObjectCreationOperation { Arguments.IsEmpty: true, Constructor: { } constructor } when !maps.IsHere(constructor) => false,
        _ => Operations.RunsOtherCode(part, maps),
    });

    // A span does not live across an await.
    private static bool IsAwaitedAround(IOperation operation)
    {
        while (operation.Parent is { } parent and not IBlockOperation)
        {
            operation = parent;
        }

        return operation.DescendantsAndSelf().Any(static part => part is IAwaitOperation);
    }

    private static bool IsCharSpan(ITypeSymbol? type) =>
        MapTypes.IsSpanOf(type, SpecialType.System_Char)
        || (type is INamedTypeSymbol { TypeArguments.Length: 1 } span && span.IsNamed("System", "Span") && span.TypeArguments[0].SpecialType == SpecialType.System_Char);

    private static bool TakesSpan(MapCall call)
    {
        int parameters = call.Operation is IInvocationOperation invocation ? invocation.TargetMethod.Parameters.Length : 1;
        return call.Map.GetMembers().Any(member => member switch
        {
            IPropertySymbol { IsIndexer: true } indexer => call.Member == "this[]" && IsCharSpan(indexer.Parameters[0].Type) && (call.Kind == MapAccessKind.Read || indexer.SetMethod is not null),
            IMethodSymbol method => method.Name == call.Member && method.Parameters.Length == parameters && IsCharSpan(method.Parameters[0].Type),
            _ => false,
        });
    }
}
