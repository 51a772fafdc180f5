using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>
/// Never called: names the tables whose code this library has where a program is published with <c>PublishReadyToRun</c>, which makes
/// generic code of a library only for the types that it sees there. All elems that are references share one code; tables of others are
/// compiled when they are first used.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FrozenPrecompiled
{
    /// <summary>Tables of strings.</summary>
    public static void Texts()
    {
        Text<bool>();
        Text<byte>();
        Text<char>();
        Text<int>();
        Text<long>();
        Text<double>();
        Text<string>();
    }

    private static void Text<TElem>() => new TextTable<TElem>().Use();

    private sealed class TextTable<TElem>() : FrozenText<TElem>("", "", null, "")
    {
        public void Use()
        {
            FindSlow("");
            TryFind(default(ReadOnlySpan<char>), out _);
        }

        protected override bool Find(string key, out TElem elem) => throw new NotSupportedException();

        protected override object CreateJsonConverter() => throw new NotSupportedException();

        protected override ref TElem FindInMap(string? key) => throw new NotSupportedException();

        protected override ref TElem FindInMap(ReadOnlySpan<char> key) => throw new NotSupportedException();
    }
}
