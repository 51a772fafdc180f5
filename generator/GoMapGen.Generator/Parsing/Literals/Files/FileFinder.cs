using System.Collections.Generic;
using System.Linq;

namespace GoMapGen.Generator.Parsing.Files;

/// <summary>
/// Finds the file that a literal names, among the AdditionalFiles of the project: by its path from the project's directory, or by its
/// name or the last parts of its path where only one file has them.
/// </summary>
internal static class FileFinder
{
    /// <summary>The index of the file, or -1 and what is wrong.</summary>
    /// <param name="name">What the literal says.</param>
    /// <param name="paths">The paths of the AdditionalFiles.</param>
    /// <param name="projectDirectory">The project's directory, if it is known.</param>
    /// <param name="problem">What is wrong, and what to write.</param>
    public static int Find(string name, IReadOnlyList<string> paths, string? projectDirectory, out string problem)
    {
        problem = "";
        if (FileFormats.Of(name) == FileFormat.Unknown)
        {
            problem = $"a file of entries is a {FileFormats.Names} file";
            return -1;
        }

        string wanted = Normal(name);
        string fromProject = Normal(IsRooted(wanted) ? wanted : $"{projectDirectory}/{wanted}");
        string[] files = [.. paths.Select(Normal)];

        // Names that differ by case are one file to some systems and two to others.
        foreach (StringComparison comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            int[] exact = Where(files, file => file.Equals(fromProject, comparison));
            int[] found = exact.Length > 0 ? exact : Where(files, file => file.EndsWith($"/{wanted}", comparison) || file.Equals(wanted, comparison));
            if (found.Length == 1)
            {
                return found[0];
            }

            if (found.Length > 1)
            {
                problem = $"more than one of the AdditionalFiles has this name ({Shown(found.Select(i => files[i]), projectDirectory)}); write more of the path";
                return -1;
            }
        }

        problem = $"it is not among the AdditionalFiles; write <AdditionalFiles Include=\"{name}\" /> in the project file";
        return -1;
    }

    private static int[] Where(string[] files, Func<string, bool> isWanted)
    {
        // The same file listed twice is one file.
        int[] found = [.. Enumerable.Range(0, files.Length).Where(i => isWanted(files[i]))];
        return found.Length > 1 && found.All(i => files[i] == files[found[0]]) ? [found[0]] : found;
    }

    private static string Shown(IEnumerable<string> files, string? projectDirectory)
    {
        string root = projectDirectory is null ? "/" : $"{Normal(projectDirectory)}/";
        return string.Join(", ", files.Select(file => file.StartsWith(root, StringComparison.Ordinal) ? file.Substring(root.Length) : file));
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');

    // With slashes, without "." and "..", without a slash at the end.
    private static string Normal(string path)
    {
        string[] parts = path.Replace('\\', '/').Split('/');
        var normal = new List<string>(parts.Length);
        foreach (string part in parts)
        {
            if (part == ".." && normal.Count > 0 && normal[normal.Count - 1] is not ("" or ".."))
            {
                normal.RemoveAt(normal.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || normal.Count == 0))
            {
                normal.Add(part);
            }
        }

        return string.Join("/", normal);
    }
}
