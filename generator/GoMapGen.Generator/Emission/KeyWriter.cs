using System.Globalization;
using System.Linq;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing;

namespace GoMapGen.Generator.Emission;

/// <summary>
/// Writes how the keys of a map are hashed and compared: Hash, Equal and, where a key may not equal itself, IsReflexive; and in a
/// nested class the same for the structs that a key consists of, with the accessors of private fields. Go: genhash, geneq.
/// </summary>
internal sealed class KeyWriter
{
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    // Up to a cache line. More words would be more code than they are worth.
    private const int LargestByWords = 64;

    // A longer condition has a line for every term.
    private const int LongestLine = 90;

    private readonly SourceWriter _writer;
    private readonly Dictionary<KeyShape, string> _parts = [];
    private readonly Queue<KeyShape> _unwritten = new();

    private KeyWriter(SourceWriter writer) => _writer = writer;

    /// <summary>Writes the members into the map's body.</summary>
    public static void Write(SourceWriter writer, MapSpec map)
    {
        var keys = new KeyWriter(writer);
        KeyShape shape = map.KeySpec.Shape;
        keys.WriteFunctions("private static", "", "key", map.Key.FullName, shape, !map.KeySpec.IsReflexive);

        FieldAccessor[] accessors = [.. FieldAccessors.Of(shape).Distinct()];
        bool callsThroughInterface = shape.Comparer is { IsExplicit: true };
        if (keys._unwritten.Count == 0 && accessors.Length == 0 && !callsThroughInterface)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("// What a key consists of.");
        writer.WriteLine($"private static class {FieldReader.Parts}");
        writer.Open();
        while (keys._unwritten.Count > 0)
        {
            KeyShape part = keys._unwritten.Dequeue();
            keys.WriteFunctions("internal static", keys._parts[part], "value", part.Type, part, !IsReflexive(part));
            writer.WriteLine();
        }

        if (callsThroughInterface)
        {
            string constraint = $"where TComparer : global::GoMapGen.IGoMapComparer<{shape.Type}>";
            writer.WriteLine($"internal static ulong HashBy<TComparer>({shape.Type} key, ulong seed) {constraint} => TComparer.Hash(key, seed);");
            writer.WriteLine();
            writer.WriteLine($"internal static bool EqualBy<TComparer>({shape.Type} x, {shape.Type} y) {constraint} => TComparer.Equals(x, y);");
        }

        FieldAccessors.Write(writer, accessors);
        writer.Close();
    }

    /// <summary>A sentence on the hash, for the emitted remarks.</summary>
    public static string DescribeHash(MapSpec map) => KeyClassifier.Core(map.KeySpec.Shape) switch
    {
        { Comparer: { } comparer } => $"Keys are hashed by {comparer.DisplayName}, and that hash is mixed with the seed.",
        { Kind: ShapeKind.Asked } => "A key's GetHashCode is mixed with the seed.",
        { Kind: ShapeKind.Identity } => "A key is hashed by its identity, mixed with the seed.",
        { IsPlain: true, Size: 0 } => "All keys are one, and hash to the seed.",
        { IsPlain: true, Size: 4 } => "Keys are hashed by Go's memhash32.",
        { IsPlain: true, Size: 8 } => "Keys are hashed by Go's memhash64.",
        { IsPlain: true } core => $"Keys are hashed by Go's memhash of {core.Size} bytes.",
        { Kind: ShapeKind.Text } => "Keys are hashed by Go's strhash, over their UTF-16 memory.",
        { Kind: ShapeKind.Float } core => $"Keys are hashed by Go's f{8 * core.Size}hash.",
        { Kind: ShapeKind.Dynamic } => "Keys are hashed by Go's nilinterhash.",
        { Kind: ShapeKind.ByNumber } => "Keys are hashed by Go's memhash of the 8 bytes of their ticks.",
        { Kind: ShapeKind.ByValue } => "Keys are hashed by Go's memhash of their value without trailing zeros.",
        _ => "Keys are hashed as Go hashes a struct: the seed goes through the members.",
    };

    // ---- Functions ---------------------------------------------------------------------------------------------------------

    private void WriteFunctions(string modifiers, string suffix, string value, string type, KeyShape shape, bool withIsReflexive)
    {
        WriteFunction($"{modifiers} ulong Hash{suffix}({type} {value}, ulong seed)", HashBody(shape, value));
        _writer.WriteLine();
        WriteFunction($"{modifiers} bool Equal{suffix}({type} x, {type} y)", EqualBody(shape, "x", "y"));
        if (withIsReflexive)
        {
            _writer.WriteLine();
            WriteFunction($"{modifiers} bool IsReflexive{suffix}({type} {value})", IsReflexiveBody(shape, value));
        }
    }

