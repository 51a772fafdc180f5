using GoMapGen;

namespace NilMaps;

/// <summary>The class form: <see langword="null"/> is the nil map.</summary>
[GoMap(typeof(string), typeof(int))]
public partial class Scores;

/// <summary>The struct form, Go's own: <see langword="default"/> is the nil map, and copies share the map.</summary>
[GoMap(typeof(string), typeof(int))]
public partial struct Goals;

/// <summary>A map of maps. Go: <c>map[string]map[string]int</c>.</summary>
[GoMap(typeof(string), typeof(Goals))]
public partial struct Teams;
