using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests;

/// <summary>Top-level statements are a body of another kind than that of a method, and as good a place for mistakes.</summary>
public class TopLevelTests
{
    [Fact]
    public Task Nil_maps_are_followed() => Check.ProgramAsync(
        """
        Goals g = default;
        {|010:g|}["a"] = 1;
        Scores s = new();
        s["a"] = 1;
        Scores? tested = Environment.NewLine.Length == 1 ? s : null;
        if (tested is null)
        {
            {|011:tested|}!["a"] = 1;
        }

        void Local()
        {
            Goals h = default;
            {|010:h|}["a"] = 1;
        }

        Action lambda = () =>
        {
            Goals h = default;
            {|010:h|}["a"] = 1;
        };
        lambda();
        Local();
        await Task.Yield();
        Goals last = default;
        {|010:last|}.Add("a", 1);
        """,
        "01");

    [Fact]
    public Task Refs_are_followed() => Check.ProgramAsync(
        """
        Scores s = new();
        ref int r = ref s.Ref("a");
        s["b"] = 1;
        {|031:r|}++;
        void Local()
        {
            ref int l = ref s.Ref("a");
            s["b"] = 1;
            {|031:l|}++;
        }

        Local();
        """,
        "031");

    [Fact]
    public Task Other_rules_speak_too() => Check.ProgramAsync(
        """
        Scores s = new();
        {|034:s["a"] += 1|};
        foreach (string key in args)
        {
            if ({|035:s.ContainsKey(key)|})
            {
                Console.WriteLine(s[key]);
            }
        }
        """,
        "03");
}
