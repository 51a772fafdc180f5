using System.Linq;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// Which variant of map code a key type gets, and what else Go's map type says of it. Go: walk/walk.go, mapfast;
/// reflectdata/reflect.go, isreflexive, needkeyupdate, hashMightPanic.
/// </summary>
internal static class KeyClassifier
{
    /// <summary>Above this size an elem lies outside of its slot. Go: MAXELEMSIZE.</summary>
    private const int LargestElem = 128;

    /// <summary>Decides for a key of a shape and an elem.</summary>
    public static KeySpec Classify(KeyShape shape, TypeSpec key, TypeSpec elem)
    {
        (KeyClass keyClass, string reason) = Decide(shape, key, elem);
        bool isAsked = Holds(shape, static s => s.Kind is ShapeKind.Asked or ShapeKind.Dynamic || s.Comparer is { IgnoresCase: false });
        return new KeySpec(
            keyClass,
            reason,

            // A type that is asked is taken at its word that a key equals itself: growth never asks it.
            IsReflexive: !Holds(shape, static s => s.Kind is ShapeKind.Float or ShapeKind.Dynamic),
            NeedsKeyUpdate: Holds(shape, static s => s.Kind is ShapeKind.Float or ShapeKind.Dynamic or ShapeKind.Text),
            OverwritesKey: Holds(shape, static s => s.Kind is ShapeKind.Float or ShapeKind.Dynamic),
            HashMightThrow: Holds(shape, static s => s.Kind is ShapeKind.Dynamic),
            IsAsked: isAsked,
            StoresHash: isAsked || Holds(shape, static s => s.Kind is ShapeKind.Text or ShapeKind.Identity or ShapeKind.Compared),
            NullKeyThrows: key.FullName is "string" or "string?",
            Shape: shape);
    }

    /// <summary>What a struct of one member, and of that member one member, comes down to. Go: the one-field rule of AlgType.</summary>
    public static KeyShape Core(KeyShape shape)
    {
        while (shape is { Kind: ShapeKind.Members, Members.Length: 1 } or { Kind: ShapeKind.Elements, Length: 1 })
        {
            shape = shape.Members[0].Shape;
        }

        return shape;
    }

    /// <summary>Whether a shape, or one that it consists of, is such.</summary>
    public static bool Holds(KeyShape shape, Func<KeyShape, bool> predicate) =>
        predicate(shape) || shape.Members.Any(member => Holds(member.Shape, predicate));

    private static (KeyClass Class, string Reason) Decide(KeyShape shape, TypeSpec key, TypeSpec elem)
    {
        KeyShape core = Core(shape);
        string name = key.DisplayName;
        return core switch
        {
            { Comparer: { } comparer } => (KeyClass.Slow, $"{comparer.DisplayName} decides which keys are equal."),

            // Go: mapfast, the first test.
            _ when elem.Size > LargestElem =>
                (KeyClass.Slow, $"an elem of {elem.Size} bytes is stored outside of its slot, which the fast variants of Go do not do."),

            // Go: AMEM32, AMEM64.
            { IsPlain: true, Size: 4 } => (KeyClass.Fast32, $"{name} is 4 bytes of plain memory (Go: memhash32)."),
            { IsPlain: true, Size: 8 } => (KeyClass.Fast64, $"{name} is 8 bytes of plain memory (Go: memhash64)."),

            // Go: ASTRING.
            { Kind: ShapeKind.Text } when core == shape => (KeyClass.FastStr, "the key is a string (Go: strhash)."),
            { Kind: ShapeKind.Text } => (KeyClass.FastStr, $"{name} is a string by another name (Go: strhash)."),

            // Go: the other sizes of AMEM, then floats, interfaces and ASPECIAL.
            { IsPlain: true } =>
                (KeyClass.Slow, $"{name} is {Bytes(core.Size)} of plain memory (Go: memhash of {Bytes(core.Size)}); only 4 and 8 bytes have a fast variant."),
            { Kind: ShapeKind.Float } => (KeyClass.Slow, $"{name} is a float: NaN equals nothing and +0 equals -0, so its bytes do not decide (Go: f{8 * core.Size}hash)."),
            { Kind: ShapeKind.ByNumber } => (KeyClass.Slow, $"{name} is compared by its ticks, not by all of its bytes."),
            { Kind: ShapeKind.ByValue } => (KeyClass.Slow, $"{name} is compared by value: different bytes can be equal."),
            { Kind: ShapeKind.Dynamic } => (KeyClass.Slow, $"{name} is compared by the dynamic type and the value (Go: nilinterhash)."),
            { Kind: ShapeKind.Identity } => (KeyClass.Slow, $"{name} has no Equals and is sealed: two keys are equal if they are the same object."),
            { Kind: ShapeKind.Asked } =>
                (KeyClass.Slow, $"{name} is asked: Equals and GetHashCode of a key decide; that many keys cannot be made to collide is then up to them."),
            _ => (KeyClass.Slow, $"{name} is compared member by member, runs of plain memory as one (Go: a generated hash function)."),
        };
    }

    private static string Bytes(int count) => count == 1 ? "1 byte" : $"{count} bytes";
}
