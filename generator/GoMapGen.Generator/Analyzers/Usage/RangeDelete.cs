using System.Collections.Generic;
using System.Linq;
using GoMapGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoMapGen.Generator.Analyzers.Usage;

/// <summary>GOMAP036: a loop that does nothing but remove each key. Go compiles it to one clear, where no key differs from itself.</summary>
internal static class RangeDelete
{
    public static void Look(IForEachLoopOperation loop, MapTypes maps, Action<Diagnostic> report)
    {
        IOperation ranged = loop.Collection.Unwrap();
        bool isKeys = false;
        if (ranged is IPropertyReferenceOperation { Property.Name: "Keys", Instance: { } ofMap } && maps.IsMap(ofMap.Type))
        {
            ranged = ofMap.Unwrap();
            isKeys = true;
        }

        IOperation body = loop.Body is IBlockOperation { Operations.Length: 1 } block ? block.Operations[0] : loop.Body;
        if (!maps.IsMap(ranged.Type)
            || loop.Syntax is not CommonForEachStatementSyntax syntax
            || body is not IExpressionStatementOperation { Operation: var removal }
            || MapCall.Of(removal, maps) is not { Member: "Remove" or "MapDelete", Key: { } key } call
            || removal is IInvocationOperation { Arguments.Length: > 1, TargetMethod.IsStatic: false }
            || !Operations.IsSameValue(call.Receiver, ranged)
            || !IsKeyOf(loop, key.Unwrap(), isKeys)
            || maps.HasComparer(call.Map) || maps.KeyOf(call.Map) is not { } keyType || !IsReflexive(keyType, new(SymbolEqualityComparer.Default)))
        {
            return;
        }

        report(Diagnostic.Create(UsageDescriptors.RangeDelete, syntax.ForEachKeyword.GetLocation(), ranged.Syntax.ToString()));
    }

    private static bool IsKeyOf(IForEachLoopOperation loop, IOperation key, bool isKeys) => key switch
    {
        // foreach (var (k, v) in m), foreach (var k in m.Keys)
        ILocalReferenceOperation local => isKeys
            ? loop.LoopControlVariable is IVariableDeclaratorOperation declarator && Same(declarator.Symbol, local.Local)
            : FirstOf(loop.LoopControlVariable) is { } first && Same(first, local.Local),

        // foreach (var entry in m), entry.Key
        IPropertyReferenceOperation { Property.Name: "Key", Instance: ILocalReferenceOperation entry } =>
            !isKeys && loop.LoopControlVariable is IVariableDeclaratorOperation declarator && Same(declarator.Symbol, entry.Local),
        _ => false,
    };

    private static ISymbol? FirstOf(IOperation variables)
    {
        IOperation target = variables is IDeclarationExpressionOperation declaration ? declaration.Expression : variables;
        return target is ITupleOperation { Elements.Length: > 0 } tuple && tuple.Elements[0] is var first
            ? (first is IDeclarationExpressionOperation named ? named.Expression : first).Variable()
            : null;
    }

    private static bool Same(ISymbol x, ISymbol y) => SymbolEqualityComparer.Default.Equals(x, y);

    // NaN is not equal to itself: no Remove finds it, and a Clear does. A struct that holds itself is an error, but may stand there.
    private static bool IsReflexive(ITypeSymbol type, HashSet<ITypeSymbol> seen) => type switch
    {
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Object } => false,
        { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum } => true,
        { TypeKind: TypeKind.Interface or TypeKind.Dynamic or TypeKind.TypeParameter } => false,
        { Name: "Half" or "NFloat" } => false,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => IsReflexive(element.Type, seen)),
        { IsValueType: true } => !seen.Add(type) || type.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || IsReflexive(field.Type, seen)),
        _ => !type.IsRecord || type.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || (field.Type.IsValueType && IsReflexive(field.Type, seen)) || field.Type.SpecialType == SpecialType.System_String),
    };
}
