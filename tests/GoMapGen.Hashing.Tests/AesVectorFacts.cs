using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using GoMapGen.Runtime;

namespace GoMapGen.Hashing.Tests;

/// <summary>The AES hash under every recorded key schedule, by the round of the processor and by the round in software.</summary>
public class AesVectorFacts
{
    [Fact]
    public void The_schedules_are_the_recorded_ones()
    {
        using JsonDocument header = JsonDocument.Parse(Vectors.HeaderOf("hash-aes.jsonl.gz"));
        JsonElement schedules = header.RootElement.GetProperty("schedules");
        Assert.Equal(schedules.GetProperty("A").GetString(), Convert.ToHexStringLower(Keys<ScheduleA>.Bytes));
        Assert.Equal(schedules.GetProperty("Z").GetString(), Convert.ToHexStringLower(Keys<ScheduleZ>.Bytes));
        Assert.Equal(schedules.GetProperty("F").GetString(), Convert.ToHexStringLower(Keys<ScheduleF>.Bytes));
    }

    [Fact]
    public void Every_vector_by_the_round_in_software()
    {
        Check<ScheduleA, SoftwareAes>("A");
        Check<ScheduleZ, SoftwareAes>("Z");
        Check<ScheduleF, SoftwareAes>("F");
    }

    [Fact]
    public void Every_vector_by_the_round_that_this_processor_does_best()
    {
        if (HardwareAes.IsSupported)
        {
            Check<ScheduleA, HardwareAes>("A");
            Check<ScheduleZ, HardwareAes>("Z");
            Check<ScheduleF, HardwareAes>("F");
        }
        else
        {
            Assert.False(HashKeys.UsesHardwareAes);
        }
    }

    [Fact]
    public void A_round_is_that_of_the_standard()
    {
        // FIPS 197, appendix B: the start of round 1, the key of round 1, the start of round 2.
        Vector128<byte> state = Vector128.Create(Convert.FromHexString("193de3bea0f4e22b9ac68d2ae9f84808"));
        Vector128<byte> key = Vector128.Create(Convert.FromHexString("a0fafe1788542cb123a339392a6c7605"));
        Vector128<byte> next = Vector128.Create(Convert.FromHexString("a49c7ff2689f352b6b5bea43026a5049"));
        Assert.Equal(next, SoftwareAes.Encrypt(state, key));
        Assert.Equal(next, HardwareAes.IsSupported ? HardwareAes.Encrypt(state, key) : next);
    }

    private static void Check<TSchedule, TRound>(string name)
        where TSchedule : struct, ISchedule
        where TRound : struct, IAesRound
    {
        Vector[] vectors = Vectors.Aes.Under(name);
        foreach (Vector vector in vectors.Of("memhash32"))
        {
            ulong data = BinaryPrimitives.ReadUInt32LittleEndian(vector.Input);
            Assert.Equal(vector.Expected, AesHash<Keys<TSchedule>, TRound>.Hash64(data, vector.Seed));
        }

        foreach (Vector vector in vectors.Of("memhash64"))
        {
            ulong data = BinaryPrimitives.ReadUInt64LittleEndian(vector.Input);
            Assert.Equal(vector.Expected, AesHash<Keys<TSchedule>, TRound>.Hash64(data, vector.Seed));
        }

        foreach (Vector vector in vectors.Of("memhash", "strhash"))
        {
            ref byte start = ref MemoryMarshal.GetReference(vector.Input.AsSpan());
            ulong hash = AesHash<Keys<TSchedule>, TRound>.HashMemory<WholeLanes>(ref start, (uint)vector.Input.Length, vector.Seed);
            Assert.Equal(hash, AesHash<Keys<TSchedule>, TRound>.HashMemory<LanesByWords>(ref start, (uint)vector.Input.Length, vector.Seed));
            Assert.True(vector.Expected == hash, $"memhash of {vector.Input.Length} bytes under {name}");
        }
    }
}
