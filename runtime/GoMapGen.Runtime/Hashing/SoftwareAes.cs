using System.Numerics;
using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>
/// The AES round by table, for a process whose key schedule was fixed on a processor without AES instructions: slow, but the same hashes.
/// </summary>
internal readonly struct SoftwareAes : IAesRound
{
    // Round[x] is the column (2s, s, s, 3s) of s = SubBytes(x), lowest byte first. A byte of row r adds the same column rotated by r bytes.
    private static readonly uint[] Round = MakeRoundTable();

    /// <inheritdoc/>
    public static Vector128<byte> Encrypt(Vector128<byte> state, Vector128<byte> key)
    {
        Vector128<uint> columns = Vector128.Create(Column(state, 0), Column(state, 1), Column(state, 2), Column(state, 3));
        return columns.AsByte() ^ key;
    }

    // ShiftRows moves row r by r columns, so column c of the result takes its row r from column c + r.
    private static uint Column(Vector128<byte> state, int column)
    {
        uint[] round = Round;
        uint row0 = round[state.GetElement(4 * column)];
        uint row1 = round[state.GetElement(((4 * (column + 1)) & 15) + 1)];
        uint row2 = round[state.GetElement(((4 * (column + 2)) & 15) + 2)];
        uint row3 = round[state.GetElement(((4 * (column + 3)) & 15) + 3)];
        return row0 ^ BitOperations.RotateLeft(row1, 8) ^ BitOperations.RotateLeft(row2, 16) ^ BitOperations.RotateLeft(row3, 24);
    }

    private static uint[] MakeRoundTable()
    {
        var table = new uint[256];
        table[0] = RoundColumn(0x63);

        // Walks the multiplicative group of the field: power runs through 3, 9, ..., inverse through their inverses.
        byte power = 1;
        byte inverse = 1;
        do
        {
            power = (byte)(power ^ Double(power));
            inverse ^= (byte)(inverse << 1);
            inverse ^= (byte)(inverse << 2);
            inverse ^= (byte)(inverse << 4);
            inverse ^= (byte)((inverse & 0x80) != 0 ? 0x09 : 0);
            int affine = inverse ^ (inverse << 1) ^ (inverse << 2) ^ (inverse << 3) ^ (inverse << 4);
            table[power] = RoundColumn((byte)(affine ^ (affine >> 8) ^ 0x63));
        }
        while (power != 1);

        return table;
    }

    private static uint RoundColumn(byte s) => Double(s) | ((uint)s << 8) | ((uint)s << 16) | ((uint)(Double(s) ^ s) << 24);

    private static byte Double(byte x) => (byte)((x << 1) ^ ((x & 0x80) != 0 ? 0x1b : 0));
}
