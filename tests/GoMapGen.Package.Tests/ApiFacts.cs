using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace GoMapGen.Package.Tests;

/// <summary>The sample CacheApi as a project of its own that has the package: maps behind a minimal API, asked over loopback.</summary>
[Collection(nameof(PackedPackage))]
public sealed class ApiFacts(PackedPackage package)
{
    [Fact]
    public async Task A_minimal_api_caches_and_speaks_json()
    {
        string project = package.NewProject(
            "CacheApi", "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>");
        DotNet.Run(project, "build", "-o", "out");

        using Process server = DotNet.Start(project, ["exec", "out/CacheApi.dll", "--urls", "http://127.0.0.1:0"]);
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressOf(server) };

            HttpResponseMessage set = await http.PutAsJsonAsync("/values", new Dictionary<string, string> { ["a"] = "1", ["ä b"] = "2" });
            Assert.Equal("2", await set.Content.ReadAsStringAsync());
            Assert.Equal("1", (await http.GetFromJsonAsync<JsonElement>("/values/a")).GetProperty("value").GetString());
            Assert.Equal("2", (await http.GetFromJsonAsync<JsonElement>("/values/%C3%A4%20b")).GetProperty("value").GetString());
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/values/a")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/values/b")).StatusCode);

            Assert.Equal(
                new Dictionary<string, long> { ["a"] = 2, ["ä b"] = 1 }.OrderBy(static e => e.Key, StringComparer.Ordinal),
                (await http.GetFromJsonAsync<Dictionary<string, long>>("/hits"))!.OrderBy(static e => e.Key, StringComparer.Ordinal));

            Assert.Equal(HttpStatusCode.NoContent, (await http.DeleteAsync("/values/a")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await http.DeleteAsync("/values/a")).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await http.PutAsync("/values", new StringContent("[1]", null, "application/json"))).StatusCode);

            await http.PutAsJsonAsync("/values?seconds=-1", new Dictionary<string, string> { ["old"] = "x" });
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/values/old")).StatusCode);

            // Many at once, over the one map and its lock.
            var many = Enumerable.Range(0, 2_000).ToDictionary(static i => $"key {i}", static i => $"{i}");
            await http.PutAsJsonAsync("/values", many);
            await Parallel.ForEachAsync(many, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (entry, cancellation) =>
                Assert.Equal(entry.Value, (await http.GetFromJsonAsync<JsonElement>($"/values/{Uri.EscapeDataString(entry.Key)}", cancellation)).GetProperty("value").GetString()));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    // The server says which port it was given.
    private static async Task<Uri> AddressOf(Process server)
    {
        const string Listening = "Now listening on: ";
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var said = new List<string>();
        while (await server.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            said.Add(line);
            int found = line.IndexOf(Listening, StringComparison.Ordinal);
            if (found >= 0)
            {
                return new Uri(line[(found + Listening.Length)..].Trim());
            }
        }

        Assert.Fail($"The server ended:\n{string.Join('\n', said)}\n{await server.StandardError.ReadToEndAsync()}");
        return null!;
    }
}
