using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoMapGen.Benchmarks.Contenders;

namespace GoMapGen.Benchmarks.Startup;

/// <summary>What a program pays for its first map: in fresh processes, the time of the first few entries, and of the whole process.</summary>
internal static class StartupCommand
{
    private static readonly string[] Contenders = ["gomap", "dictionary"];

    public static int Run(string[] args)
    {
        if (args is ["first-use", var type, var map])
        {
            return FirstUse(type, map);
        }

        if (!Arguments.TryParse(args, "startup", [], [1], 15, out Arguments arguments))
        {
            return 2;
        }

        Console.WriteLine("startup,type,processes,map,first_use_us,least_first_use_us,process_ms");
        foreach (string key in (string[])["long-long", "string16-int"])
        {
            var firstUse = Contenders.ToDictionary(static name => name, static _ => new List<double>());
            var process = Contenders.ToDictionary(static name => name, static _ => new List<double>());
            for (int repetition = 0; repetition < arguments.Repetitions; repetition++)
            {
                foreach (string name in Contenders)
                {
                    long start = Stopwatch.GetTimestamp();
                    firstUse[name].Add(InFreshProcess(key, name));
                    process[name].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            foreach (string name in Contenders)
            {
                firstUse[name].Sort();
                process[name].Sort();
                int middle = arguments.Repetitions / 2;
                Console.WriteLine($"startup,{key},{arguments.Repetitions},{name},{firstUse[name][middle]:F0},{firstUse[name][0]:F0},{process[name][middle]:F1}");
            }
        }

        return 0;
    }

    private static double InFreshProcess(string type, string map)
    {
        // Run by dotnet, the path of the process is dotnet's, and the first argument is this assembly.
        string[] assembly = Environment.GetCommandLineArgs()[0].EndsWith(".dll", StringComparison.Ordinal) && IsHost(Environment.ProcessPath!)
            ? [Environment.GetCommandLineArgs()[0]]
            : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. assembly, "startup", "first-use", type, map]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output)
            : throw new InvalidOperationException($"a process that was to use {map} ended with {process.ExitCode}");
    }

    private static bool IsHost(string path) => Path.GetFileNameWithoutExtension(path) == "dotnet";

    private static int FirstUse(string type, string map)
    {
        long start = Stopwatch.GetTimestamp();
        long sum = (type, map) switch
        {
            ("long-long", "gomap") => Use<GoLongToLong, long>(1),
            ("long-long", "dictionary") => Use<DictionaryOf<long, long, Longs>, long>(1),
            ("string16-int", "gomap") => Use<GoStringToInt, Text>(new Text("first")),
            ("string16-int", "dictionary") => Use<DictionaryStringToInt, Text>(new Text("first")),
            _ => -1,
        };
        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        Console.WriteLine($"{time:F1}");
        return sum == 7 ? 0 : 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Use<TMap, TKey>(TKey key)
        where TMap : struct, IContender<TMap, TKey>
        where TKey : struct
    {
        var map = TMap.Make();
        map.Set(key, 6);
        map.Increment(key);
        return map.TryGet(key, out int value) ? value + map.Sum() - value : 0;
    }
}
