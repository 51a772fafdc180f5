using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Infrastructure;

/// <summary>Reads declarations as the generator does.</summary>
internal static class Parsed
{
    /// <summary>The specs of all maps of a project, by the name of the type.</summary>
    public static IReadOnlyDictionary<string, MapSpec> Maps(TestProject project)
    {
        Compilation compilation = project.Compile();
        var maps = new Dictionary<string, MapSpec>();
        foreach (ISymbol symbol in compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type))
        {
            if (symbol is INamedTypeSymbol type && MapParser.AttributesOf(type).Any())
            {
                Assert.Empty(MapParser.ProblemsOf(type, compilation, CancellationToken.None));
                maps.Add(type.Name, MapParser.SpecOf(type, compilation, CancellationToken.None)!);
            }
        }

        return maps;
    }

    /// <summary>The spec of the map M with a key type.</summary>
    public static MapSpec Map(string key, string types = "", string elem = "int", TestProject? settings = null)
    {
        string source = $"using System; using System.Collections.Generic; using GoMapGen; {types} [GoMap(typeof({key}), typeof({elem}))] public partial class M;";
        return Maps((settings ?? TestProject.Of()) with { Sources = [source] })["M"];
    }
}
