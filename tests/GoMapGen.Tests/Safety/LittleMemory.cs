using System.Diagnostics;

namespace GoMapGen.Tests;

/// <summary>A map in a process that has no more memory: what could not be stored is not there, and everything else is.</summary>
public sealed class LittleMemory
{
    // Of the process's heap, in hexadecimal digits.
    private const string Limit = "3000000";

    [Fact]
    public async Task A_map_that_is_refused_memory_stays_as_it_was()
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, ["exec", typeof(LittleMemory).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = Limit;

        // Each collection of so full a heap would look through all of it.
        start.Environment.Remove("DOTNET_HeapVerify");
        start.Environment.Remove("DOTNET_GCgen0size");

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((0, "", Program.Success), (process.ExitCode, await errors, output.Trim()));
    }

    /// <summary>The process.</summary>
    internal static class Program
    {
        internal const string Success = "nothing lost";

        private static int Main()
        {
            // First with what there is room for: all that the process itself needs is loaded then. Afterwards memory ends in another place
            // each time: in a bucket, in a chain, in a growth.
            for (int round = 0; round < 3; round++)
            {
                int most = round == 0 ? 1_000 : int.MaxValue;
                Exhaust<WideElemMap, int, Wide, WideElemMap.Enumerator>(static number => number, Wide.Of, round, most);
                Exhaust<UncheckedWideElemMap, int, Wide, UncheckedWideElemMap.Enumerator>(static number => number, Wide.Of, round, most);
                Exhaust<WideKeyMap, Wide, long, WideKeyMap.Enumerator>(Wide.Of, static number => number, round, most);
            }

            Console.WriteLine(Success);
            return 0;
        }

        private static void Exhaust<TMap, TKey, TElem, TEnumerator>(Func<int, TKey> key, Func<int, TElem> elem, int round, int most)
            where TMap : IMapMembers<TMap, TKey, TElem, TEnumerator>
            where TEnumerator : struct, IEnumerator<KeyValuePair<TKey, TElem>>
        {
            // What is left for the exception, and for what comes after it.
            byte[][]? reserve = [.. Enumerable.Range(0, 1_000 + round).Select(static _ => new byte[1_000])];
            TMap map = TMap.Make(0);
            int count = 0;
            try
            {
                for (; count < most; count++)
                {
                    map[key(count)] = elem(count);
                }
            }
            catch (OutOfMemoryException)
            {
                Require(most == int.MaxValue, "memory for a few");
            }

            GC.KeepAlive(reserve);
            reserve = null;
            GC.Collect();

            Require(map.Count == count, "count");
            Require(!map.ContainsKey(key(count)), "the key that could not be stored");
            int seen = 0;
            foreach (KeyValuePair<TKey, TElem> entry in map)
            {
                seen++;
            }

            Require(seen == count, "range");
            for (int i = 0; i < count; i++)
            {
                Require(EqualityComparer<TElem>.Default.Equals(map[key(i)], elem(i)), "elem");
            }

            Require(map.Remove(key(0)), "removal");
            map.Clear();
            map[key(1)] = elem(1);
            Require(map.Count == 1, "count after clear");
        }

        private static void Require(bool condition, string what)
        {
            if (!condition)
            {
                throw new InvalidOperationException(what);
            }
        }
    }
}