    private void WriteFunction(string signature, List<string> body)
    {
        if (body.Count == 1)
        {
            string expression = body[0].Substring("return ".Length);
            _writer.WriteLine(expression.Contains('\n') || signature.Length + expression.Length > 130
                ? $"{signature} =>\n    {expression.Replace("\n", "\n    ")}"
                : $"{signature} => {expression}");
            return;
        }

        _writer.WriteLine(signature);
        _writer.Open();
        foreach (string statement in body)
        {
            if (statement == "{")
            {
                _writer.Open();
            }
            else if (statement == "}")
            {
                _writer.Close();
            }
            else
            {
                _writer.WriteLine(statement);
            }
        }

        _writer.Close();
    }

    // ---- Hash --------------------------------------------------------------------------------------------------------------

    private List<string> HashBody(KeyShape shape, string value)
    {
        var body = new List<string>();
        if (shape.IsPlain)
        {
            string hash = shape.Size switch
            {
                // Go: memhash0.
                0 => "seed",
                4 => $"__GoMap.KeyHash.Hash32({Number(shape, value, body)}, seed)",
                8 => $"__GoMap.KeyHash.Hash64({Number(shape, value, body)}, seed)",
                _ when PlainMemory.IsReadAsBytes(shape) => HashBytes(value, shape.Type, shape.Size, body),
                _ => HashRun(PlainMemory.PiecesOf(shape, value), shape.Size, body),
            };
            body.Add($"return {hash};");
        }
        else if (shape.Kind == ShapeKind.Elements)
        {
            ShapeMember element = shape.Members[0];
            body.Add($"for (int i = 0; i < {KeyText.Number(shape.Length)}; i++)");
            body.Add("{");
            body.Add($"seed = {HashOf(element, value, "i")};");
            body.Add("}");
            body.Add("");
            body.Add("return seed;");
        }
        else if (shape.Kind is ShapeKind.Members or ShapeKind.Nullable)
        {
            HashMembers(shape, value, body);
        }
        else
        {
            body.Add($"return {HashOf(shape, value)};");
        }

        return body;
    }

    // Go: genhash, the struct arm: members that are not plain memory one by one, the others in runs as long as can be.
    private void HashMembers(KeyShape shape, string value, List<string> body)
    {
        for (int i = 0; i < shape.Members.Length;)
        {
            ShapeMember member = shape.Members[i];
            string hash;
            if (!member.Shape.IsPlain)
            {
                hash = HashOf(member, value, "");
                if (shape.Kind == ShapeKind.Nullable && KeyClassifier.Holds(member.Shape, static s => s.Kind == ShapeKind.Asked))
                {
                    // No user's code is asked about a value that is not there.
                    hash = $"{value}.HasValue ? {hash} : seed";
                }

                i++;
            }
            else
            {
                int first = i, start = member.Offset;
                var pieces = new List<MemoryPiece>();
                do
                {
                    PlainMemory.AddPieces(shape.Members[i].Shape, KeyText.Access(shape.Members[i], value, ""), shape.Members[i].Offset - start, pieces);
                }
                while (!shape.Members[i++].IsPadded && i < shape.Members.Length && shape.Members[i].Shape.IsPlain);

                int size = shape.Members[i - 1].Offset + shape.Members[i - 1].Shape.Size - start;
                if (i - first > 1)
                {
                    string names = string.Join(", ", shape.Members.Skip(first).Take(i - first).Select(static m => m.Name));
                    body.Add($"// One run of {KeyText.Number(size)} bytes: {names}.");
                }

                hash = HashRun(pieces, size, body);
            }

            body.Add(i == shape.Members.Length ? $"return {hash};" : $"seed = {hash};");
        }
    }

    private string HashOf(ShapeMember member, string value, string index)
    {
        string access = KeyText.Access(member, value, index);
        if (!member.Shape.IsPlain)
        {
            return HashOf(member.Shape, access);
        }

        // An element of an inline array that is read one by one.
        var body = new List<string>();
        string hash = HashRun(PlainMemory.PiecesOf(member.Shape, access), member.Shape.Size, body);
        return body.Count == 0 ? hash : $"{FieldReader.Parts}.Hash{PartOf(member.Shape)}({access}, seed)";
    }

