using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>The key schedule of this process.</summary>
internal readonly struct ProcessAesKeys : IAesKeys
{
    /// <inheritdoc/>
    public static Vector128<byte> K0 { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => HashKeys.Aes0; }

    /// <inheritdoc/>
    public static Vector128<byte> K1 { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => HashKeys.Aes1; }

    /// <inheritdoc/>
    public static Vector128<byte> K2 { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => HashKeys.Aes2; }

    /// <inheritdoc/>
    public static Vector128<byte> K3 { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => HashKeys.Aes3; }

    /// <inheritdoc/>
    public static Vector128<byte> K4 { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => HashKeys.Aes4; }

    /// <inheritdoc/>
    public static Vector128<byte> K5 { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => HashKeys.Aes5; }

    /// <inheritdoc/>
    public static Vector128<byte> K6 { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => HashKeys.Aes6; }

    /// <inheritdoc/>
    public static Vector128<byte> K7 { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => HashKeys.Aes7; }
}
