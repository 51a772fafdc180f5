using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// Tells from the text of a type whether it is a map or the read-only table of one: the latter does not exist yet while the generator
/// runs, unless the map comes from another assembly.
/// </summary>
internal readonly struct LiteralTypeReader(SemanticModel model, CancellationToken cancellation)
{
    // An alias of an alias of ..; C# has no such thing, but a file in the making may.
    private const int MaxDepth = 8;

    /// <summary>The map that a type is, or <see langword="null"/>.</summary>
    public LiteralMap? MapOf(TypeSyntax type) => LiteralMap.Of(TypeOf(WithoutQuestionMark(type)));

    /// <summary>The map whose table a type is, or <see langword="null"/>.</summary>
    public LiteralMap? FrozenOf(TypeSyntax type) => FrozenOf(type, MaxDepth);

    private static TypeSyntax WithoutQuestionMark(TypeSyntax type) => type is NullableTypeSyntax nullable ? nullable.ElementType : type;

    private LiteralMap? FrozenOf(TypeSyntax type, int depth)
    {
        type = WithoutQuestionMark(type);
        if (TypeOf(type) is { TypeKind: not TypeKind.Error } bound)
        {
            return LiteralMap.OfTable(bound);
        }

        return type switch
        {
            QualifiedNameSyntax { Right.Identifier.ValueText: "Frozen" } qualified => LiteralMap.Of(TypeOf(qualified.Left)),

            // Inside of the map; but what an alias says comes first.
            IdentifierNameSyntax name when AliasOf(name, depth) is { } alias => alias,
            IdentifierNameSyntax { Identifier.ValueText: "Frozen" } name => Enclosing(name),
            _ => null,
        };
    }

    private LiteralMap? AliasOf(IdentifierNameSyntax name, int depth)
    {
        IAliasSymbol? alias = model.GetAliasInfo(name, cancellation)
            ?? model.LookupNamespacesAndTypes(name.SpanStart, null, name.Identifier.ValueText).OfType<IAliasSymbol>().FirstOrDefault();
        if (depth == 0 || alias?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not UsingDirectiveSyntax { NamespaceOrType: { } target })
        {
            return null;
        }

        // A global using stands in another file.
        LiteralTypeReader there = target.SyntaxTree == model.SyntaxTree ? this : new LiteralTypeReader(model.Compilation.GetSemanticModel(target.SyntaxTree), cancellation);
        return there.FrozenOf(target, depth - 1);
    }

    private LiteralMap? Enclosing(SyntaxNode node)
    {
        for (INamedTypeSymbol? type = model.GetEnclosingSymbol(node.SpanStart, cancellation) as INamedTypeSymbol
            ?? model.GetEnclosingSymbol(node.SpanStart, cancellation)?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (LiteralMap.Of(type) is { } map)
            {
                return map;
            }
        }

        return null;
    }

    private ITypeSymbol? TypeOf(SyntaxNode type) => model.GetSymbolInfo(type, cancellation).Symbol switch
    {
        IAliasSymbol { Target: ITypeSymbol target } => target,
        ITypeSymbol symbol => symbol,
        _ => null,
    };
}
