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

    private const char Replacement = '\uFFFD';

    // By the text: an edit makes another one, and the entries go when the text goes.
    private static readonly ConditionalWeakTable<SourceText, ConcurrentDictionary<(FileFormat Format, FileShape Shape), FileEntries>> Known = new();

    /// <summary>What a file holds, or <see langword="null"/> if it cannot be read.</summary>
    public static FileEntries? Read(AdditionalText file, FileShape shape, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? Read(text, FileFormats.Of(file.Path), shape, cancellation) : null;

    private static FileEntries Read(SourceText text, FileFormat format, FileShape shape, CancellationToken cancellation)
    {
        ConcurrentDictionary<(FileFormat, FileShape), FileEntries> read = Known.GetValue(text, static _ => new());
        return read.GetOrAdd((format, shape), _ => Parse(text, format, shape, cancellation));
    }

    private static FileEntries Parse(SourceText text, FileFormat format, FileShape shape, CancellationToken cancellation)
    {
        string content = text.ToString();
        int lost = content.IndexOf(Replacement);
        return !IsUnicode(text.Encoding) ? Bad(0, 0, "the file is not UTF-8; save it as UTF-8")
            : lost >= 0 ? Bad(lost, 1, "the file is not UTF-8 here, or a character was lost before (U+FFFD stands for it); save it as UTF-8")
            : FileParser.Parse(content, format, shape, cancellation);
    }

    private static FileEntries Bad(int start, int length, string message) => new(default, new([new FileProblem(FileProblemKind.BadRow, start, length, message)]));

    // The compiler reads what is no UTF-8 in an encoding of the machine's; where that is UTF-8 too, what is none is replaced.
    private static bool IsUnicode(Encoding? encoding) => encoding is null || encoding.WebName.StartsWith("utf-", StringComparison.OrdinalIgnoreCase);
}
