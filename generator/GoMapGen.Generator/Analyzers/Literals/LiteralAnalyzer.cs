using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers.Literals;

/// <summary>
/// GOMAP020, 023: keys of initializers, collection expressions and calls of Of, wherever they stand. GOMAP021, 024: members with
/// <c>[GoMapLiteral]</c>, as the generator reads them; 024 of calls of Of too.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LiteralAnalyzer : DiagnosticAnalyzer
{
    private const int ShownLength = 60;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [LiteralDescriptors.DuplicateKey, LiteralDescriptors.NotALiteral, LiteralDescriptors.NaNKey, LiteralDescriptors.NotReducible];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        MapPresence.Register(context, static start =>
        {
            start.RegisterSyntaxNodeAction(AnalyzeInitializer, SyntaxKind.ObjectInitializerExpression, SyntaxKind.CollectionInitializerExpression);
            start.RegisterSyntaxNodeAction(AnalyzeCollection, SyntaxKind.CollectionExpression);
            start.RegisterSyntaxNodeAction(AnalyzeCall, SyntaxKind.InvocationExpression);
            start.RegisterSyntaxNodeAction(AnalyzeMember, SyntaxKind.MethodDeclaration, SyntaxKind.PropertyDeclaration, SyntaxKind.IndexerDeclaration);
        });
    }

    private static void AnalyzeInitializer(SyntaxNodeAnalysisContext context)
    {
        var initializer = (InitializerExpressionSyntax)context.Node;
        ExpressionSyntax? owner = initializer.Parent switch
        {
            BaseObjectCreationExpressionSyntax creation => creation,

            // Other = { [key] = value } fills the map that is there.
            AssignmentExpressionSyntax assignment => assignment.Left,
            _ => null,
        };
        if (initializer.Expressions.Count > 0 && owner is not null && LiteralMap.Of(context.SemanticModel.GetTypeInfo(owner, context.CancellationToken).Type) is { } map)
        {
            LiteralKeys.Check(LiteralSyntax.OfInitializer(initializer), map, context);
        }
    }

    private static void AnalyzeCollection(SyntaxNodeAnalysisContext context)
    {
        var list = (CollectionExpressionSyntax)context.Node;
        if (list.Elements.Count > 0 && LiteralMap.Of(context.SemanticModel.GetTypeInfo(list, context.CancellationToken).ConvertedType) is { } map)
        {
            LiteralKeys.Check(LiteralSyntax.EntriesOf(list)!, map, context);
        }
    }

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (call.ArgumentList.Arguments.Count == 0 || !LiteralSyntax.IsOf(call)
            || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { IsStatic: true, ContainingType: { } type }
            || LiteralMap.Of(type) is not { } map)
        {
            return;
        }

        LiteralKeys.Check(LiteralSyntax.EntriesOf(call)!, map, context);
        if (!OfCallParser.IsInSource(call, context.SemanticModel, context.CancellationToken)
            && LiteralSyntax.EntriesOf(call)!.All(static entry => entry is { Key: not null, Elem: not null }))
        {
            LiteralReader reader = LiteralReader.Read(call, map, context.SemanticModel, "", isStatic: true, context.CancellationToken, LeafGoal.OtherType).Reader;
            ReportDynamic(context, reader, "the map is filled entry by entry at run time, as any map is");
        }
    }

    private static void AnalyzeMember(SyntaxNodeAnalysisContext context)
    {
        var syntax = (MemberDeclarationSyntax)context.Node;
        if (syntax.AttributeLists.Count == 0 || context.ContainingSymbol is not { } member
            || member.GetAttributes().FirstOrDefault(LiteralParser.IsAttribute) is not { } attribute
            || attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).FirstAncestorOrSelf<MemberDeclarationSyntax>() != syntax)
        {
            return;
        }

        ParsedLiteral literal = LiteralParser.Read(member, syntax, attribute, context.SemanticModel, context.CancellationToken);
        foreach (LiteralProblem problem in literal.Problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(LiteralDescriptors.NotALiteral, problem.Location, member.Name, problem.Message));
        }

        if (literal is { Problems.IsEmpty: true, Reader: { HasDuplicate: false } reader, Spec.Member.IsFrozen: true })
        {
            ReportDynamic(context, reader, "the table is laid out at first use, and not at compile time");
        }
    }

    private static void ReportDynamic(SyntaxNodeAnalysisContext context, LiteralReader reader, string consequence)
    {
        if (reader.FirstDynamic is { } leaf)
        {
            context.ReportDiagnostic(Diagnostic.Create(LiteralDescriptors.NotReducible, leaf.GetLocation(), Shown(leaf), consequence));
        }
    }

    /// <summary>An expression on one line, cut if it is long.</summary>
    internal static string Shown(SyntaxNode expression)
    {
        string text = UserText.Restore(UserText.Of(expression)).Replace('\n', ' ');
        return text.Length <= ShownLength ? text : text.Substring(0, ShownLength) + "..";
    }
}