    private string HashOf(KeyShape shape, string value) => shape switch
    {
        { Kind: ShapeKind.Text } => $"__GoMap.KeyHash.HashString({value}, seed)",
        { Kind: ShapeKind.Float, Size: 2 } => $"__GoMap.KeyHash.HashHalf({value}, seed)",
        { Kind: ShapeKind.Float, Size: 4 } => $"__GoMap.KeyHash.HashSingle({value}, seed)",
        { Kind: ShapeKind.Float } => $"__GoMap.KeyHash.HashDouble({value}, seed)",
        { Kind: ShapeKind.ByNumber } => $"__GoMap.KeyHash.HashMemory(unchecked({KeyText.Read(shape.Read, value)}), 0, 8, seed)",
        { Kind: ShapeKind.ByValue } => $"__GoMap.KeyHash.HashDecimal({value}, seed)",
        { Kind: ShapeKind.Dynamic } => $"__GoMap.KeyHash.HashObject({value}, seed)",
        { Kind: ShapeKind.Identity } =>
            $"__GoMap.KeyHash.HashCode(global::System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode({value}), seed)",
        { Kind: ShapeKind.Asked } => $"__GoMap.KeyHash.HashCode({KeyText.Read(shape.Read, value)}, seed)",

        // A comparer's hash may be weak in any of its bits, so it is mixed once more.
        { Comparer: { IsExplicit: false } comparer } => $"__GoMap.KeyHash.Hash64({comparer.Type}.Hash({value}, seed), seed)",
        { Comparer: { } comparer } => $"__GoMap.KeyHash.Hash64({FieldReader.Parts}.HashBy<{comparer.Type}>({value}, seed), seed)",

        // Go: a struct of one member is hashed as that.
        { Kind: ShapeKind.Members, Members.Length: 1 } => HashOf(shape.Members[0].Shape, KeyText.Access(shape.Members[0], value, "")),
        _ => $"{FieldReader.Parts}.Hash{PartOf(shape)}({value}, seed)",
    };

    // A key of 4 or 8 bytes of plain memory as a uint or ulong. Of its members one may have 3 bytes and another 1.
    private static string Number(KeyShape shape, string value, List<string> body)
    {
        List<MemoryPiece> pieces = PlainMemory.PiecesOf(shape, value);
        return pieces.All(static p => p.IsNumber)
            ? PlainMemory.Bits(shape, value)
            : $"{Unsafe}.ReadUnaligned<{(shape.Size == 4 ? "uint" : "ulong")}>(ref {PutTogether(pieces, shape.Size, body)})";
    }

    private static string HashRun(List<MemoryPiece> pieces, int size, List<string> body)
    {
        if (size == 0)
        {
            // Go hashes no bytes where a member without size stands between others.
            return $"__GoMap.KeyHash.HashMemory(ref {Unsafe}.NullRef<byte>(), 0, seed)";
        }

        if (size <= 16 && pieces.All(static p => p.IsNumber))
        {
            string low = PlainMemory.Word(pieces, 0), high = PlainMemory.Word(pieces, 8);
            return $"__GoMap.KeyHash.HashMemory({KeyText.Unchecked(low)}, {KeyText.Unchecked(high)}, {KeyText.Number(size)}, seed)";
        }

        if (size is 24 or 32 && pieces.All(static p => p.IsNumber))
        {
            string[] words = [.. new[] { 0, 8, size - 16, size - 8 }.Select(start => KeyText.Unchecked(PlainMemory.Word(pieces, start)))];
            return $"__GoMap.KeyHash.HashMemory({string.Join(", ", words)}, {KeyText.Number(size)}, seed)";
        }

        return $"__GoMap.KeyHash.HashMemory(ref {PutTogether(pieces, size, body)}, {KeyText.Number(size)}, seed)";
    }

    // Memory that lies elsewhere in another order, or cannot be pointed at, is put together first. Returns where it begins.
    private static string PutTogether(List<MemoryPiece> pieces, int size, List<string> body)
    {
        int runs = body.Count(static s => s.Contains("stackalloc"));
        string run = "run" + (runs == 0 ? "" : KeyText.Number(runs + 1));
        body.Add($"global::System.Span<byte> {run} = stackalloc byte[{KeyText.Number(size)}];");
        foreach (MemoryPiece piece in pieces)
        {
            string number = piece.InMemory ? piece.Value : KeyText.Unchecked(piece.Number);
            body.Add($"{Unsafe}.WriteUnaligned(ref {run}[{KeyText.Number(piece.Offset)}], {number});");
        }

        return $"{run}[0]";
    }

