using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Parsing;

/// <summary>The name of an emitted file: namespace, nesting and arity, without @.</summary>
internal static class HintName
{
    // A file system takes 255 bytes, and what follows the name needs some of them.
    private const int MostBytes = 120;

    // What is written in two cases in a namespace or a type: looked for once, and not by each of the maps in it.
    private static readonly ConditionalWeakTable<INamespaceOrTypeSymbol, HashSet<string>> Ambiguous = new();

    /// <summary><c>Shop.Outer(1).Names.g.cs</c> for <c>Shop.Outer&lt;T&gt;.Names</c>.</summary>
    public static string Of(INamedTypeSymbol map) => Of(map, ".g.cs");

    /// <summary><c>Shop.Tables.Mime-literal.g.cs</c> for the member Mime of <c>Shop.Tables</c>.</summary>
    public static string OfLiteral(ISymbol member) => Of(member, "-literal.g.cs");

    /// <summary>
    /// Whether a map or a literal can have a file: nothing that it is called by is missing or no name, and nothing before it is called the
    /// same. Else the program is wrong, as it is while it is typed, and one name given twice would cost it all of the files.
    /// </summary>
    public static bool IsFree(ISymbol named)
    {
        for (ISymbol symbol = named; symbol is not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            if (!(SyntaxFacts.IsValidIdentifier(symbol.Name) || symbol.Name == WellKnownMemberNames.Indexer)
                || !SymbolEqualityComparer.Default.Equals(FirstOf(symbol), symbol))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name that a file can have with something before and after it: all of it, or its beginning.</summary>
    public static string Cut(string name)
    {
        int bytes = 0;
        for (int i = 0; i < name.Length; i++)
        {
            bytes += name[i] < 0x80 ? 1 : name[i] < 0x800 ? 2 : 3;
            if (bytes > MostBytes)
            {
                return name.Substring(0, i);
            }
        }

        return name;
    }

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
        string start = Cut(name);
        return isAmbiguous || start.Length < name.Length ? $"{start}.{Hash(name).ToString("x8", CultureInfo.InvariantCulture)}{suffix}" : name + suffix;
    }

    // The first of those beside a symbol, and itself, that have its part of the name: an error, but one that is typed.
    private static ISymbol? FirstOf(ISymbol symbol)
    {
        string part = PartOf(symbol);
        return ((INamespaceOrTypeSymbol)symbol.ContainingSymbol).GetMembers(symbol.Name).FirstOrDefault(other =>
            (symbol is INamespaceOrTypeSymbol ? other is INamespaceOrTypeSymbol : other is IMethodSymbol or IPropertySymbol) && PartOf(other) == part);
    }

    private static string PartOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { Arity: > 0 } generic => $"{generic.Name}({generic.Arity})",

        // Overloads are no literals, but each has a body of its own.
        IMethodSymbol { Parameters.Length: > 0 } or IMethodSymbol { Arity: > 0 } or IPropertySymbol { IsIndexer: true } =>
            $"{symbol.Name.Replace("[]", "")}.{Hash(symbol.SignatureText()).ToString("x8", CultureInfo.InvariantCulture)}",
        _ => symbol.Name,
    };

    private static bool HasNeighbourInOtherCase(ISymbol symbol) =>
        Ambiguous.GetValue((INamespaceOrTypeSymbol)symbol.ContainingSymbol, static container => FindAmbiguous(container.GetMembers())).Contains(KeyOf(symbol));

    private static HashSet<string> FindAmbiguous(IEnumerable<ISymbol> members)
    {
        var ambiguous = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (ISymbol member in members)
        {
            string key = KeyOf(member);
            if (!seen.TryGetValue(key, out string first))
            {
                seen.Add(key, key);
            }
            else if (first != key)
            {
                ambiguous.Add(key);
            }
        }

        return ambiguous;
    }

    // Types and members have files of their own.
    private static string KeyOf(ISymbol symbol) => symbol is INamespaceOrTypeSymbol ? "type " + symbol.Name : "member " + symbol.Name;

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
