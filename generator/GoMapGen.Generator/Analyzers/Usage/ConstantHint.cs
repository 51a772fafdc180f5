using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP030: a capacity that is a negative constant.</summary>
internal static class ConstantHint
{
    public static void Look(IInvocationOperation invocation, MapTypes maps, Action<Diagnostic> report)
    {
        if (invocation.TargetMethod.Name is "Make" or "EnsureCapacity" && maps.IsMap(invocation.TargetMethod.ContainingType))
        {
            Look(invocation.Arguments, report);
        }
    }

    public static void Look(IObjectCreationOperation creation, MapTypes maps, Action<Diagnostic> report)
    {
        if (maps.IsMap(creation.Type))
        {
            Look(creation.Arguments, report);
        }
    }

    private static void Look(ImmutableArray<IArgumentOperation> arguments, Action<Diagnostic> report)
    {
        IArgumentOperation? hint = arguments.FirstOrDefault(static a => !a.IsImplicit && a.Parameter is { Ordinal: 0, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 });
        if (hint?.Value.ConstantValue is { HasValue: true, Value: int or long } constant && Convert.ToInt64(constant.Value) < 0)
        {
            report(Diagnostic.Create(UsageDescriptors.NegativeHint, hint.Value.Syntax.GetLocation(), constant.Value));
        }
    }
}
