using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>Tells what the generator has emitted from what the user wrote.</summary>
internal static class EmittedFile
{
    private static readonly string Folder = typeof(GoMapGenerator).FullName;

    /// <summary>Whether a file is an emitted one: the compiler puts what a generator emits into a folder of the generator's name.</summary>
    public static bool Is(SyntaxTree tree) => tree.FilePath.IndexOf(Folder, StringComparison.Ordinal) >= 0;
}
