using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GoMapGen.Generator.Tests.Infrastructure;

namespace GoMapGen.Generator.Tests.Emission;

/// <summary>The bytes of a bucket that the remarks of a map tell are those that the runtime takes, and side by side pads nothing.</summary>
public class BucketSizeTests
{
    private const string Types = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using GoMapGen;
        public struct Mixed { public double A; public int B; public string C; public byte D; }
        public struct Plain { public byte A; public int B; public short C; }
        public struct Packed { public (int, int) A; public byte B; }
        [StructLayout(LayoutKind.Auto)] public struct Turned { public byte A; public int B; public byte C; }
        [StructLayout(LayoutKind.Explicit)] public struct Placed { [FieldOffset(0)] public int A; [FieldOffset(12)] public int B; }
        public struct Nested { public byte A; public Mixed B; public byte C; }
        [GoMap(typeof(string), typeof(int))] public partial struct Goals;

        """;

    [Theory]
    [InlineData("(int, int)", "int")]
    [InlineData("(int, int)", "long")]
    [InlineData("(byte, byte)", "byte")]
    [InlineData("(int, byte)", "int")]
    [InlineData("(string, int)", "int")]
    [InlineData("(int, (byte, long))", "short")]
    [InlineData("int", "(int, int)")]
    [InlineData("int", "(string, byte)")]
    [InlineData("int", "Goals")]
    [InlineData("string", "Goals")]
    [InlineData("long", "byte")]
    [InlineData("Mixed", "int")]
    [InlineData("int", "Mixed")]
    [InlineData("Plain", "int")]
    [InlineData("Packed", "int")]
    [InlineData("int", "Packed")]
    [InlineData("long", "Turned")]
    [InlineData("int", "Turned")]
    [InlineData("Placed", "int")]
    [InlineData("int", "Nested")]
    [InlineData("int?", "int")]
    [InlineData("int", "byte?")]
    [InlineData("(int?, string?)", "short")]
    [InlineData("DateTimeOffset", "int")]
    [InlineData("Guid", "int")]
    [InlineData("decimal", "DateOnly")]
    [InlineData("Int128", "int")]
    [InlineData("double", "Half")]
    [InlineData("object", "DateTime?")]
    [InlineData("string", "Dictionary<int, int>")]
    [InlineData("int", "ReadOnlyMemory<int>")]
    public void The_remark_tells_the_size(string key, string elem)
    {
        TestProject project = TestProject.Of($"{Types}[GoMap(typeof({Bare(key)}), typeof({Bare(elem)}))] public partial class Map;");
        string remarks = project.Generate().Files.Single(static file => file.HintName == "Map.g.cs").SourceText.ToString();
        Match told = Regex.Match(remarks, @"A bucket is one word.*\((\d+) bytes\), since", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.True(told.Success, remarks);
        Type group = RunningProject.Load(project).GetType("Map")!.GetNestedType("Group", BindingFlags.NonPublic)!;
        object size = typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(group).Invoke(null, null)!;
        Assert.Equal(size, int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    // typeof takes no nullable reference type.
    private static string Bare(string type) => type.Replace("string?", "string", StringComparison.Ordinal);
}
