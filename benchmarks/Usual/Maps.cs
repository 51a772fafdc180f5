namespace GoMapGen.Benchmarks.Usual;

[GoMap(typeof(long), typeof(long))]
internal sealed partial class LongToLong;

[GoMap(typeof(string), typeof(int))]
internal sealed partial class StringToInt;
