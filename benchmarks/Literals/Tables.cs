namespace GoMapGen.Benchmarks.Literals;

[GoMap<string, int>]
internal sealed partial class Words;

[GoMap<int, int>]
internal sealed partial class Numbers;

[GoMap<string, int>]
internal readonly partial struct WordsHandle;

/// <summary>The tables that are measured, from files: words of 3 to 14 letters, numbers from the whole range of int, and 1,000 in a row.</summary>
internal static partial class Tables
{
    [GoMapLiteral(File = "Tables/words-16.csv")]
    public static partial Words.Frozen Words16 { get; }

    [GoMapLiteral(File = "Tables/words-100.csv")]
    public static partial Words.Frozen Words100 { get; }

    [GoMapLiteral(File = "Tables/words-1000.csv")]
    public static partial Words.Frozen Words1000 { get; }

    [GoMapLiteral(File = "Tables/words-1000.csv")]
    public static partial WordsHandle.Frozen WordsOfStruct { get; }

    [GoMapLiteral(File = "Tables/words-10000.csv")]
    public static partial Words.Frozen Words10000 { get; }

    [GoMapLiteral(File = "Tables/numbers-16.csv")]
    public static partial Numbers.Frozen Numbers16 { get; }

    [GoMapLiteral(File = "Tables/numbers-100.csv")]
    public static partial Numbers.Frozen Numbers100 { get; }

    [GoMapLiteral(File = "Tables/numbers-1000.csv")]
    public static partial Numbers.Frozen Numbers1000 { get; }

    [GoMapLiteral(File = "Tables/numbers-10000.csv")]
    public static partial Numbers.Frozen Numbers10000 { get; }

    [GoMapLiteral(File = "Tables/near-1000.csv")]
    public static partial Numbers.Frozen Near1000 { get; }

    [GoMapLiteral(File = "Tables/words-1000.csv")]
    public static partial Words NewWords1000();
}
