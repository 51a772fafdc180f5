using System.Runtime.CompilerServices;

namespace GoMapGen.Generator.Tests.Infrastructure;

/// <summary>
/// Compares text with a file beside the test, by Verify's convention: Class.Test.verified.cs holds what is right, a mismatch
/// writes Class.Test.received.cs. With ACCEPT_SNAPSHOTS=1 what is received becomes what is right.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string text, string name, [CallerFilePath] string path = "")
    {
        // A deterministic build gives /_/ for the root of the sources.
        string directory = Path.Combine(References.Metadata("ProjectDirectory"), "Snapshots");
        string type = Path.GetFileNameWithoutExtension(path.Replace('\\', '/').Split('/')[^1]);
        string verified = Path.Combine(directory, $"{type}.{name}.verified.cs");
        string received = Path.Combine(directory, $"{type}.{name}.received.cs");
        text = text.TrimEnd('\n');

        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n").TrimEnd('\n') : "";
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        bool accept = Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";
        Directory.CreateDirectory(directory);
        File.WriteAllText(accept ? verified : received, text);
        if (!accept)
        {
            Assert.Fail($"The text differs from {verified}. Look at {received}; to accept it, run again with ACCEPT_SNAPSHOTS=1.\n\n{FirstDifference(expected, text)}");
        }
    }

    private static string FirstDifference(string expected, string text)
    {
        string[] before = expected.Split('\n'), after = text.Split('\n');
        int line = before.Zip(after).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}:\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}
