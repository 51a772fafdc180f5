using System.ComponentModel;
using System.Text.Json.Serialization;

namespace GoMapGen.Runtime;

/// <summary>A map that makes its own JSON converter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonMap
{
    /// <summary>Makes the converter; asks nothing of the map, which may not have been constructed.</summary>
    JsonConverter CreateJsonConverter();
}
