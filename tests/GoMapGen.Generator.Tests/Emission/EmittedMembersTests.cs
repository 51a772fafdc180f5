using GoMapGen.Generator.Parsing;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoMapGen.Generator.Tests.Emission;

/// <summary>The table that rule 006 looks into is what is emitted: no more, no less.</summary>
public class EmittedMembersTests
{
    // Between them, these maps have every member that any map has.
    private static readonly (string Key, string Elem)[] Maps =
    [
        ("int", "int"), ("string", "int"), ("object", "int"), ("double", "string"), ("Large", "Large"), ("(byte, long)", "byte"), ("Large", "byte"), ("string", "byte"), ("byte", "Large"),
    ];

    [Theory]
    [InlineData("class", LanguageVersion.Preview)]
    [InlineData("struct", LanguageVersion.Preview)]
    [InlineData("class", LanguageVersion.CSharp12)]
    [InlineData("struct", LanguageVersion.CSharp12)]
    public void The_table_of_members_is_what_is_emitted(string form, LanguageVersion version)
    {
        var emitted = new HashSet<string>();
        var table = new HashSet<string>();
        foreach ((string key, string elem) in Maps)
        {
            (_, Compilation compilation) = (TestProject.Of($$"""
                public struct Large { public (long, long, long, long, long, long) A, B, C; private string _d; private double _e; }
                [GoMapGen.GoMap(typeof({{key}}), typeof({{elem}}))] public partial {{form}} M;
                """) with { LanguageVersion = version }).Generate();
            INamedTypeSymbol map = compilation.GetTypeByMetadataName("M")!;
            (ITypeSymbol? keyType, ITypeSymbol? elemType) = MapParser.TypesOf(MapParser.AttributesOf(map).Single());
            string[] lines =
            [
                .. EmittedMembers.Of(
                    map.IsValueType, version == LanguageVersion.CSharp12 ? 12 : 14, map.SignatureName(), keyType!.SignatureName(), elemType!.SignatureName()),
            ];
            table.UnionWith(lines.Select(line => $"{line} of {key} to {elem}"));
            foreach (ISymbol member in map.GetMembers().Concat(map.IsValueType ? [] : map.BaseType!.GetTypeMembers()).Where(static m => !m.IsImplicitlyDeclared && m is not IMethodSymbol { AssociatedSymbol: not null, ExplicitInterfaceImplementations.Length: > 0 }))
            {
                string overloads = member.Name + "(..)";
                emitted.Add($"{(member is IMethodSymbol && lines.Contains(overloads) ? overloads : Signatures.Of(member))} of {key} to {elem}");

                // A setter that is not there has its name kept all the same.
                if (member is IPropertySymbol { SetMethod: null, ExplicitInterfaceImplementations.Length: 0 } property)
                {
                    string setter = $"set_{property.Name}";
                    emitted.Add($"{setter}({(lines.Contains(setter + "(..)") ? ".." : property.Type.SignatureName())}) of {key} to {elem}");
                }
            }
        }

        string[] missing = [.. emitted.Except(table).Order(StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, $"Emitted, and not in the table:\n{string.Join("\n", missing)}");

        // The other way round, a private helper need not be in every map, but in some.
        var names = emitted.Select(NameOf).ToHashSet();
        string[] idle = [.. table.Where(line => !names.Contains(NameOf(line))).Order(StringComparer.Ordinal)];
        Assert.True(idle.Length == 0, $"In the table, and never emitted:\n{string.Join("\n", idle)}");
    }

    private static string NameOf(string line)
    {
        string signature = line[..line.IndexOf(" of ", StringComparison.Ordinal)];
        return signature.StartsWith("global::", StringComparison.Ordinal) ? line : signature.Split('(', '[')[0];
    }
}
