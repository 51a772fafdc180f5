using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>The name of an emitted file: namespace, nesting and arity, without @.</summary>
internal static class HintName
{
    /// <summary>What the names of the files of literals end with.</summary>
    public const string LiteralSuffix = "-literal.g.cs";

    /// <summary><c>Shop.Outer(1).Names.g.cs</c> for <c>Shop.Outer&lt;T&gt;.Names</c>.</summary>
    public static string Of(INamedTypeSymbol map) => Of(map, ".g.cs");

    /// <summary><c>Shop.Tables.Mime-literal.g.cs</c> for the member Mime of <c>Shop.Tables</c>.</summary>
    public static string OfLiteral(ISymbol member) => Of(member, LiteralSuffix);

    private static string Of(ISymbol named, string suffix)
    {
        var parts = new Stack<string>();
        bool isAmbiguous = false;
        for (ISymbol symbol = named; symbol is not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            parts.Push(PartOf(symbol));
            isAmbiguous |= HasNeighbourInOtherCase(symbol);
        }

        string name = string.Join(".", parts);

        // The compiler takes two names for one if they differ in case only.
        return isAmbiguous ? $"{name}.{Hash(name).ToString("x8", CultureInfo.InvariantCulture)}{suffix}" : name + suffix;
    }

    private static string PartOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { Arity: > 0 } generic => $"{generic.Name}({generic.Arity})",

        // Overloads are no literals, but each has a body of its own.
        IMethodSymbol { Parameters.Length: > 0 } or IMethodSymbol { Arity: > 0 } or IPropertySymbol { IsIndexer: true } =>
            $"{symbol.Name.Replace("[]", "")}.{Hash(symbol.SignatureText()).ToString("x8", CultureInfo.InvariantCulture)}",
        _ => symbol.Name,
    };

    private static bool HasNeighbourInOtherCase(ISymbol symbol)
    {
        foreach (ISymbol neighbour in ((INamespaceOrTypeSymbol)symbol.ContainingSymbol).GetMembers())
        {
            if (neighbour is INamespaceOrTypeSymbol == symbol is INamespaceOrTypeSymbol
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
