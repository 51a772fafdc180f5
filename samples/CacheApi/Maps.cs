using GoMapGen;

namespace CacheApi;

/// <summary>What is cached, by key.</summary>
[GoMap(typeof(string), typeof(Entry))]
public partial class Cached;

/// <summary>How often each key was asked for.</summary>
[GoMap(typeof(string), typeof(long))]
public partial class Hits;

/// <summary>A value, and when it ends.</summary>
/// <param name="Value">The value.</param>
/// <param name="Expires">When it is no longer given out.</param>
public readonly record struct Entry(string Value, DateTimeOffset Expires);

/// <summary>Values to be cached, as they come in a request.</summary>
[GoMap(typeof(string), typeof(string))]
public partial class Posted;
