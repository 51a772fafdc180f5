using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ArmAes = System.Runtime.Intrinsics.Arm.Aes;
using X86Aes = System.Runtime.Intrinsics.X86.Aes;

namespace GoMapGen.Runtime;

/// <summary>The AES round as an instruction of the processor.</summary>
internal readonly struct HardwareAes : IAesRound
{
    /// <summary>Whether the processor has it; a constant in compiled code.</summary>
    internal static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => X86Aes.IsSupported || ArmAes.IsSupported;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Encrypt(Vector128<byte> state, Vector128<byte> key)
    {
        // Asked in this order, the question is answered at compile time on x64 also by a compiler that works ahead and does not know the
        // machine; that there are such instructions, the caller has asked once.
        if (!ArmAes.IsSupported)
        {
            return X86Aes.Encrypt(state, key);
        }

        // AESE xors its key first and mixes no columns, where AESENC mixes and xors last: a zero key, then AESMC, then the xor.
        return ArmAes.MixColumns(ArmAes.Encrypt(state, Vector128<byte>.Zero)) ^ key;
    }
}
