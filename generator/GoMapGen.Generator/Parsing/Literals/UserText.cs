using System.Linq;
using System.Text;
using System.Threading;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>Expressions of the user's that are emitted as they stand, and what they need around them.</summary>
internal static class UserText
{
    // A line break inside of a string, which no indentation may touch; a code point that is no character.
    private const char LineBreak = '\uFDD0';

    // Stands before a letter for one of these two that is in a string of the user's.
    private const char Escape = '\uFDD1';

    /// <summary>The expression on one line, comments and directives left out. In the emitted file, <see cref="Restore"/> has to follow.</summary>
    public static string Of(SyntaxNode node)
    {
        var text = new StringBuilder();
        SyntaxToken previous = default;
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            if (previous.RawKind != 0 && (previous.HasTrailingTrivia || token.HasLeadingTrivia))
            {
                text.Append(' ');
            }

            text.Append(token.Text.Replace($"{Escape}", $"{Escape}E").Replace($"{LineBreak}", $"{Escape}L").Replace('\n', LineBreak));
            previous = token;
        }

        return text.ToString();
    }

    /// <summary>A file with the line breaks in strings that the expressions in it have.</summary>
    public static string Restore(string file) => file.Replace(LineBreak, '\n').Replace($"{Escape}L", $"{LineBreak}").Replace($"{Escape}E", $"{Escape}");

    /// <summary>The first type that an expression names and no other file can, or <see langword="null"/>.</summary>
    public static INamedTypeSymbol? FileLocalType(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        foreach (SimpleNameSyntax name in node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            SymbolInfo info = model.GetSymbolInfo(name, cancellation);
            ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            for (INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType; type is not null; type = type.ContainingType)
            {
                if (type.IsFileLocal)
                {
                    return type;
                }
            }
        }

        return null;
    }

    /// <summary>The file and the namespaces around a node, with what they import.</summary>
    public static EquatableArray<ScopeLevel> LevelsAround(SyntaxNode node) => node.Ancestors().Reverse()
        .Select(static ancestor => ancestor switch
        {
            CompilationUnitSyntax file => new ScopeLevel("", Directives(file.Externs, file.Usings)),
            BaseNamespaceDeclarationSyntax inner => new ScopeLevel(inner.Name.ToString(), Directives(inner.Externs, inner.Usings)),
            _ => null,
        })
        .OfType<ScopeLevel>()
        .ToEquatableArray();

    /// <summary>The nullable context of a place, as a directive says it.</summary>
    public static string NullableAt(SyntaxNode node, SemanticModel model)
    {
        NullableContext context = model.GetNullableContext(node.SpanStart);
        return (context.AnnotationsEnabled(), context.WarningsEnabled()) switch
        {
            (true, true) => "enable",
            (true, false) => "enable annotations",
            (false, true) => "enable warnings",
            _ => "disable",
        };
    }

    private static EquatableArray<string> Directives(SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings) =>
        externs.Select(static e => e.ToString())
            .Concat(usings.Where(static u => u.GlobalKeyword.IsKind(SyntaxKind.None)).Select(static u => Of(u)))
            .ToEquatableArray();
}
