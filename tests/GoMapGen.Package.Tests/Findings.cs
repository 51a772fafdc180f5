using System.Text.Json;

namespace GoMapGen.Package.Tests;

/// <summary>What a build on the command line found, read from the log that the compiler writes: notes too, and what was silenced.</summary>
internal static class Findings
{
    /// <summary>Builds a project, which may fail, and gives what was found.</summary>
    public static Finding[] Of(string project, params string[] options)
    {
        string log = Path.Combine(project, $"findings{Directory.GetFiles(project, "*.sarif").Length}.sarif");
        (_, string output) = DotNet.TryRun(project, ["build", "--no-incremental", $"-p:ErrorLog={log}%2Cversion=2.1", .. options]);
        Assert.True(File.Exists(log), output);

        using JsonDocument found = JsonDocument.Parse(File.ReadAllBytes(log));
        return
        [
            .. found.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static result =>
            {
                JsonElement place = result.TryGetProperty("locations", out JsonElement places) ? places[0].GetProperty("physicalLocation") : default;
                return new Finding(
                    result.GetProperty("ruleId").GetString()!,
                    result.TryGetProperty("level", out JsonElement level) ? level.GetString()! : "warning",
                    place.ValueKind == JsonValueKind.Undefined ? "" : Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
                    place.ValueKind == JsonValueKind.Undefined ? 0 : place.GetProperty("region").GetProperty("startLine").GetInt32(),
                    result.TryGetProperty("suppressions", out JsonElement suppressions) && suppressions.GetArrayLength() > 0,
                    result.GetProperty("message").GetProperty("text").GetString()!);
            }),
        ];
    }
}

/// <summary>A finding of a build.</summary>
internal sealed record Finding(string Rule, string Level, string File, int Line, bool IsSilenced, string Message);
