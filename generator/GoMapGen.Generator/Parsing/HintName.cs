using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>The name of an emitted file: namespace, nesting and arity, without @.</summary>
internal static class HintName
{
    /// <summary><c>Shop.Outer(1).Names.g.cs</c> for <c>Shop.Outer&lt;T&gt;.Names</c>.</summary>
    public static string Of(INamedTypeSymbol map)
    {
        var parts = new Stack<string>();
        bool isAmbiguous = false;
        for (ISymbol symbol = map; symbol is not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            parts.Push(symbol is INamedTypeSymbol { Arity: > 0 } generic ? $"{generic.Name}({generic.Arity})" : symbol.Name);
            isAmbiguous |= HasNeighbourInOtherCase(symbol);
        }

        string name = string.Join(".", parts);

        // The compiler takes two names for one if they differ in case only.
        return isAmbiguous ? $"{name}.{Hash(name).ToString("x8", CultureInfo.InvariantCulture)}.g.cs" : name + ".g.cs";
    }

    private static bool HasNeighbourInOtherCase(ISymbol symbol)
    {
        foreach (ISymbol neighbour in ((INamespaceOrTypeSymbol)symbol.ContainingSymbol).GetMembers())
        {
            if (neighbour is INamespaceOrTypeSymbol
                && string.Equals(neighbour.Name, symbol.Name, StringComparison.OrdinalIgnoreCase)
                && !string.Equals(neighbour.Name, symbol.Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // FNV-1a: the name must be the same in every process.
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        return hash;
    }
}
