using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP033: a query whose answer depends on the order of iteration, which is random.</summary>
internal static class OrderDependence
{
    public static void Look(IInvocationOperation invocation, MapTypes maps, Action<Diagnostic> report)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.Name is not ("First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "ElementAt" or "Take" or "Skip" or "SequenceEqual")
            || !method.ContainingType.IsNamed("System.Linq", "Enumerable")
            || invocation.Arguments.IsEmpty)
        {
            return;
        }

        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter?.Type.TypeKind == TypeKind.Delegate)
            {
                return;
            }
        }

        if (!IsUnordered(invocation.Arguments[0].Value, maps) && !(method.Name == "SequenceEqual" && IsUnordered(invocation.Arguments[1].Value, maps)))
        {
            return;
        }

        SyntaxNode name = invocation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name
            : invocation.Syntax is InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } ? binding.Name
            : invocation.Syntax;
        report(Diagnostic.Create(UsageDescriptors.OrderDependence, name.GetLocation(), method.Name));
    }

    private static bool IsUnordered(IOperation source, MapTypes maps)
    {
        ITypeSymbol? type = source.Unwrap().Type;
        return maps.IsMap(type) || (type is { Name: "KeyCollection" or "ValueCollection" } && maps.IsMap(type.ContainingType));
    }
}
