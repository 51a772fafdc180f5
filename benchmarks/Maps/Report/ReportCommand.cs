namespace GoMapGen.Benchmarks.Report;

/// <summary>Turns what the other commands have written into plots and the README's table, and says where the maps are worst.</summary>
internal static class ReportCommand
{
    public static int Run(string[] args)
    {
        bool write = args.Contains("--write");
        string[] paths = [.. args.Where(static arg => arg != "--write")];
        if (paths.Length == 0 || paths.FirstOrDefault(static path => !File.Exists(path)) != null)
        {
            Console.Error.WriteLine(
                """
                usage: Maps report [--write] FILES

                Reads CSV that the other commands have written, several files if need be, and prints means and worst cells.
                With --write it also replaces the plots in docs/images and the tables in README.md, docs/performance.md
                and docs/bounds.md.
                """);
            return 2;
        }

        Measurements measurements = Measurements.Read(paths);
        Console.WriteLine(Summary.Aims(measurements.Cells(Summary.Operations)));
        if (write)
        {
            string root = Root();
            Plots.Write(Path.Combine(root, "docs", "images"), measurements);
            ReadmeTable.Replace(Path.Combine(root, "README.md"), measurements);
            StrengthsTable.Replace(Path.Combine(root, "README.md"), measurements, paths);
            string page = Path.Combine(root, "docs", "performance.md");
            CellTables.Replace(page, measurements);
            PeerTables.Replace(page, paths);
            string bounds = Path.Combine(root, "docs", "bounds.md");
            BoundsTable.Replace(bounds, measurements);
            PeerBounds.Replace(bounds, paths);
        }

        return 0;
    }

    // The repository that the command is run in.
    private static string Root()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GoMapGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("run this in the repository");
    }
}
