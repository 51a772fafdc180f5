using GoMapGen;
using NilMaps;

// Go's nil map: everything that reads sees an empty map, delete and clear do nothing, and an assignment panics.
// The class form has null for it, so what Go allows goes through the nil-safe statics (Go's lowered calls); on the struct form
// every member is nil-safe.

Scores? scores = null;
Goals goals = default;

Console.WriteLine($"{"Go",-18} {"class form, null",-48} struct form, default");
Row("m == nil", $"scores is null: {scores is null}", $"goals.IsNil: {goals.IsNil}");
Row("m[k]", $"Scores.MapAccess1(scores, k): {Scores.MapAccess1(scores, "k")}", $"goals[k]: {goals["k"]}");
int value = Scores.MapAccess2(scores, "k", out bool ok);
Row("v, ok := m[k]", $"Scores.MapAccess2(scores, k, out ok): {value} {ok}", $"goals.TryGetValue(k, out v): {goals.TryGetValue("k", out _)}");
Row("len(m)", $"Scores.MapLen(scores): {Scores.MapLen(scores)}", $"goals.Count: {goals.Count}");
Row("range m", $"foreach over (scores ?? new()): {RangeOver(scores)} turns", $"foreach over goals: {RangeOverStruct(goals)} turns");

Scores.MapDelete(scores, "k");
Row("delete(m, k)", "Scores.MapDelete(scores, k): nothing", $"goals.Remove(k): {goals.Remove("k")}");

Scores.MapClear(scores);
goals.Clear();
Row("clear(m)", "Scores.MapClear(scores): nothing", "goals.Clear(): nothing");
Row("m[k] = v", $"Scores.MapAssign(scores, k) = 1:\n{Error(() => Scores.MapAssign(scores, "k") = 1)}", $"goals[k] = 1:\n{Error(() => goals["k"] = 1)}");

// An instance member of the class form on null is C#'s own business.
Row("m[k]", $"scores[k]:\n{Error(() => _ = scores!["k"])}", "");

Console.WriteLine();
Console.WriteLine("A map in a map: a missing inner map is the nil map, so reading through it needs no test.");
var teams = new Teams { ["reds"] = new Goals { ["ann"] = 2 } };
Console.WriteLine($"teams[\"reds\"][\"ann\"]: {teams["reds"]["ann"]}, teams[\"blues\"][\"bob\"]: {teams["blues"]["bob"]}");

// What C# refuses: writing through a struct that a property or an indexer has returned is error CS1612, since for an ordinary
// struct the write would be lost with the copy. The next line does not compile; Ref, Add and MapAssign do.
//     teams["reds"]["ann"] = 3;
teams["reds"].Ref("ann") = 3;
teams["reds"].Add("eve", 1);
Goals.MapAssign(teams["reds"], "flo") = 4;
Console.WriteLine($"teams[\"reds\"].Ref(\"ann\") = 3; .Add(\"eve\", 1); Goals.MapAssign(.., \"flo\") = 4: {teams["reds"]}");

// The copy is the same map: a local variable has no restriction.
Goals reds = teams["reds"];
reds["gil"] = 5;
Console.WriteLine($"a copy shares the map: teams[\"reds\"].Count is {teams["reds"].Count}");
Console.WriteLine($"teams[\"blues\"].Ref(\"bob\") = 1: {Error(() => teams["blues"].Ref("bob") = 1)}");

static int RangeOver(Scores? map)
{
    int turns = 0;
    foreach (var _ in map ?? new())
    {
        turns++;
    }

    return turns;
}

static int RangeOverStruct(Goals map)
{
    int turns = 0;
    foreach (var _ in map)
    {
        turns++;
    }

    return turns;
}

static string Error(Action write)
{
    try
    {
        write();
        return "no error";
    }
    catch (Exception e) when (e is NilMapException or NullReferenceException)
    {
        return e is NilMapException ? $"NilMapException: {e.Message}" : e.GetType().Name;
    }
}

// A cell may have two lines; they stand below each other.
static void Row(string go, string classForm, string structForm)
{
    string[] left = classForm.Split('\n');
    string[] right = structForm.Split('\n');
    for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
    {
        string line = $"{(i == 0 ? go : ""),-18} {left.ElementAtOrDefault(i) ?? "",-48} {right.ElementAtOrDefault(i)}";
        Console.WriteLine(line.TrimEnd());
    }
}
