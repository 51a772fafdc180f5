using System.Text;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Tests.Emission;

/// <summary>An edit that changes no map emits nothing anew, and one that does emits just that map.</summary>
public class CachingTests
{
    private const string Map = "namespace Shop;\n[GoMapGen.GoMap(typeof(Key), typeof(string))]\npublic partial class Names;\n";
    private const string GenericMap = "namespace Shop;\n[GoMapGen.GoMap<int, string>]\npublic partial class Others;\n";
    private const string Key = "namespace Shop;\npublic struct Key { public int A; public string B; }\n";

    [Fact]
    public void A_second_run_over_the_same_project_is_cached() => Assert.Equal(["Cached", "Cached"], Reasons(Map, Map));

    [Fact]
    public void Adding_a_comment_keeps_the_map_cached() => Assert.Equal(["Cached", "Cached"], Reasons(Map, Map.Replace("public", "// Names.\npublic", StringComparison.Ordinal)));

    [Fact]
    public void Adding_a_member_keeps_the_map_cached() =>
        Assert.Equal(["Cached", "Cached"], Reasons(Map, Map.Replace("Names;", "Names { public int Mine => 1; }", StringComparison.Ordinal)));

    [Fact]
    public void Adding_a_file_without_maps_keeps_the_map_cached() =>
        Assert.Equal(["Cached", "Cached"], Reasons(Map, Map, otherBefore: "", otherAfter: "class Unrelated;"));

    [Fact]
    public void Renaming_the_map_emits_it_anew() =>
        Assert.Equal(["Modified", "Modified"], Reasons(Map, Map.Replace("Names", "Titles", StringComparison.Ordinal)));

    [Fact]
    public void Another_elem_type_emits_the_map_anew() =>
        Assert.Equal(["Modified", "Modified"], Reasons(Map, Map.Replace("string", "int", StringComparison.Ordinal)));

    [Fact]
    public void Another_member_in_the_struct_of_the_key_emits_the_map_anew() =>
        Assert.Equal(["Modified", "Modified"], Reasons(Map, Map, keyAfter: Key.Replace("public int A", "public long A", StringComparison.Ordinal)));

    [Fact]
    public void Another_method_in_the_struct_of_the_key_keeps_the_map_cached() =>
        Assert.Equal(["Cached", "Cached"], Reasons(Map, Map, keyAfter: Key.Replace("}", "public int Twice() => 2 * A; }", StringComparison.Ordinal)));

    [Fact]
    public void A_map_that_becomes_bad_is_taken_away() => Assert.Equal(["Removed"], Reasons(Map, Map.Replace("partial ", "", StringComparison.Ordinal))[..1]);

    [Fact]
    public void An_edit_of_one_map_keeps_the_others_cached()
    {
        string two = Map + "[GoMapGen.GoMap(typeof(int), typeof(int))] public partial class Second;\n";
        Assert.Equal(["Modified", "Cached", "Modified", "Cached"], Reasons(two, two.Replace("Names", "Titles", StringComparison.Ordinal)));
    }

    [Fact]
    public void Maps_of_the_generic_attribute_are_cached_as_well()
    {
        Assert.Equal(["Cached", "Cached"], Reasons(GenericMap, "// Others.\n" + GenericMap));
        Assert.Equal(["Modified", "Modified"], Reasons(GenericMap, GenericMap.Replace("int", "long", StringComparison.Ordinal)));
    }

    // The reasons of the step that makes the maps, then those of the outputs, in the run after the edit.
    private static string[] Reasons(string before, string after, string? keyAfter = null, string otherBefore = "class Other;", string? otherAfter = null)
    {
        TestProject project = TestProject.Of(before, Key, otherBefore);
        CSharpCompilation compilation = project.Compile();
        GeneratorDriver driver = project.Driver().RunGenerators(compilation);

        string[] edited = [after, keyAfter ?? Key, otherAfter ?? otherBefore];
        for (int i = 0; i < edited.Length; i++)
        {
            SyntaxTree tree = compilation.SyntaxTrees[i];
            if (edited[i] != tree.ToString())
            {
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(edited[i], Encoding.UTF8)));
            }
        }

        GeneratorRunResult result = driver.RunGenerators(compilation).GetRunResult().Results.Single();
        string[] names = [TrackingNames.Maps, TrackingNames.GenericMaps];
        return
        [
            .. names.SelectMany(name => result.TrackedSteps.GetValueOrDefault(name, [])).SelectMany(static step => step.Outputs).Select(static output => output.Reason.ToString()),
            .. result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs).Select(static output => output.Reason.ToString()),
        ];
    }
}
