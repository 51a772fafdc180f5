using GoMapGen;

namespace Inspector;

/// <summary>The map that is looked into.</summary>
[GoMap(typeof(int), typeof(int))]
public partial class Numbers;
