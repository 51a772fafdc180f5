using System;
using GoMapGen;

namespace Library;

/// <summary>Counts by name.</summary>
[GoMap(typeof(string), typeof(long))]
public partial class Counts;

/// <summary>A map that only this library sees.</summary>
[GoMap(typeof(Guid), typeof(Counts))]
internal partial struct CountsById;

/// <summary>What the library is for.</summary>
public static class Counting
{
    /// <summary>Counts words.</summary>
    public static Counts Of(string[] words)
    {
        var byId = new CountsById();
        byId.Ref(Guid.Empty) = new Counts();
        foreach (string word in words)
        {
            byId[Guid.Empty]!.Ref(word)++;
        }

        return byId[Guid.Empty]!;
    }
}
