namespace GoMapGen.Generator.Parsing.Files;

/// <summary>What a field of a file is, before its type is asked for.</summary>
internal enum FieldKind
{
    /// <summary>Text whose type is not said: a field of csv and tsv, the name of a member in json.</summary>
    Text,

    /// <summary>A string of json.</summary>
    String,

    /// <summary>A number of json.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c> of json.</summary>
    Boolean,

    /// <summary><c>null</c> of json.</summary>
    Null,

    /// <summary>An object or an array of json where neither can be.</summary>
    Nested,
}

/// <summary>A field of a row.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its content, without quotes and escapes.</param>
/// <param name="Start">Where it starts in the text, its quote included.</param>
/// <param name="Length">Its length there.</param>
internal readonly record struct Field(FieldKind Kind, string Text, int Start, int Length);

/// <summary>A row: a key and an elem, or what is wrong with it.</summary>
internal readonly record struct FileRow(Field Key, Field Elem, FileProblem? Problem)
{
    /// <summary>A row that is none.</summary>
    public static FileRow Bad(int start, int length, string message) =>
        new(default, default, new FileProblem(FileProblemKind.BadRow, start, length, message));
}
