using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GoMapGen.Runtime;

/// <summary>Equality of keys whose type is only known when the program runs. Go: runtime/alg.go, nilinterequal, efaceeq.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyEquality
{
    /// <summary>
    /// Whether both are null, or of the same type and equal, with Go's rules for floats: a NaN equals nothing, +0 equals -0, also inside tuples.
    /// </summary>
    public static bool ObjectEquals(object? x, object? y)
    {
        if (x is string text)
        {
            return y is string other && text.Equals(other);
        }

        if (x is null || y is null)
        {
            return x == y;
        }

        return x.GetType() == y.GetType() && x switch
        {
            double value => value == Unsafe.Unbox<double>(y),
            float value => value == Unsafe.Unbox<float>(y),
            Half value => value == Unsafe.Unbox<Half>(y),
            ITuple tuple => DynamicType.Of(x.GetType()).TupleEquals(tuple, (ITuple)y),
            _ => x.Equals(y),
        };
    }

    /// <summary>
    /// Whether the key equals itself: all do but a NaN and a tuple that holds one. Go: reflexivekey of a map type, here asked of a value.
    /// </summary>
    public static bool IsReflexive(object? x) => x switch
    {
        double value => !double.IsNaN(value),
        float value => !float.IsNaN(value),
        Half value => !Half.IsNaN(value),
        ITuple tuple => DynamicType.Of(tuple.GetType()).TupleIsReflexive(tuple),
        _ => true,
    };
}
