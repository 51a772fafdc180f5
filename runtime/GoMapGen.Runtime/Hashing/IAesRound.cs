using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>One round of AES encryption, as x86's AESENC does it: shift rows, substitute bytes, mix columns, then xor the round key.</summary>
internal interface IAesRound
{
    /// <summary>The state after the round.</summary>
    static abstract Vector128<byte> Encrypt(Vector128<byte> state, Vector128<byte> key);
}
