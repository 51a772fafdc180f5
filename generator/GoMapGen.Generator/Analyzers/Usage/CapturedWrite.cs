using System.Linq;
using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP032: code that is given to other threads and writes, without a lock, to a map from outside of it.</summary>
internal static class CapturedWrite
{
    private const string Threading = "System.Threading";
    private const string Tasks = "System.Threading.Tasks";

    public static void Look(IInvocationOperation invocation, MapTypes maps, HashSet<Location> reported, Action<Diagnostic> report)
    {
        if (IsConcurrent(invocation))
        {
            INamedTypeSymbol type = invocation.TargetMethod.ContainingType;
            bool isAlone = type.Name is "Task" or "TaskFactory" && IsWaitedFor(invocation);
            Look(invocation, invocation.Arguments.Select(static a => a.Value), $"{type.Name}.{invocation.TargetMethod.Name}", isAlone, maps, reported, report);
        }
    }

    public static void Look(IObjectCreationOperation creation, MapTypes maps, HashSet<Location> reported, Action<Diagnostic> report)
    {
        if (IsConcurrent(creation))
        {
            Look(creation, creation.Arguments.Select(static a => a.Value), "new Thread", false, maps, reported, report);
        }
    }

    private static bool IsConcurrent(IOperation call) => call switch
    {
        IInvocationOperation { TargetMethod: { ContainingType: { } type, Name: var name } } => (type.Name, name) switch
        {
            ("Task", "Run") or ("TaskFactory", "StartNew") or ("Parallel", _) => type.IsNamed(Tasks, type.Name),
            ("ThreadPool", _) => type.IsNamed(Threading, "ThreadPool"),
            _ => false,
        },
        IObjectCreationOperation creation => (creation.Type as INamedTypeSymbol).IsNamed(Threading, "Thread"),
        _ => false,
    };

    // Code in code: a write is the matter of the innermost call that has it run elsewhere.
    private static bool IsOfInner(IOperation operation, IOperation body)
    {
        for (IOperation? parent = operation.Parent; parent is not null && parent != body; parent = parent.Parent)
        {
            if (parent is IArgumentOperation { Parent: { } call } && IsConcurrent(call))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInOtherCode(IOperation code, IOperation call)
    {
        for (IOperation? parent = code.Parent; parent is not null && parent != call; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static void Look(IOperation call, IEnumerable<IOperation> arguments, string runner, bool isAlone, MapTypes maps, HashSet<Location> reported, Action<Diagnostic> report)
    {
        // Parallel.Invoke takes an array of them.
        foreach (IDelegateCreationOperation code in arguments.SelectMany(static a => a.DescendantsAndSelf()).OfType<IDelegateCreationOperation>())
        {
            if (IsInOtherCode(code, call) || BodyOf(code, call) is not { } body || TakesLock(body))
            {
                continue;
            }

            foreach (IOperation operation in body.Descendants())
            {
                if (MapCall.Of(operation, maps) is not { Kind: MapAccessKind.Write or MapAccessKind.Remove } write
                    || write.Receiver.Variable() is not { } map
                    || !IsFromOutside(map, body)
                    || (isAlone && map is ILocalSymbol or IParameterSymbol)
                    || IsLocked(operation, body)
                    || IsOfInner(operation, body))
                {
                    continue;
                }

                // Code may be given away more than once.
                Location location = WriteOf(operation).Syntax.GetLocation();
                if (reported.Add(location))
                {
                    report(Diagnostic.Create(UsageDescriptors.CapturedWrite, location, write.Receiver.Syntax.ToString(), runner));
                }
            }
        }
    }

    // "await Task.Run(..)", "Task.Run(..).Wait()", "Task.Run(..).Result": what comes after comes after it.
    private static bool IsWaitedFor(IOperation call) => call.Parent switch
    {
        IAwaitOperation => true,
        IPropertyReferenceOperation { Property.Name: "Result" } => true,
        IInvocationOperation { TargetMethod.Name: "Wait", Arguments.IsEmpty: true } => true,
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Parent: IAwaitOperation } => true,
        IInvocationOperation { TargetMethod.Name: "GetAwaiter", Parent: IInvocationOperation { TargetMethod.Name: "GetResult" } } => true,
        _ => false,
    };

    // The whole assignment, where there is one.
    private static IOperation WriteOf(IOperation operation) =>
        operation.Parent is IAssignmentOperation or IIncrementOrDecrementOperation && operation is IPropertyReferenceOperation ? operation.Parent : operation;

    private static IOperation? BodyOf(IDelegateCreationOperation code, IOperation call) => code.Target switch
    {
        IAnonymousFunctionOperation lambda => lambda,
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } => Operations.Root(call).Descendants().OfType<ILocalFunctionOperation>()
            .FirstOrDefault(function => SymbolEqualityComparer.Default.Equals(function.Symbol, local)),
        _ => null,
    };

    private static bool IsFromOutside(ISymbol map, IOperation body) => map switch
    {
        ILocalSymbol or IParameterSymbol => !map.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == body.Syntax.SyntaxTree && body.Syntax.Span.Contains(reference.Span)),
        IFieldSymbol field => !field.GetAttributes().Any(static a => a.AttributeClass.IsNamed("System", "ThreadStaticAttribute")),
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
        invocation.TargetMethod.ContainingType is { } type
        && (type.Name, invocation.TargetMethod.Name) is
            ("Monitor", "Enter" or "TryEnter") or ("Lock", "Enter" or "TryEnter" or "EnterScope") or ("SpinLock", "Enter" or "TryEnter")
            or ("SemaphoreSlim", "Wait" or "WaitAsync") or ("WaitHandle", "WaitOne") or ("ReaderWriterLockSlim", "EnterWriteLock" or "TryEnterWriteLock")
            or ("ReaderWriterLock", "AcquireWriterLock")
        && type.IsNamed(Threading, type.Name));
}
