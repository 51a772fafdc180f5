using GoMapGen.Diagnostics;
using Inspector;

// The same pictures in every run: the hash keys and the random numbers are given.
MapDeterminism.UseFallbackHashKeys([1, 3, 5, 7]);
uint state = 42;
using IDisposable random = MapDeterminism.BeginRandom(() => state = unchecked((state * 1664525) + 1013904223));

if (args.Length != 1)
{
    Console.Error.WriteLine("Usage: Inspector FOLDER. Writes the pictures of a small map's life, as SVG, into the folder, and a page of them.");
    return 2;
}

Directory.CreateDirectory(args[0]);
Step[] steps = [.. Scenario.Run()];
foreach (Step step in steps)
{
    string path = Path.Combine(args[0], $"map-{step.Name}.svg");
    File.WriteAllText(path, Picture.Draw(step));
    Console.WriteLine($"{path}: {step.Title}");
}

string page = Path.Combine(args[0], "map.html");
File.WriteAllText(page, Picture.Page(steps));
Console.WriteLine($"{page}: all of them, in this order");
return 0;
