using GoMapGen;

namespace Quickstart;

/// <summary>Go: <c>map[string]int</c>. The generator writes the rest of this class.</summary>
[GoMap(typeof(string), typeof(int))]
public partial class WordCounts;

/// <summary>Go: <c>map[int64]string</c>.</summary>
[GoMap(typeof(long), typeof(string))]
public partial class Names;

/// <summary>Go: <c>map[string]int</c> again, as a struct: its default is the nil map.</summary>
[GoMap(typeof(string), typeof(int))]
public partial struct Ages;
