using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using GoMapGen.Benchmarks.Compare.Operations;

namespace GoMapGen.Benchmarks.Compare;

/// <summary>
/// Hears from the runtime which code every timed loop has. A loop that is called too seldom runs as code that was replaced while
/// it ran (OSR), which is worse than what a user's method becomes.
/// </summary>
internal sealed class TierWatch : EventListener
{
    private const int MethodLoadVerbose = 143;
    private const int OptimizedTier1 = 4;
    private static readonly ConcurrentDictionary<string, int> Tiers = new();

    /// <summary>Whether a call of <see cref="Operation.Run"/> now runs code of tier 1.</summary>
    public static bool IsOptimised(Operation operation) =>
        operation is MachineLimit || (Tiers.TryGetValue(operation.GetType().ToString(), out int tier) && tier == OptimizedTier1);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            const EventKeywords jit = (EventKeywords)0x10;
            EnableEvents(eventSource, EventLevel.Verbose, jit);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // Payload: method, module, address, size, token, flags, namespace, name, signature, ..; bits 7 to 9 of the flags are the tier.
        if (eventData.EventId == MethodLoadVerbose && eventData.Payload is [_, _, _, _, _, uint flags, string type, "Run", ..])
        {
            int tier = (int)(flags >> 7) & 7;
            Tiers.AddOrUpdate(type, tier, (_, known) => known == OptimizedTier1 ? known : tier);
        }
    }
}
