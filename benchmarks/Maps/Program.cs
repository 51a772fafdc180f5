using System.Globalization;
using GoMapGen.Benchmarks;
using GoMapGen.Benchmarks.Compare;
using GoMapGen.Benchmarks.Flood;
using GoMapGen.Benchmarks.Latency;
using GoMapGen.Benchmarks.Memory;
using GoMapGen.Benchmarks.Peer;
using GoMapGen.Benchmarks.Report;
using GoMapGen.Benchmarks.Startup;

// Measures GoMapGen's maps against Dictionary.
//
//   dotnet run -c Release --project benchmarks/Maps -- --op hit,miss --type long-long --n 1000
//   dotnet run -c Release --project benchmarks/Maps -- --help

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
#if DEBUG
Console.Error.WriteLine("This is a debug build; the figures of one mean nothing. Use -c Release.");
#endif

switch (args)
{
    case ["--help" or "-h", ..]:
        Console.WriteLine(Usage.Text);
        return 0;
    case ["compare", ..]:
        return CompareCommand.Run(args[1..]);
    case ["latency", ..]:
        return LatencyCommand.Run(args[1..]);
    case ["memory", ..]:
        return MemoryCommand.Run(args[1..]);
    case ["flood", ..]:
        return FloodCommand.Run(args[1..]);
    case ["startup", ..]:
        return StartupCommand.Run(args[1..]);
    case ["peer", ..]:
        return PeerCommand.Run(args[1..]);
    case ["report", ..]:
        return ReportCommand.Run(args[1..]);
    default:
        return CompareCommand.Run(args);
}
