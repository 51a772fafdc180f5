using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>The key schedule of this process.</summary>
internal readonly struct ProcessAesKeys : IAesKeys
{
    /// <inheritdoc/>
    public static Vector128<byte> K0
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeFeature.IsDynamicCodeCompiled ? HashKeys.Aes0 : PlainHashKeys.Aes0;
    }

    /// <inheritdoc/>
    public static Vector128<byte> K1
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeFeature.IsDynamicCodeCompiled ? HashKeys.Aes1 : PlainHashKeys.Aes1;
    }

    /// <inheritdoc/>
    public static Vector128<byte> K2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeFeature.IsDynamicCodeCompiled ? HashKeys.Aes2 : PlainHashKeys.Aes2;
    }

    /// <inheritdoc/>
    public static Vector128<byte> K3
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeFeature.IsDynamicCodeCompiled ? HashKeys.Aes3 : PlainHashKeys.Aes3;
    }

    /// <inheritdoc/>
    public static Vector128<byte> K4
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeFeature.IsDynamicCodeCompiled ? HashKeys.Aes4 : PlainHashKeys.Aes4;
    }

    /// <inheritdoc/>
    public static Vector128<byte> K5
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeFeature.IsDynamicCodeCompiled ? HashKeys.Aes5 : PlainHashKeys.Aes5;
    }

    /// <inheritdoc/>
    public static Vector128<byte> K6
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeFeature.IsDynamicCodeCompiled ? HashKeys.Aes6 : PlainHashKeys.Aes6;
    }

    /// <inheritdoc/>
    public static Vector128<byte> K7
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeFeature.IsDynamicCodeCompiled ? HashKeys.Aes7 : PlainHashKeys.Aes7;
    }
}
