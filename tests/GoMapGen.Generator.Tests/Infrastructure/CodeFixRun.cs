using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Tests.Infrastructure;

/// <summary>Applies a code fix to the first finding of its rule.</summary>
internal static class CodeFixRun
{
    /// <summary>The source after the fix, or <see langword="null"/> if none is offered.</summary>
    public static async Task<string?> FixAsync(string source, DiagnosticAnalyzer analyzer, CodeFixProvider provider)
    {
        TestProject project = TestProject.Of(source);
        using var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, "Project", "Project", LanguageNames.CSharp,
                compilationOptions: project.Compile().Options, parseOptions: project.ParseOptions, metadataReferences: project.References))
            .AddDocument(DocumentId.CreateNewId(id), "File.cs", SourceText.From(source));
        Document document = solution.GetProject(id)!.Documents.Single();

        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> found = await TestProject.AnalyzeAsync(compilation, [analyzer]);
        Diagnostic diagnostic = found.First(d => provider.FixableDiagnosticIds.Contains(d.Id));

        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        if (actions.Count == 0)
        {
            return null;
        }

        ImmutableArray<CodeActionOperation> operations = await actions.Single().GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        SourceText text = await changed.GetDocument(document.Id)!.GetTextAsync();
        return text.ToString();
    }
}
