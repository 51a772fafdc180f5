using System.Linq;
using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP032: code that is given to other threads and writes, without a lock, to a map from outside of it.</summary>
internal static class CapturedWrite
{
    public static void Look(IInvocationOperation invocation, MapTypes maps, Action<Diagnostic> report)
    {
        IMethodSymbol method = invocation.TargetMethod;
        bool isConcurrent = (method.ContainingType?.Name, method.Name) switch
        {
            ("Task", "Run") or ("TaskFactory", "StartNew") => IsIn(method.ContainingType!, "Tasks"),
            ("Parallel", _) => IsIn(method.ContainingType!, "Tasks"),
            ("ThreadPool", "QueueUserWorkItem" or "UnsafeQueueUserWorkItem") => IsIn(method.ContainingType!, "Threading"),
            _ => false,
        };
        if (isConcurrent)
        {
            Look(invocation, invocation.Arguments.Select(static a => a.Value), $"{method.ContainingType!.Name}.{method.Name}", maps, report);
        }
    }

    public static void Look(IObjectCreationOperation creation, MapTypes maps, Action<Diagnostic> report)
    {
        if (creation.Type is INamedTypeSymbol { Name: "Thread" } type && IsIn(type, "Threading"))
        {
            Look(creation, creation.Arguments.Select(static a => a.Value), "new Thread", maps, report);
        }
    }

    private static bool IsIn(INamedTypeSymbol type, string last) =>
        type.ContainingNamespace is { } space && space.Name == last && (last == "Threading" || space.ContainingNamespace?.Name == "Threading");

    private static void Look(IOperation call, IEnumerable<IOperation> arguments, string runner, MapTypes maps, Action<Diagnostic> report)
    {
        // Parallel.Invoke takes an array of them.
        foreach (IDelegateCreationOperation code in arguments.SelectMany(static a => a.DescendantsAndSelf()).OfType<IDelegateCreationOperation>())
        {
            if (BodyOf(code, call) is not { } body || TakesLock(body))
            {
                continue;
            }

            foreach (IOperation operation in body.Descendants())
            {
                if (MapCall.Of(operation, maps) is { Kind: MapAccessKind.Write or MapAccessKind.Remove } write
                    && write.Receiver.Variable() is { } map
                    && IsFromOutside(map, body)
                    && !IsLocked(operation, body))
                {
                    report(Diagnostic.Create(UsageDescriptors.CapturedWrite, WriteOf(operation).Syntax.GetLocation(), write.Receiver.Syntax.ToString(), runner));
                }
            }
        }
    }

    // The whole assignment, where there is one.
    private static IOperation WriteOf(IOperation operation) =>
        operation.Parent is IAssignmentOperation or IIncrementOrDecrementOperation && operation is IPropertyReferenceOperation ? operation.Parent : operation;

    private static IOperation? BodyOf(IDelegateCreationOperation code, IOperation call) => code.Target switch
    {
        IAnonymousFunctionOperation lambda => lambda,
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } => Root(call).Descendants().OfType<ILocalFunctionOperation>()
            .FirstOrDefault(function => SymbolEqualityComparer.Default.Equals(function.Symbol, local)),
        _ => null,
    };

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static bool IsFromOutside(ISymbol map, IOperation body) => map switch
    {
        ILocalSymbol or IParameterSymbol => !map.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == body.Syntax.SyntaxTree && body.Syntax.Span.Contains(reference.Span)),
        IFieldSymbol field => !field.GetAttributes().Any(static a => a.AttributeClass?.Name == "ThreadStaticAttribute"),
        IPropertySymbol => true,
        _ => false,
    };

    private static bool IsLocked(IOperation operation, IOperation body)
    {
        for (IOperation? parent = operation.Parent; parent is not null && parent != body; parent = parent.Parent)
        {
            if (parent is ILockOperation)
            {
                return true;
            }
        }

        return false;
    }

    // What stands between an Enter and an Exit is not followed: one of them is enough to be silent.
    private static bool TakesLock(IOperation body) => body.Descendants().OfType<IInvocationOperation>().Any(static invocation =>
        (invocation.TargetMethod.ContainingType?.Name, invocation.TargetMethod.Name) is
            ("Monitor", "Enter" or "TryEnter") or ("Lock", "Enter" or "TryEnter" or "EnterScope") or ("SpinLock", "Enter" or "TryEnter")
            or ("SemaphoreSlim", "Wait" or "WaitAsync") or (_, "WaitOne") or ("ReaderWriterLockSlim", "EnterWriteLock" or "TryEnterWriteLock"));
}
