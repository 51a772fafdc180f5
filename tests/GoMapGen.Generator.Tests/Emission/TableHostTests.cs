using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Tests.Emission;

/// <summary>The read-only table of a map is inside of the map's base, where the map can have one.</summary>
public class TableHostTests
{
    private const string Table = """
        static partial class Literals
        {
            [GoMapGen.GoMapLiteral(nameof(Source))] private static partial Stock.Frozen Table { get; }
            private static Stock Source() => new() { ["a"] = 1 };
            public static string Get() => $"{Table["a"] * Source().Count} {typeof(Stock.Frozen).DeclaringType!.Name}";
        }
        """;

    [Theory]
    [InlineData("public partial class Stock;", "StockTables")]
    [InlineData("internal sealed partial class Stock : System.Collections.Generic.IDictionary<string, int>;", "StockTables")]
    [InlineData("public partial struct Stock;", "Stock")]
    [InlineData("public partial class Stock : Shelf; public class Shelf;", "Stock")]
    [InlineData("public partial class Stock; public class StockTables;", "Stock")]
    [InlineData("[Layout(LayoutKind.Sequential)] public partial class Stock;", "Stock")]
    [InlineData("[Layout(LayoutKind.Sequential, Pack = 1)] public sealed partial class Stock;", "Stock")]
    [InlineData("[Layout(LayoutKind.Auto)] public partial class Stock;", "Stock")]
    public void The_base_is_emitted_where_there_is_room_for_one(string declaration, string holder) =>
        Assert.Equal($"1 {holder}", Get(
            $"using Layout = System.Runtime.InteropServices.StructLayoutAttribute; using System.Runtime.InteropServices; [GoMapGen.GoMap(typeof(string), typeof(int))] {declaration} {Table}", "Literals"));

    [Theory]
    [InlineData("static partial class RateTables { [Map] public partial class Rate; }")]
    [InlineData("partial class Db { [Map] public partial class Rate; public int RateTables => 3; }")]
    [InlineData("namespace Bank.RateTables { class X; } namespace Bank { [Map] public partial class Rate; }")]
    [InlineData("namespace RateTables { class X; } namespace Bank { [Map] public partial class Rate; class Y { RateTables.X? _x; RateTables.X? Get() => _x ??= new(); } }")]
    [InlineData("class RateTables; partial class Db { [Map] public partial class Rate; RateTables? Get() => new RateTables(); }")]
    [InlineData("partial class Gen<RateTables> { [Map] public partial class Rate; }")]
    [InlineData("[Map] public partial class Rate : object;")]
    [InlineData("[Map] public partial class Rate; partial class Rate : System.Object, System.IDisposable { public void Dispose() { } }")]
    [InlineData("partial class Base { public int RateTables => 3; } partial class Derived : Base { [Map] public partial class Rate; }")]
    public void A_name_that_means_something_already_is_not_the_base(string source)
    {
        Compilation compilation = Emitted.CompilesWithoutWarning(TestProject.Of(source.Replace("[Map]", Map, StringComparison.Ordinal)));
        INamedTypeSymbol map = Assert.IsAssignableFrom<INamedTypeSymbol>(Assert.Single(compilation.GetSymbolsWithName("Rate", SymbolFilter.Type)));
        Assert.Equal(SpecialType.System_Object, map.BaseType!.SpecialType);
        Assert.Single(map.GetTypeMembers("Frozen"));
    }

    [Theory]
    [InlineData("partial class Base { [Map] public partial class Rate; } partial class Derived : Base { [Map] public new partial class Rate; }")]
    [InlineData("partial interface IBase { [Map] public partial class Rate; } partial interface IDerived : IBase { [Map] public new partial class Rate; }")]
    public void A_map_that_hides_one_hides_no_base_of_it(string source)
    {
        Compilation compilation = Emitted.CompilesWithoutWarning(TestProject.Of(source.Replace("[Map]", Map, StringComparison.Ordinal)));
        Assert.Single(compilation.GetSymbolsWithName("RateTables", SymbolFilter.Type));
    }

    [Fact]
    public void Private_maps_and_maps_in_generic_types_have_bases_beside_them()
    {
        Assert.Equal("1 StockTables", Get($$"""partial class Outer { [GoMapGen.GoMap(typeof(string), typeof(int))] private partial class Stock; {{Table}} }""", "Outer+Literals"));
        Assert.Equal("1 StockTables", Get($$"""
            partial class Outer<T> { [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock; }
            static partial class Literals
            {
                [GoMapGen.GoMapLiteral(nameof(Source))] private static partial Outer<string>.Stock.Frozen Table { get; }
                private static Outer<string>.Stock Source() => new() { ["a"] = 1 };
                public static string Get() => $"{Table["a"]} {Table.GetType().DeclaringType!.Name}";
            }
            """, "Literals"));
    }

    [Theory]
    [InlineData("using T = Shop.Stock.Frozen;", "T")]
    [InlineData("", "Shop.Stock.Frozen")]
    [InlineData("using Shop;", "Stock.Frozen?")]
    public void The_table_of_a_map_of_another_assembly_is_known(string usings, string type)
    {
        using var image = new MemoryStream();
        Compilation library = TestProject.Of("namespace Shop; [GoMapGen.GoMap(typeof(string), typeof(int))] public partial class Stock;").Generate().Compilation;
        Assert.True(library.WithAssemblyName("Library").Emit(image).Success);
        TestProject project = TestProject.Of($$"""
            {{usings}}
            static partial class Literals
            {
                [GoMapGen.GoMapLiteral(nameof(Source))] private static partial {{type}} Table { get; }
                private static Shop.Stock Source() => new() { ["a"] = 1 };
            }
            """) with { References = [.. References.Net10, MetadataReference.CreateFromImage(image.ToArray())] };
        Emitted.CompilesWithoutWarning(project);
    }

    private const string Map = "[GoMapGen.GoMap(typeof(string), typeof(int))]";

    private static string Get(string source, string holder) =>
        (string)RunningProject.Load(TestProject.Of(source)).GetType(holder)!.GetMethod("Get")!.Invoke(null, null)!;
}
