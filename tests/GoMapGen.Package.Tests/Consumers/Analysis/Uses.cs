using GoMapGen;

namespace Analysis;

[GoMap(typeof(string), typeof(int))]
partial class Scores;

[GoMap(typeof(string), typeof(int))]
partial struct Goals;

// What both the .NET analyzers and those of the package have something to say about, or might.
class Uses
{
    public int Reads(Scores m, Goals g, string k)
    {
        if (m.ContainsKey(k)) { return m[k]; } // once
        if (m.TryGetValue(k, out int v)) { return m[k]; } // once
        if (!g.ContainsKey(k)) { return v; } // once
        return g[k] + (m.ContainsKey(k) ? m[k] : 0); // once
    }

    public bool Removals(Scores m, Goals g, string k)
    {
        if (m.ContainsKey(k)) { m.Remove(k); } // once
        if (g.ContainsKey(k)) { g.Remove(k); } // once
        if (m.ContainsKey(k)) { m.Remove(k); } else { Console.WriteLine(k); } // once
        if (!m.ContainsKey(k)) { Console.WriteLine(k); } else { m.Remove(k); } // once
        if (m.ContainsKey(k)) { Console.WriteLine(k); m.Remove(k); } // once
        if (m.ContainsKey(k)) { m.Remove(k, out int _); } // once
        if (m.ContainsKey(k) && m.Remove(k)) { Console.WriteLine(k); } // once
        return m.ContainsKey(k) ? m.Remove(k) : g.Remove(k); // once
    }

    public void Writes(Scores m, Goals g, string k)
    {
        if (!m.ContainsKey(k)) { m.Add(k, 1); } // once
        if (!g.ContainsKey(k)) { g.Add(k, 1); } // once
        if (!m.ContainsKey(k)) { m[k] = 1; } // once
        if (!m.ContainsKey(k)) { m.TryAdd(k, 1); } // once
        if (m.ContainsKey(k)) { m[k]++; } // once
        if (m.ContainsKey(k)) { m[k] += 2; } // once
        foreach (string key in m.Keys) { m.Remove(key); } // once
        m[k.AsSpan(1).ToString()] = 1; // once
        if (m.ContainsKey(k.AsSpan(1).ToString())) { m.Clear(); } // once
    }

    public int Queries(Scores m, Goals g)
    {
        if (m.Keys.Contains("a") || m.Values.Contains(1)) { return m.Count; } // once
        if (m.Any()) { return g.Count(); }
        return m.First().Value // once
            + m.Keys.ElementAt(0).Length // once
            + g.Take(3).Count(); // once
    }

    public void Threads(Scores m, string k)
    {
        Task.Factory.StartNew(() => m[k] = 1, CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Default); // once
        Parallel.For(0, 9, i => m.Remove(k)); // once
    }
}
