using System.Globalization;
using GoMapGen.Benchmarks.Literals;

// Measures literals against Dictionary and FrozenDictionary: look-ups in read-only tables in one process, taking turns, in thread CPU
// time; the first look-up in fresh processes; and how long a mutable literal takes to make.
//
//   dotnet run -c Release --project benchmarks/Literals

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case []:
        LookUps.Measure();
        Building.Measure();
        FirstUse.Measure();
        return 0;
    case ["look-ups"]:
        LookUps.Measure();
        return 0;
    case ["building"]:
        Building.Measure();
        return 0;
    case ["first-use"]:
        FirstUse.Measure();
        return 0;
    case ["first-use", string contender]:
        Console.WriteLine(FirstUse.Once(contender));
        return 0;
    default:
        Console.Error.WriteLine("usage: Literals [look-ups | building | first-use]");
        return 2;
}
