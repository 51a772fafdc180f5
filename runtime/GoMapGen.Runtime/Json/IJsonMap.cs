using System.ComponentModel;

namespace GoMapGen.Runtime;

/// <summary>A map that makes its own JSON converter.</summary>
/// <remarks>An object to the type system: else the library of JSON would be loaded with every map, a quarter of a millisecond.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonMap
{
    /// <summary>Makes the converter; asks nothing of the map, which may not have been constructed.</summary>
    object CreateJsonConverter();
}
