using System.Collections.Generic;
using System.Linq;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>A part of a run of plain memory; its number is empty where its bytes are no number's, as three or six are.</summary>
internal readonly record struct MemoryPiece(int Offset, int Size, string Value, string Number, bool InMemory)
{
    public bool IsNumber => Number.Length > 0;
}

/// <summary>Values that are plain memory, as numbers or as bytes.</summary>
internal static class PlainMemory
{
    // Above this number of members, structs that are plain memory are compared as bytes.
    private const int ComparedByMember = 4;

    /// <summary>The pieces of a value, in the order of its bytes.</summary>
    public static List<MemoryPiece> PiecesOf(KeyShape shape, string value)
    {
        var pieces = new List<MemoryPiece>();
        AddPieces(shape, value, 0, pieces);
        return pieces;
    }

    /// <summary>Adds the pieces of a value that begins at an offset.</summary>
    public static void AddPieces(KeyShape shape, string value, int offset, List<MemoryPiece> pieces)
    {
        switch (shape)
        {
            case { Kind: ShapeKind.Scalar }:
                pieces.Add(new MemoryPiece(offset, shape.Size, value, KeyText.Read(shape.Read, value), shape.IsMemory));
                break;

            case { Kind: ShapeKind.TwoWords }:
                pieces.Add(new MemoryPiece(offset, 8, value, KeyText.Read(shape.Read, value), InMemory: false));
                pieces.Add(new MemoryPiece(offset + 8, 8, value, KeyText.Read(shape.ReadHigh, value), InMemory: false));
                break;

            case { Kind: ShapeKind.Members, Members.Length: 1 } when IsReadAsItsMember(shape):
                AddPieces(shape.Members[0].Shape, KeyText.Access(shape.Members[0], value, ""), offset, pieces);
                break;

            case { IsMemory: true, Size: 1 or 2 or 4 or 8 }:
                pieces.Add(new MemoryPiece(offset, shape.Size, value, BitCast(shape, value), InMemory: true));
                break;

            case { Kind: ShapeKind.Bytes } or { IsMemory: true } when IsReadAsBytes(shape):
                pieces.Add(new MemoryPiece(offset, shape.Size, value, "", InMemory: true));
                break;

            case { Kind: ShapeKind.Elements }:
                for (int i = 0; i < shape.Length; i++)
                {
                    AddPieces(shape.Members[0].Shape, KeyText.Access(shape.Members[0], value, KeyText.Number(i)), offset + (i * shape.Members[0].Shape.Size), pieces);
                }

                break;

            default:
                foreach (ShapeMember member in shape.Members)
                {
                    AddPieces(member.Shape, KeyText.Access(member, value, ""), offset + member.Offset, pieces);
                }

                break;
        }
    }

    /// <summary>
    /// Whether a struct of one member is read through that: where it can be, and by an accessor only if the bytes do not do, since plain
    /// memory is given none.
    /// </summary>
    public static bool IsReadAsItsMember(KeyShape shape) =>
        shape.Members[0] is { Access.Length: > 0 } only && (only.Accessor is null || !shape.IsMemory);

    /// <summary>Whether a struct is hashed and compared as the bytes it lies in, not by member: where there is no other way, or many members.</summary>
    public static bool IsReadAsBytes(KeyShape shape) =>
        shape.Kind == ShapeKind.Bytes
        || (shape is { Kind: ShapeKind.Members, IsMemory: true }
            && (shape.Size > 16 || shape.Members.Length > ComparedByMember
                || shape.Members.Any(static m => m.Access.Length == 0 || m.Accessor is not null || m.Shape.Kind is not (ShapeKind.Scalar or ShapeKind.TwoWords))));

    /// <summary>The bytes of a value of 1, 2, 4 or 8 as a number.</summary>
    public static string BitCast(KeyShape shape, string value)
    {
        string number = shape.Size switch
        {
            1 => "byte",
            2 => "ushort",
            4 => "uint",
            _ => "ulong",
        };
        return $"global::System.Runtime.CompilerServices.Unsafe.BitCast<{shape.Type}, {number}>({value})";
    }

    /// <summary>The pieces of 4 or 8 bytes of plain memory in one expression, where they are numbers: a cast, or composed of its members.</summary>
    public static string Bits(KeyShape shape, string value)
    {
        List<MemoryPiece> pieces = PiecesOf(shape, value);
        string bits = pieces.Count == 1 ? pieces[0].Number : Word(pieces, 0);
        return KeyText.NeedsUnchecked(bits) ? $"unchecked({(pieces.Count > 1 && shape.Size == 4 ? $"(uint)({bits})" : bits)})" : bits;
    }

    /// <summary>The eight bytes of a run from an offset on as a number; pieces may lie across its ends.</summary>
    public static string Word(List<MemoryPiece> pieces, int start)
    {
        var terms = new List<string>();
        foreach (MemoryPiece piece in pieces)
        {
            int shift = 8 * (piece.Offset - start);
            if (shift <= -8 * piece.Size || shift >= 64)
            {
                continue;
            }

            terms.Add(shift switch
            {
                0 => piece.Number,
                > 0 => $"(ulong){piece.Number} << {KeyText.Number(shift)}",
                _ => $"(ulong){piece.Number} >> {KeyText.Number(-shift)}",
            });
        }

        return terms.Count switch
        {
            0 => "0",
            1 => terms[0],
            _ => string.Join(" | ", terms.Select(static t => t.Contains("<<") || t.Contains(">>") ? $"({t})" : t)),
        };
    }
}
