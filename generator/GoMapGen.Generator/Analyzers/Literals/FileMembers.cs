using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GoMapGen.Generator.Parsing.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Analyzers.Literals;

/// <summary>Finds the members of a compilation whose literal is a file.</summary>
internal static class FileMembers
{
    /// <summary>
    /// All of them. The names are looked for in the syntax of declarations first, so a project without such members binds nothing.
    /// </summary>
    public static FileMember[] Of(Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes(IsAroundMembers))
            {
                if (node is MemberDeclarationSyntax member && member.AttributeLists.SelectMany(static list => list.Attributes).Any(NamesFile)
                    && NameOf(member) is { } name)
                {
                    names.Add(name);
                }
            }
        }

        return names.Count == 0
            ? []
            : [.. compilation.GetSymbolsWithName(names.Contains, SymbolFilter.Member, cancellation).Select(FileMember.Of).OfType<FileMember>()];
    }

    private static bool IsAroundMembers(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static bool NamesFile(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Any(static argument => argument.NameEquals?.Name.Identifier.ValueText == "File") == true;

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };
}
