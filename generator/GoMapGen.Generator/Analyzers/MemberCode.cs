using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers;

/// <summary>The code of a member that uses maps, walked once for all rules.</summary>
internal sealed class MemberCode
{
    private Variables? _variables;

    private MemberCode(OperationBlockAnalysisContext context, IReadOnlyList<IOperation> operations, MapTypes maps)
    {
        Context = context;
        Operations = operations;
        Maps = maps;
    }

    public OperationBlockAnalysisContext Context { get; }

    /// <summary>All operations, those around others before them.</summary>
    public IReadOnlyList<IOperation> Operations { get; }

    public MapTypes Maps { get; }

    /// <summary>The locals and parameters; only rules that follow the control flow ask.</summary>
    public Variables Variables => _variables ??= new Variables(Operations, Maps);

    /// <summary>The code of a member, or <see langword="null"/> if it uses no map: then this walk is all that it costs.</summary>
    public static MemberCode? Of(OperationBlockAnalysisContext context, MapTypes maps)
    {
        var operations = new List<IOperation>();
        bool hasMap = false;
        foreach (IOperation block in context.OperationBlocks)
        {
            foreach (IOperation operation in block.DescendantsAndSelf())
            {
                operations.Add(operation);
                hasMap = hasMap || IsOfMap(operation, maps);
            }
        }

        return hasMap ? new MemberCode(context, operations, maps) : null;
    }

    // A map, or a member of one: of a derived class, or of what a map has given.
    private static bool IsOfMap(IOperation operation, MapTypes maps) => maps.IsMap(operation.Type) || operation switch
    {
        IInvocationOperation invocation => maps.IsMap(invocation.TargetMethod.ContainingType),
        IPropertyReferenceOperation property => maps.IsMap(property.Property.ContainingType),
        _ => maps.IsMap(operation.Type?.ContainingType),
    };
}
