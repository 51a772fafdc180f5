using System.Diagnostics;

namespace GoMapGen.Hashing.Tests;

/// <summary>What the first map of a process fixes, each in a process of its own; also on processors that lack instructions.</summary>
public class ProcessFacts
{
    public static TheoryData<string, string> ScenariosAndProcessors
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string scenario in (string[])["aes", "fallback", "first-map", "first-hash", "compiled-first", "drawing"])
            {
                foreach (string missing in (string[])["", "DOTNET_EnableAES", "DOTNET_EnableHWIntrinsic", "DOTNET_TieredCompilation"])
                {
                    data.Add(scenario, missing);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ScenariosAndProcessors))]
    public void A_fresh_process(string scenario, string switchedOff) => Assert.Equal(Program.Success, Run(scenario, switchedOff));

    [Theory]
    [InlineData("")]
    [InlineData("DOTNET_EnableAES")]
    public void Every_process_has_keys_of_its_own(string switchedOff) => Assert.NotEqual(Run("random", switchedOff), Run("random", switchedOff));

    private static string Run(string scenario, string switchedOff)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, ["exec", typeof(ProcessFacts).Assembly.Location, scenario])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[ThisProcess.ScenarioVariable] = scenario;
        if (switchedOff.Length != 0)
        {
            start.Environment[switchedOff] = "0";
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{scenario}: exit code {process.ExitCode}\n{errors.Result}");
        return output.Trim();
    }
}
