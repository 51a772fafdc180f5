using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.CodeFixes;

/// <summary>GOMAP010: the null or default that a local starts with becomes <c>new()</c>, where nothing else is ever assigned to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeMapFix))]
[Shared]
public sealed class MakeMapFix : SimpleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["GOMAP010"];

    private protected override string Title => "Make the map";

    private protected override (SyntaxNode Old, SyntaxNode New)? Replace(SyntaxNode root, Diagnostic diagnostic)
    {
        // The analyzer gives the place of that value where it is the only one.
        if (diagnostic.AdditionalLocations.Count != 1
            || NodeAt<EqualsValueClauseSyntax>(root, diagnostic.AdditionalLocations[0]) is not { Parent.Parent: VariableDeclarationSyntax declaration } initializer
            || declaration.Parent is LocalDeclarationStatementSyntax { IsConst: true })
        {
            return null;
        }

        TypeSyntax? type = declaration.Type;
        if (type.IsVar)
        {
            type = initializer.Value.DescendantNodesAndSelf().Select(static node => node switch
            {
                DefaultExpressionSyntax given => given.Type,
                CastExpressionSyntax cast => cast.Type,
                _ => null,
            }).FirstOrDefault(static named => named is not null);
            type = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
            return type is null ? null : (initializer.Value, SyntaxFactory.ParseExpression($"new {type.WithoutTrivia()}()").WithTriviaFrom(initializer.Value));
        }

        return (initializer.Value, SyntaxFactory.ParseExpression("new()").WithTriviaFrom(initializer.Value));
    }
}
