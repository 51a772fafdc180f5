using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace GoMapGen.CodeFixes;

/// <summary>GOMAP039: lists the dictionary interface on the declaration of a map, where a JSON context sees it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ListDictionaryFix))]
[Shared]
public sealed class ListDictionaryFix : CodeFixProvider
{
    private const string Title = "List IDictionary on the map";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["GOMAP039"];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // The declaration of the map, which may be in another file than the context.
            if (diagnostic.AdditionalLocations.FirstOrDefault() is not { SourceTree: { } tree } location || solution.GetDocument(tree) is not { } document)
            {
                continue;
            }

            SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            if (root?.FindNode(location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } map && TypesOf(map) is ({ } key, { } elem))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellation => FixAsync(document, map, key, elem, cancellation), equivalenceKey: Title),
                    diagnostic);
            }
        }
    }

    // Key and elem type as the user wrote them in the attribute.
    private static (TypeSyntax? Key, TypeSyntax? Elem) TypesOf(TypeDeclarationSyntax map)
    {
        AttributeSyntax? attribute = map.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(static a => NameOf(a).Identifier.ValueText is "GoMap" or "GoMapAttribute");
        if (attribute is null)
        {
            return default;
        }

        if (NameOf(attribute) is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 2 } arguments })
        {
            return (arguments[0], arguments[1]);
        }

        TypeOfExpressionSyntax[] types = [.. attribute.ArgumentList?.Arguments.Where(static a => a.NameEquals is null && a.NameColon is null).Select(static a => a.Expression).OfType<TypeOfExpressionSyntax>() ?? []];
        return types.Length == 2 ? (types[0].Type, types[1].Type) : default;
    }

    private static SimpleNameSyntax NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        var name => (SimpleNameSyntax)name,
    };

    private static async Task<Document> FixAsync(Document document, TypeDeclarationSyntax map, TypeSyntax key, TypeSyntax elem, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;

        // The full name, which is cut down to what the file's usings allow.
        TypeSyntax type = SyntaxFactory.ParseTypeName($"global::System.Collections.Generic.IDictionary<{key.WithoutTrivia()}, {elem.WithoutTrivia()}>")
            .WithAdditionalAnnotations(Simplifier.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(map, List(map, type)));
    }

    private static TypeDeclarationSyntax List(TypeDeclarationSyntax map, TypeSyntax type)
    {
        BaseTypeSyntax listed = SyntaxFactory.SimpleBaseType(type);
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        if (map.BaseList is { } list)
        {
            // The line may end after the last type.
            BaseTypeSyntax last = list.Types[list.Types.Count - 1];
            SeparatedSyntaxList<BaseTypeSyntax> types = SyntaxFactory.SeparatedList(
                [.. list.Types.Take(list.Types.Count - 1), last.WithoutTrailingTrivia(), listed.WithTrailingTrivia(last.GetTrailingTrivia())],
                [.. list.Types.GetSeparators(), comma]);
            return map.WithBaseList(list.WithTypes(types));
        }

        SyntaxToken colon = SyntaxFactory.Token(SyntaxKind.ColonToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        return map.WithIdentifier(map.Identifier.WithTrailingTrivia())
            .WithBaseList(SyntaxFactory.BaseList(colon, [listed.WithTrailingTrivia(map.Identifier.TrailingTrivia)]));
    }
}
