using System;
using System.Collections.Generic;
using System.Text.Json;
using GoMapGen;

namespace Consumer;

public static class Program
{
    public static void Main()
    {
        var ages = new Ages { ["alice"] = 31, ["bob"] = 7 };
        ages.Ref("bob") += 1;
        Console.WriteLine(ages);
        Console.WriteLine(ages["nobody"]);
        Console.WriteLine(Ages.Of(("c", 3), ("go", 4)));

        Names names = default;
        Console.WriteLine(names.IsNil);
        names = new Names();
        names[1L << 40] = "big";
        foreach ((long key, string value) in names)
        {
            Console.WriteLine($"{key} {value}");
        }

        IDictionary<string, int> dictionary = ages;
        Console.WriteLine(dictionary.TryGetValue("alice", out int age) ? age : -1);

        Console.WriteLine(ages["alice and bob".AsSpan(0, 5)] + ages["bob"u8]);
        ages.Ref("carol"u8) += 5;
        ages.Remove("bob".AsSpan());
        Console.WriteLine(ages.TryGetValue("bob", out _) || ages.ContainsKey("bob"));

        Ages older = [new("dave", 1), .. ages];
        Console.WriteLine(older);
        Console.WriteLine(JsonSerializer.Serialize(Ages.Of(("a", 1))));
        Console.WriteLine(JsonSerializer.Deserialize<Names>("{\"5\":\"five\"}"));
        Console.WriteLine(JsonSerializer.Serialize(default(Names)));
    }
}

[GoMap(typeof(string), typeof(int))]
public partial class Ages;

[GoMap<long, string>]
public partial struct Names;
