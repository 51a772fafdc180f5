namespace GoMapGen.Benchmarks.Contenders;

/// <summary>A string as a struct: see <see cref="IContender{TSelf, TKey}"/>.</summary>
internal readonly record struct Text(string Value);

/// <summary>A key as many programs write it: 16 bytes, with the compiler's equality.</summary>
internal readonly record struct Cell(long Sheet, int Row, int Column);

/// <summary>24 bytes of plain memory, and no equality of its own: Dictionary has only <see cref="ValueType"/>'s.</summary>
internal struct Plain
{
    public long A;
    public long B;
    public long C;
}
