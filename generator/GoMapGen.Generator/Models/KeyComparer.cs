namespace GoMapGen.Generator.Models;

/// <summary>The comparer of a map.</summary>
/// <param name="Type">Its type, as emitted code writes it.</param>
/// <param name="IsExplicit">Whether it implements the interface explicitly, so that it cannot be called by name.</param>
internal sealed record KeyComparer(string Type, bool IsExplicit)
{
    /// <summary>The comparer that comes with the package: its code neither throws nor comes back into the map.</summary>
    public const string IgnoringCase = "global::GoMapGen.OrdinalIgnoreCase";

    /// <summary>Whether it is that one.</summary>
    public bool IgnoresCase => Type == IgnoringCase;

    /// <summary>The type as a person writes it.</summary>
    public string DisplayName => Type.Replace("global::", "");
}
