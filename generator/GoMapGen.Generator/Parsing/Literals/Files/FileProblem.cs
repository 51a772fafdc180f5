using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>Which rule a place in a file breaks.</summary>
internal enum FileProblemKind
{
    /// <summary>The row is no entry.</summary>
    BadRow,

    /// <summary>The key is that of an earlier row.</summary>
    DuplicateKey,

    /// <summary>The key is NaN, which no look-up finds.</summary>
    NaNKey,
}

/// <summary>Something wrong in a file.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Start">Where, in characters from the start of the text.</param>
/// <param name="Length">How many characters; 0 at the end of the text.</param>
/// <param name="Message">Of a bad row: what is wrong and what to write. Of the others: the key.</param>
/// <param name="FirstLine">Of a duplicate: the line of the earlier row, counted from 1.</param>
internal readonly record struct FileProblem(FileProblemKind Kind, int Start, int Length, string Message, int FirstLine = 0);

/// <summary>What a file holds.</summary>
/// <param name="Entries">The entries of the good rows, in the order of the file.</param>
/// <param name="Problems">At most one a row, in the order of the file.</param>
internal sealed record FileEntries(EquatableArray<StaticEntry> Entries, EquatableArray<FileProblem> Problems)
{
    /// <summary>Whether a literal can be made of it: a NaN key is only a warning.</summary>
    public bool IsValid
    {
        get
        {
            foreach (FileProblem problem in Problems)
            {
                if (problem.Kind != FileProblemKind.NaNKey)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
