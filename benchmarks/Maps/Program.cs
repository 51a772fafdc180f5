using System.Globalization;
using GoMapGen.Benchmarks.Compare;

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
        Console.WriteLine(Options.Usage);
        return 0;
    case ["compare", ..]:
        return CompareCommand.Run(args[1..]);
    default:
        return CompareCommand.Run(args);
}
