namespace GoMapGen.Generator.Parsing.Files;

/// <summary>How the entries of a file are written.</summary>
internal enum FileFormat
{
    /// <summary>None of ours.</summary>
    Unknown,

    /// <summary>Two fields a line with a comma between, per RFC 4180: a field with a comma, a quote or a line break is quoted.</summary>
    Csv,

    /// <summary>Two fields a line with a tab between. Nothing is quoted, so no field has a tab or a line break.</summary>
    Tsv,

    /// <summary>One object, or an array of pairs.</summary>
    Json,
}

/// <summary>Tells formats by the name of the file.</summary>
internal static class FileFormats
{
    /// <summary>The formats, for messages.</summary>
    public const string Names = ".csv, .tsv or .json";

    /// <summary>The format that the extension of a path stands for.</summary>
    public static FileFormat Of(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? FileFormat.Csv
        : path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? FileFormat.Tsv
        : path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? FileFormat.Json
        : FileFormat.Unknown;
}
