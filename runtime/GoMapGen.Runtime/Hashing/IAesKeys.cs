using System.Runtime.Intrinsics;

namespace GoMapGen.Runtime;

/// <summary>
/// Where the AES hash takes its key schedule from. A type parameter rather than an argument, so that the schedule of the process is a set of
/// constants in compiled code, and tests can hash under schedules of their own.
/// </summary>
internal interface IAesKeys
{
    /// <summary>Bytes 0 to 15 of the schedule.</summary>
    static abstract Vector128<byte> K0 { get; }

    /// <summary>Bytes 16 to 31.</summary>
    static abstract Vector128<byte> K1 { get; }

    /// <summary>Bytes 32 to 47.</summary>
    static abstract Vector128<byte> K2 { get; }

    /// <summary>Bytes 48 to 63.</summary>
    static abstract Vector128<byte> K3 { get; }

    /// <summary>Bytes 64 to 79.</summary>
    static abstract Vector128<byte> K4 { get; }

    /// <summary>Bytes 80 to 95.</summary>
    static abstract Vector128<byte> K5 { get; }

    /// <summary>Bytes 96 to 111.</summary>
    static abstract Vector128<byte> K6 { get; }

    /// <summary>Bytes 112 to 127.</summary>
    static abstract Vector128<byte> K7 { get; }
}
