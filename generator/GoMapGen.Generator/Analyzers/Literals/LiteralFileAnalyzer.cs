using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing;
using GoMapGen.Generator.Parsing.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Analyzers.Literals;

/// <summary>
/// GOMAP022, and GOMAP020 and GOMAP023 in files: what is wrong with a file is reported at the row, what is wrong with the name of the
/// file at the attribute.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [LiteralDescriptors.BadFile, LiteralDescriptors.DuplicateKey, LiteralDescriptors.NaNKey];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        MapPresence.Register(context, static start =>
        {
            var files = new ProjectFiles(start.Options);
            start.RegisterSymbolAction(symbol => AnalyzeMember(symbol, files), SymbolKind.Method, SymbolKind.Property);
            if (files.Files.Length > 0)
            {
                var members = new Lazy<ILookup<AdditionalText?, FileMember>>(
                    () => FileMembers.Of(start.Compilation, CancellationToken.None).ToLookup(member => files.Find(member.File, out _)));
                start.RegisterAdditionalFileAction(file => AnalyzeFile(file, members));
            }
        });
    }

    private static void AnalyzeMember(SymbolAnalysisContext context, ProjectFiles files)
    {
        if (FileMember.Of(context.Symbol) is { } member && ProblemOf(member, files, context.CancellationToken) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                LiteralDescriptors.BadFile, LocationOf(member.Attribute, context.CancellationToken), member.File, member.Map.Symbol.DisplayName(), problem));
        }
    }

    private static string? ProblemOf(FileMember member, ProjectFiles files, CancellationToken cancellation)
    {
        if (files.Find(member.File, out string problem) is not { } file)
        {
            return problem;
        }

        if (member.Map.FileShape() is null)
        {
            ITypeSymbol impossible = (FileValueTypes.Of(member.Map.Key.Type, isKey: true) is null ? member.Map.Key : member.Map.Elem).Type;
            return $"its entries are {FileValueTypes.Allowed}, and '{impossible.DisplayName()}' is none of these; write them as source of the literal";
        }

        return file.GetText(cancellation) is null ? "it cannot be read" : null;
    }

    private static Location LocationOf(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax
            ? (syntax.ArgumentList?.Arguments.FirstOrDefault(static a => a.NameEquals?.Name.Identifier.ValueText == "File")?.Expression ?? (SyntaxNode)syntax).GetLocation()
            : Location.None;

    private static void AnalyzeFile(AdditionalFileAnalysisContext context, Lazy<ILookup<AdditionalText?, FileMember>> members)
    {
        if (FileFormats.Of(context.AdditionalFile.Path) == FileFormat.Unknown)
        {
            return;
        }

        var reported = new HashSet<FileProblem>();
        foreach (FileMember member in members.Value[context.AdditionalFile])
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (member.Map.FileShape() is { } shape
                && FileLiterals.Read(context.AdditionalFile, shape, context.CancellationToken) is { } entries
                && entries.Problems.Length > 0)
            {
                SourceText text = context.AdditionalFile.GetText(context.CancellationToken)!;
                foreach (FileProblem problem in entries.Problems.Where(reported.Add))
                {
                    var span = new TextSpan(problem.Start, problem.Length);
                    var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
                    context.ReportDiagnostic(Create(problem, location, member));
                }
            }
        }
    }

    private static Diagnostic Create(FileProblem problem, Location location, FileMember member) => problem.Kind switch
    {
        FileProblemKind.DuplicateKey => Diagnostic.Create(LiteralDescriptors.DuplicateKey, location, $"'{problem.Message}'", problem.FirstLine),
        FileProblemKind.NaNKey => Diagnostic.Create(LiteralDescriptors.NaNKey, location, $"'{problem.Message}'"),
        _ => Diagnostic.Create(LiteralDescriptors.BadFile, location, member.File, member.Map.Symbol.DisplayName(), problem.Message),
    };

    // The files that a literal can name.
    private sealed class ProjectFiles(AnalyzerOptions options)
    {
        private readonly string? _directory = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(FileLiterals.ProjectDirectory, out string? directory)
            ? directory
            : null;

        public AdditionalText[] Files { get; } = [.. options.AdditionalFiles.Where(static file => FileFormats.Of(file.Path) != FileFormat.Unknown)];

        public AdditionalText? Find(string name, out string problem)
        {
            int index = FileFinder.Find(name, [.. Files.Select(static file => file.Path)], _directory, out problem);
            return index < 0 ? null : Files[index];
        }
    }
}
