using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP035: a key is tested for and then looked up again, where one call would do both.</summary>
internal static class ContainsThenIndex
{
    /// <summary>Looks at an if, a conditional expression, a loop or a short-circuit, each of which decides by a look-up.</summary>
    public static void Look(IOperation operation, MapTypes maps, OperationBlockAnalysisContext context)
    {
        if (Find(operation, maps) is not var (branches, instead, second)
            || (second.Member == "Remove" && TwoLookupsSuppressor.IsSaidLouder(branches, second, context)))
        {
            return;
        }

        MapCall test = branches.Test;
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDescriptors.TwoLookups, test.Operation.Syntax.GetLocation(), RunsCode(second) ? ImmutableDictionary<string, string?>.Empty.Add("RunsCode", null) : null, test.Key!.Syntax.ToString(), test.Receiver.Syntax.ToString(), instead));
    }

    /// <summary>What decides by a look-up that is repeated, what to write instead, and the second look-up.</summary>
    public static (Branches Branches, string Instead, MapCall Second)? Find(IOperation operation, MapTypes maps) =>
        Branches.Of(operation, maps) is { } branches && Suggest(branches, maps) is var (instead, second) && !Operations.IsInExpressionTree(operation) ? (branches, instead, second) : null;

    // Whether what is written is more than a value: a fix would have it run where the key is there, too.
    private static bool RunsCode(MapCall write) => WrittenBy(write)?.DescendantsAndSelf().Any(static part => part is IPropertyReferenceOperation) == true;

    private static IOperation? WrittenBy(MapCall write) => write.Operation switch
    {
        { Parent: IAssignmentOperation assignment } => assignment.Value,
        IInvocationOperation { Arguments: { Length: 2 } arguments } => arguments[1].Value,
        _ => null,
    };

    private static (string Instead, MapCall Second)? Suggest(Branches branches, MapTypes maps)
    {
        bool isContains = branches.Test.Member == "ContainsKey";
        (MapCall Call, IOperation Branch)? present = FirstUse(branches.Test, branches.Present, maps);
        (MapCall Call, IOperation Branch)? absent = FirstUse(branches.Test, branches.Absent, maps);
        bool addsWhereAbsent = absent is { Call: { Kind: MapAccessKind.Write } } added && Paths.IsUnconditional(added.Call.Operation, added.Branch)
            && !added.Branch.DescendantsAndSelf().Any(static part => part is IAwaitOperation)
            && !(WrittenBy(added.Call) is { } value && value.DescendantsAndSelf().Any(new OtherCode(added.Call, maps).MayWrite));

        return (present, absent) switch
        {
            ({ Call: { Member: "this[]", Kind: MapAccessKind.Read } call }, _) =>
                (isContains ? "write TryGetValue, and use what it gives" : "use what TryGetValue has given", call),
            ({ Call: { Member: "TryGetValue" or "MapAccess1" or "MapAccess2" } call }, _) when isContains => ("write TryGetValue alone", call),
            ({ Call: { Member: "Remove" } call, Branch: var branch }, _) when isContains && Paths.IsUnconditional(call.Operation, branch) =>
                ("write Remove alone, which tells whether the key was there", call),
            ({ Call.Kind: MapAccessKind.Write }, { Call: var call }) when addsWhereAbsent => ("write Ref or GetValueRefOrAddDefault, which finds or inserts in one look-up", call),
            (_, { Call: var call }) when addsWhereAbsent => (isContains ? "write TryAdd, or GetValueRefOrAddDefault" : "write GetOrAdd, or GetValueRefOrAddDefault", call),
            _ => null,
        };
    }

    // The first use of the same key of the same map, before anything changes either.
    private static (MapCall Call, IOperation Branch)? FirstUse(MapCall test, IReadOnlyList<IOperation> branch, MapTypes maps)
    {
        foreach (IOperation part in branch)
        {
            foreach (IOperation operation in part.DescendantsAndSelf())
            {
                if (MapCall.Of(operation, maps) is not { } call || !Operations.IsSameValue(call.Receiver, test.Receiver))
                {
                    continue;
                }

                bool isSame = Operations.IsSameValue(call.Key, test.Key) && SymbolEqualityComparer.Default.Equals(Operations.FunctionAround(operation), Operations.FunctionAround(test.Operation));
                return isSame && !IsChangedBefore(operation, branch, test, maps) ? (call, part) : null;
            }
        }

        return null;
    }

    private static bool IsChangedBefore(IOperation use, IReadOnlyList<IOperation> branch, MapCall test, MapTypes maps)
    {
        // In a loop, what stands after the use comes before it in the next turn.
        int end = use.Syntax.SpanStart;
        for (IOperation part = use; !branch.Contains(part); part = part.Parent!)
        {
            end = part is ILoopOperation ? Math.Max(end, part.Syntax.Span.End) : end;
        }

        bool isStable = IsStable(test.Key!) && IsStable(test.Receiver);
        var others = new OtherCode(test, maps);
        return branch
            .SelectMany(static part => part.DescendantsAndSelf())
            .Where(part => part.Syntax.SpanStart < end && (end > use.Syntax.SpanStart || !part.Syntax.Span.Contains(use.Syntax.Span)))
            .Any(part => part is IAwaitOperation or IReturnOperation { Kind: OperationKind.YieldReturn }
                || (!isStable && Operations.RunsOtherCode(part, maps))
                || others.MayWrite(part)
                || (part is IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation
                    && (Paths.ChangesWhatIsRead(part, test.Key!) || Paths.ChangesWhatIsRead(part, test.Receiver))));
    }

    // Whether no other code can change what an expression gives: what it reads are locals, and fields that are set once.
    private static bool IsStable(IOperation read) => read.DescendantsAndSelf().All(static part => part switch
    {
        IFieldReferenceOperation { Field: var field } => field.IsReadOnly || field.IsConst,
        IPropertyReferenceOperation { Property: var property } => property.SetMethod is null && property.IsAutoProperty(),
        _ => true,
    });
}