    // Word by word up to the two lanes that are hashed without a call: a key that has just been stored, by words or by its members, and is
    // loaded by lanes of 16 bytes, has to wait until the stores are done.
    private static string HashBytes(string value, string type, int size, List<string> body)
    {
        if (size is < 16 or > 32)
        {
            return $"__GoMap.KeyHash.HashMemory(ref {Unsafe}.As<{type}, byte>(ref {value}), {KeyText.Number(size)}, seed)";
        }

        body.Add($"ref byte start = ref {Unsafe}.As<{type}, byte>(ref {value});");
        body.Add($"ulong low = {WordAt("start", 0)};");
        body.Add($"ulong high = {WordAt("start", 8)};");
        return size == 16
            ? "__GoMap.KeyHash.HashMemory(low, high, 16, seed)"
            : $"__GoMap.KeyHash.HashMemory(low, high, {WordAt("start", size - 16)}, {WordAt("start", size - 8)}, {KeyText.Number(size)}, seed)";
    }

    private static string WordAt(string start, int offset) =>
        offset == 0 ? $"{Unsafe}.ReadUnaligned<ulong>(ref {start})" : $"{Unsafe}.ReadUnaligned<ulong>(ref {Unsafe}.Add(ref {start}, {KeyText.Number(offset)}))";

    // ---- Equal -------------------------------------------------------------------------------------------------------------

    private List<string> EqualBody(KeyShape shape, string x, string y)
    {
        if (shape.Kind == ShapeKind.Elements)
        {
            return
            [
                $"for (int i = 0; i < {KeyText.Number(shape.Length)}; i++)",
                "{",
                $"if (!({EqualOf(shape.Members[0], x, y, "i")}))",
                "{",
                "return false;",
                "}",
                "}",
                "",
                "return true;",
            ];
        }

        if (shape is { IsPlain: true, Size: 4 or 8, IsMemory: true } && shape.Kind is ShapeKind.Members or ShapeKind.Bytes)
        {
            return [$"return {PlainMemory.Bits(shape, x)} == {PlainMemory.Bits(shape, y)};"];
        }

        if (PlainMemory.IsReadAsBytes(shape))
        {
            return shape switch
            {
                { Size: >= 16 and <= LargestByWords } =>
                [
                    $"ref byte a = ref {Unsafe}.As<{shape.Type}, byte>(ref {x});",
                    $"ref byte b = ref {Unsafe}.As<{shape.Type}, byte>(ref {y});",
                    $"return {string.Join("\n    && ", WordsOf(shape.Size).Select(static offset => $"{WordAt("a", offset)} == {WordAt("b", offset)}"))};",
                ],
                _ => [$"return global::System.MemoryExtensions.SequenceEqual(\n    {BytesOf(x, shape)},\n    {BytesOf(y, shape)});"],
            };
        }

        if (shape.Kind == ShapeKind.Nullable)
        {
            return [$"return {x}.HasValue == {y}.HasValue && (!{x}.HasValue || {EqualOf(shape.Members[1], x, y, "")});"];
        }

        if (shape.Kind != ShapeKind.Members)
        {
            return [$"return {EqualOf(shape, x, y)};"];
        }

        // Numbers before what has to be followed or called: geneq sorts its conditions so too.
        string[] terms = [.. shape.Members.OrderBy(static m => Cost(m.Shape)).Select(m => EqualOf(m, x, y, ""))];
        string all = terms.Length == 0 ? "true" : string.Join(" && ", terms);
        return all.Length <= LongestLine
            ? [$"return {all};"]
            : [$"return {string.Join("\n&& ", terms)};"];
    }

    // The offsets of the words that cover some bytes, the last two overlapping if need be.
    private static IEnumerable<int> WordsOf(int size) => Enumerable.Range(0, (size + 7) / 8).Select(word => Math.Min(8 * word, size - 8));

    private static int Cost(KeyShape shape) => shape.Kind switch
    {
        ShapeKind.Scalar or ShapeKind.TwoWords or ShapeKind.Float or ShapeKind.ByNumber or ShapeKind.Identity => 0,
        ShapeKind.Bytes or ShapeKind.ByValue => 1,
        ShapeKind.Text => 2,
        ShapeKind.Members or ShapeKind.Nullable or ShapeKind.Elements => 3,
        _ => 4,
    };

    private string EqualOf(ShapeMember member, string x, string y, string index) =>
        EqualOf(member.Shape, KeyText.Access(member, x, index), KeyText.Access(member, y, index));

