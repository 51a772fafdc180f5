using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.CodeFixes;

/// <summary>GOMAP001: makes a map, and the types around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
[Shared]
public sealed class MakePartialFix : CodeFixProvider
{
    private const string Title = "Make partial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["GOMAP001"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        TypeDeclarationSyntax? map = root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (map is null || !IsCertain(map))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(Title, cancellation => FixAsync(context.Document, map, cancellation), equivalenceKey: Title),
            context.Diagnostics);
    }

    // Only a missing "partial" is certain: what a record or a static class should have been, the user knows.
    private static bool IsCertain(TypeDeclarationSyntax map)
    {
        bool canBeMap = map is ClassDeclarationSyntax or StructDeclarationSyntax && map.TypeParameterList is null
            && !map.Modifiers.Any(static m => m.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.RefKeyword);
        TypeDeclarationSyntax[] types = [.. WithContaining(map)];
        return canBeMap
            && types.Any(static t => !t.Modifiers.Any(SyntaxKind.PartialKeyword))
            && !types.Any(static t => t.Modifiers.Any(SyntaxKind.FileKeyword));
    }

    private static async Task<Document> FixAsync(Document document, TypeDeclarationSyntax map, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        IEnumerable<TypeDeclarationSyntax> types = WithContaining(map).Where(static t => !t.Modifiers.Any(SyntaxKind.PartialKeyword));
        return document.WithSyntaxRoot(root.ReplaceNodes(types, static (_, type) => MakePartial(type)));
    }

    private static IEnumerable<TypeDeclarationSyntax> WithContaining(TypeDeclarationSyntax map) => map.AncestorsAndSelf().OfType<TypeDeclarationSyntax>();

    private static TypeDeclarationSyntax MakePartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
        {
            return type.AddModifiers(partial);
        }

        // What stood before the keyword, comments included, now stands before "partial".
        SyntaxToken keyword = type.Keyword;
        return type.WithKeyword(keyword.WithLeadingTrivia()).AddModifiers(partial.WithLeadingTrivia(keyword.LeadingTrivia));
    }
}
