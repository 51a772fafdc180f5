using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing.Files;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>Puts the entries of a file into the literal that names it.</summary>
internal static class FileEntriesReader
{
    /// <summary>Whether a file of the project can hold entries.</summary>
    public static bool IsOfEntries(AdditionalText file) => FileFormats.Of(file.Path) != FileFormat.Unknown;

    /// <summary>The literal with its entries, or without a body where the file is missing or wrong; the analyzer says so.</summary>
    /// <param name="literal">A literal that names a file.</param>
    /// <param name="files">The project's files.</param>
    /// <param name="projectDirectory">The project's directory, if it is known.</param>
    /// <param name="cancellation">Cancels.</param>
    public static LiteralSpec Read(LiteralSpec literal, ImmutableArray<AdditionalText> files, string? projectDirectory, CancellationToken cancellation)
    {
        LiteralFile file = literal.File!;
        int index = FileFinder.Find(file.Name, [.. files.Select(static f => f.Path)], projectDirectory, out _);
        return index >= 0 && FileLiterals.Read(files[index], file.Shape, cancellation) is { IsValid: true } entries
            ? literal with { Body = file.Empty with { Static = entries.Entries }, File = null }
            : literal with { File = null };
    }
}
