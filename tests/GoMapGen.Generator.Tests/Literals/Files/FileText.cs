using System.Collections.Concurrent;
using GoMapGen.Generator.Emission;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing.Files;
using GoMapGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Tests.Literals.Files;

/// <summary>Reads texts as files of literals, and shows what came of them as C# would write it.</summary>
internal static class FileText
{
    private const string Types = """
        using System;
        public enum Color : byte { Red = 1, Green, Blue }
        [Flags] public enum Rights { None, Read, Write, All = -1 }
        public enum @class : ulong { Most = ulong.MaxValue }
        """;

    // Compiled once: a description of a type is a symbol's.
    private static readonly CSharpCompilation Compilation = TestProject.Of(Types).Compile();
    private static readonly ConcurrentDictionary<(string Type, bool IsKey), FileValueType?> Described = [];

    /// <summary>The entries of a text without problems, each <c>key: elem</c>.</summary>
    public static string[] Entries(string text, FileFormat format, string key = "string", string elem = "int", string? comparer = null)
    {
        FileEntries read = Read(text, format, key, elem, comparer);
        Assert.Equal([], Shown(text, read));
        return [.. read.Entries.Select(static entry => $"{CSharpLiteral.Of(entry.Key)}: {CSharpLiteral.Of(entry.Elem)}")];
    }

    /// <summary>The problems of a text, each <c>line:column 'characters' message</c>.</summary>
    public static string[] Problems(string text, FileFormat format, string key = "string", string elem = "int", string? comparer = null) =>
        Shown(text, Read(text, format, key, elem, comparer));

    public static FileEntries Read(string text, FileFormat format, string key = "string", string elem = "int", string? comparer = null) =>
        FileParser.Parse(text, format, new FileShape(Describe(key, isKey: true)!, Describe(elem, isKey: false)!, comparer), CancellationToken.None);

    /// <summary>The description of a type, written as in a source.</summary>
    public static FileValueType? Describe(string type, bool isKey) => Described.GetOrAdd((type, isKey), static pair => Compile(pair.Type, pair.IsKey));

    private static FileValueType? Compile(string type, bool isKey)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            $"#nullable enable\nusing System;\nclass Holder {{ {type} field; }}", TestProject.Of().ParseOptions);
        CSharpCompilation compilation = Compilation.AddSyntaxTrees(tree);
        ISymbol field = compilation.GetTypeByMetadataName("Holder")!.GetMembers("field").Single();
        return FileValueTypes.Of(((IFieldSymbol)field).Type, isKey);
    }

    private static string[] Shown(string text, FileEntries read)
    {
        TextLineCollection lines = SourceText.From(text).Lines;
        return
        [
            .. read.Problems.Select(problem =>
            {
                LinePosition place = lines.GetLinePosition(problem.Start);
                string kind = problem.Kind == FileProblemKind.BadRow ? "" : $"{problem.Kind} ";
                string first = problem.FirstLine == 0 ? "" : $" as in line {problem.FirstLine}";
                return $"{place.Line + 1}:{place.Character + 1} '{text.Substring(problem.Start, problem.Length)}' {kind}{problem.Message}{first}";
            }),
        ];
    }
}
