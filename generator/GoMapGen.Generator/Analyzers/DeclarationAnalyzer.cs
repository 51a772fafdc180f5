using System.Collections.Immutable;
using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers;

/// <summary>GOMAP001 to GOMAP006: what is wrong with the declaration of a map.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.NotPartial, Descriptors.KeyNotComparable, Descriptors.BadOption, Descriptors.CannotEmit, Descriptors.MoreAccessible,
        Descriptors.Collision,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        MapPresence.Register(
            context,
            static start => start.RegisterSymbolAction(Analyze, SymbolKind.NamedType),
            registerWithoutAttribute: static start => start.RegisterSyntaxNodeAction(AnalyzeUnknownAttribute, SyntaxKind.Attribute));
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var map = (INamedTypeSymbol)context.Symbol;
        foreach (Diagnostic problem in MapParser.ProblemsOf(map, context.Compilation, context.CancellationToken))
        {
            context.ReportDiagnostic(problem);
        }
    }

    private static void AnalyzeUnknownAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        NameSyntax name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name;
        if (name is SimpleNameSyntax { Identifier.ValueText: "GoMap" or "GoMapAttribute" }
            && context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is null
            && attribute.Parent?.Parent is BaseTypeDeclarationSyntax declaration)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.CannotEmit, declaration.Identifier.GetLocation(), declaration.Identifier.Text, MapParser.MissingRuntime));
        }
    }
}
