using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>The files of a project, read once for the generator and the analyzer together.</summary>
internal static class FileLiterals
{
    /// <summary>The option of the project that names its directory.</summary>
    public const string ProjectDirectory = "build_property.ProjectDir";

    // By the text: an edit makes another one, and the entries go when the text goes.
    private static readonly ConditionalWeakTable<SourceText, ConcurrentDictionary<(FileFormat Format, FileShape Shape), FileEntries>> Known = new();

    /// <summary>What a file holds, or <see langword="null"/> if it cannot be read.</summary>
    public static FileEntries? Read(AdditionalText file, FileShape shape, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? Read(text, FileFormats.Of(file.Path), shape, cancellation) : null;

    private static FileEntries Read(SourceText text, FileFormat format, FileShape shape, CancellationToken cancellation)
    {
        ConcurrentDictionary<(FileFormat, FileShape), FileEntries> read = Known.GetValue(text, static _ => new());
        return read.GetOrAdd((format, shape), _ => IsUnicode(text.Encoding)
            ? FileParser.Parse(text.ToString(), format, shape, cancellation)
            : Bad("the file is not UTF-8; save it as UTF-8"));
    }

    private static FileEntries Bad(string message) => new(default, new([new FileProblem(FileProblemKind.BadRow, 0, 0, message)]));

    // The compiler reads what is no UTF-8 in an encoding of the machine's.
    private static bool IsUnicode(Encoding? encoding) => encoding is null || encoding.WebName.StartsWith("utf-", StringComparison.OrdinalIgnoreCase);
}