    private string EqualOf(KeyShape shape, string x, string y) => shape switch
    {
        { Kind: ShapeKind.Text } => $"__GoMap.TextEquality.Equal({x}, {y})",
        { Kind: ShapeKind.Scalar or ShapeKind.TwoWords or ShapeKind.Float or ShapeKind.ByValue } or { Type: "global::System.Guid" } =>
            $"{x} == {y}",
        { Kind: ShapeKind.ByNumber } => $"{Ticks(shape, x)} == {Ticks(shape, y)}",
        { Kind: ShapeKind.Dynamic } => $"__GoMap.KeyEquality.ObjectEquals({x}, {y})",
        { Kind: ShapeKind.Identity } => $"object.ReferenceEquals({x}, {y})",
        { Kind: ShapeKind.Asked } => $"global::System.Collections.Generic.EqualityComparer<{shape.Type}>.Default.Equals({x}, {y})",
        { Comparer: { IsExplicit: false } comparer } => $"{comparer.Type}.Equals({x}, {y})",
        { Comparer: { } comparer } => $"{FieldReader.Parts}.EqualBy<{comparer.Type}>({x}, {y})",
        { Kind: ShapeKind.Bytes or ShapeKind.Members, IsMemory: true, Size: 1 or 2 or 4 or 8 } => $"{PlainMemory.BitCast(shape, x)} == {PlainMemory.BitCast(shape, y)}",
        { Kind: ShapeKind.Members, Members.Length: 0 } => "true",
        { Kind: ShapeKind.Members, Members.Length: 1 } when PlainMemory.IsReadAsItsMember(shape) => EqualOf(shape.Members[0], x, y, ""),
        _ => $"{FieldReader.Parts}.Equal{PartOf(shape)}({x}, {y})",
    };

    // The cast that the reading of a number begins with is for hashing.
    private static string Ticks(KeyShape shape, string value) => KeyText.Read(shape.Read.Replace("(ulong)", ""), value);

    private static string BytesOf(string value, KeyShape shape) =>
        $"global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref {Unsafe}.As<{shape.Type}, byte>(ref {value}), {KeyText.Number(shape.Size)})";

    // ---- IsReflexive -------------------------------------------------------------------------------------------------------

    private List<string> IsReflexiveBody(KeyShape shape, string value)
    {
        if (shape.Kind == ShapeKind.Elements)
        {
            return
            [
                $"for (int i = 0; i < {KeyText.Number(shape.Length)}; i++)",
                "{",
                $"if (!{IsReflexiveOf(shape.Members[0].Shape, KeyText.Access(shape.Members[0], value, "i"))})",
                "{",
                "return false;",
                "}",
                "}",
                "",
                "return true;",
            ];
        }

        return shape.Kind is ShapeKind.Members or ShapeKind.Nullable
            ? [$"return {string.Join(" && ", shape.Members.Where(static m => !IsReflexive(m.Shape)).Select(m => IsReflexiveOf(m.Shape, KeyText.Access(m, value, ""))))};"]
            : [$"return {IsReflexiveOf(shape, value)};"];
    }

    private string IsReflexiveOf(KeyShape shape, string value) => shape switch
    {
        { Kind: ShapeKind.Float, Size: 2 } => $"!global::System.Half.IsNaN({value})",
        { Kind: ShapeKind.Float, Size: 4 } => $"!float.IsNaN({value})",
        { Kind: ShapeKind.Float } => $"!double.IsNaN({value})",
        { Kind: ShapeKind.Dynamic } => $"__GoMap.KeyEquality.IsReflexive({value})",
        { Kind: ShapeKind.Members, Members.Length: 1 } => IsReflexiveOf(shape.Members[0].Shape, KeyText.Access(shape.Members[0], value, "")),
        _ => $"{FieldReader.Parts}.IsReflexive{PartOf(shape)}({value})",
    };

    private static bool IsReflexive(KeyShape shape) => !KeyClassifier.Holds(shape, static s => s.Kind is ShapeKind.Float or ShapeKind.Dynamic);

    /// <summary>The name that the functions of a part have: that of its type, made one of a kind.</summary>
    private string PartOf(KeyShape shape)
    {
        if (!_parts.TryGetValue(shape, out string name))
        {
            string type = shape.Type.Contains('(') ? "Tuple" : shape.Type.Split('<')[0];
            type = new string([.. type.Substring(Math.Max(type.LastIndexOf('.'), type.LastIndexOf(':')) + 1).Where(char.IsLetterOrDigit)]);
            name = type;
            for (int i = 2; _parts.ContainsValue(name); i++)
            {
                name = type + KeyText.Number(i);
            }

            _parts.Add(shape, name);
            _unwritten.Enqueue(shape);
        }

        return name;
    }
}
