using System.Collections.Generic;
using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers.Literals;

/// <summary>GOMAP020 and GOMAP023: the constant keys of one literal, by the equality of its map.</summary>
internal static class LiteralKeys
{
    /// <summary>Looks at the keys. Those that are not constant, and what is no entry, are passed over.</summary>
    public static void Check(IEnumerable<EntrySyntax> entries, LiteralMap map, SyntaxNodeAnalysisContext context)
    {
        if (ConstantKeyComparer.Of(map.Comparer) is not { } equality)
        {
            return;
        }

        var leaves = new LeafReader(context.SemanticModel, LeafGoal.Nothing, context.CancellationToken);
        var seen = new Dictionary<Constant, ExpressionSyntax>(equality);
        foreach (EntrySyntax entry in entries)
        {
            if (entry.Key is not { } key || !LiteralReader.IsPair(entry, context.SemanticModel, context.CancellationToken) || leaves.Read(key, map.Key) is not { } constant)
            {
                continue;
            }

            if (ConstantKeyComparer.IsNaN(constant))
            {
                context.ReportDiagnostic(Diagnostic.Create(LiteralDescriptors.NaNKey, key.GetLocation(), LiteralAnalyzer.Shown(key)));
            }
            else if (seen.TryGetValue(constant, out ExpressionSyntax first))
            {
                int line = first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                context.ReportDiagnostic(Diagnostic.Create(LiteralDescriptors.DuplicateKey, key.GetLocation(), LiteralAnalyzer.Shown(key), line));
            }
            else
            {
                seen.Add(constant, key);
            }
        }
    }
}
