namespace GoMapGen.Benchmarks.Contenders;

/// <summary>The elem of a map, made of the number that the operations store, and read back as one.</summary>
/// <typeparam name="TElem">The elem.</typeparam>
internal interface IElems<TElem>
{
    static abstract TElem Of(int value);

    static abstract int Number(TElem elem);

    static abstract void Increment(ref TElem elem);
}

internal readonly struct Ints : IElems<int>
{
    public static int Of(int value) => value;

    public static int Number(int elem) => elem;

    public static void Increment(ref int elem) => elem++;
}

internal readonly struct Longs : IElems<long>
{
    public static long Of(int value) => value;

    public static int Number(long elem) => (int)elem;

    public static void Increment(ref long elem) => elem++;
}

/// <summary>Sixteen strings that differ in length: what is stored is a reference, and reading it back stays in the cache.</summary>
internal readonly struct Texts : IElems<string>
{
    private static readonly string[] Cycle = [.. Enumerable.Range(0, 16).Select(length => new string('x', length))];

    public static string Of(int value) => Cycle[value & 15];

    public static int Number(string elem) => elem.Length;

    public static void Increment(ref string elem) => elem = Cycle[(elem.Length + 1) & 15];
}

/// <summary>The same strings, each in a struct of one field: a reference as type argument would mean shared code.</summary>
internal readonly record struct Label(string Text);

internal readonly struct Labels : IElems<Label>
{
    public static Label Of(int value) => new(Texts.Of(value));

    public static int Number(Label elem) => Texts.Number(elem.Text);

    public static void Increment(ref Label elem)
    {
        string text = elem.Text;
        Texts.Increment(ref text);
        elem = new(text);
    }
}
