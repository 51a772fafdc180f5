using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Analyzers.Tests.Infrastructure;

/// <summary>Applies a code fix to every finding of a document at once.</summary>
internal static class FixAll
{
    public static async Task<string> InBodyAsync(string body, CodeFixProvider provider)
    {
        const string Before = "using System; using System.Collections.Generic; class C { void F(Scores p, Goals q, bool c, string k, string[] keys) { ";
        string text = await InSourceAsync(Before + body + " } }", provider);
        return text[Before.Length..^4];
    }

    public static async Task<string> InSourceAsync(string source, CodeFixProvider provider)
    {
        using var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        CSharpCompilation settings = Maps.Compile([], Maps.References);
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, "Project", "Project", LanguageNames.CSharp,
                compilationOptions: settings.Options, parseOptions: Maps.ParseOptions, metadataReferences: Maps.References))
            .AddDocument(DocumentId.CreateNewId(id), "File.cs", SourceText.From(source));
        Document document = solution.GetProject(id)!.Documents.Single();
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> found = [.. (await Check.RunAsync(compilation)).Where(d => provider.FixableDiagnosticIds.Contains(d.Id))];

        // The actions have one key, that of the first: fix-all takes those of the same key.
        string? key = null;
        foreach (Diagnostic diagnostic in found)
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => key = action.EquivalenceKey, CancellationToken.None));
        }

        if (key is null)
        {
            return source;
        }

        var context = new FixAllContext(document, provider, FixAllScope.Document, key, provider.FixableDiagnosticIds, new Found(found), CancellationToken.None);
        CodeAction? all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        ImmutableArray<CodeActionOperation> operations = await all!.GetOperationsAsync(CancellationToken.None);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        Assert.Empty((await changed.Project.GetCompilationAsync())!.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()));
        return (await changed.GetTextAsync()).ToString();
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
