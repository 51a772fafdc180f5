namespace GoMapGen.Conformance.Tests.Dictionary;

/// <summary>An elem that makes a slot too large to hold it: it is stored by reference.</summary>
public readonly record struct Large(decimal A, decimal B, decimal C, decimal D, decimal E, decimal F, decimal G, decimal H, decimal I);

/// <summary>A key that is asked for its equality.</summary>
public sealed class Asked(int value)
{
    public override bool Equals(object? obj) => obj is Asked other && other.GetHashCode() == GetHashCode();

    public override int GetHashCode() => value;

    public override string ToString() => $"Asked {value}";
}

[GoMap(typeof(int), typeof(string))]
public partial class IntClass;

[GoMap(typeof(int), typeof(string))]
public partial struct IntStruct;

[GoMap(typeof(long), typeof(string))]
public partial class LongClass;

[GoMap(typeof(long), typeof(string))]
public partial struct LongStruct;

[GoMap(typeof(string), typeof(string))]
public partial class StringClass;

[GoMap(typeof(string), typeof(string))]
public partial struct StringStruct;

[GoMap(typeof(Guid), typeof(string))]
public partial class GuidClass;

[GoMap(typeof(Guid), typeof(string))]
public partial struct GuidStruct;

[GoMap(typeof(double), typeof(string))]
public partial class DoubleClass;

[GoMap(typeof(double), typeof(string))]
public partial struct DoubleStruct;

[GoMap(typeof(object), typeof(string))]
public partial class ObjectClass;

[GoMap(typeof(object), typeof(string))]
public partial struct ObjectStruct;

[GoMap(typeof(Asked), typeof(string))]
public partial class AskedClass;

[GoMap(typeof(Asked), typeof(string))]
public partial struct AskedStruct;

[GoMap(typeof((byte, string)), typeof(string))]
public partial class TupleClass;

[GoMap(typeof((byte, string)), typeof(string))]
public partial struct TupleStruct;

[GoMap(typeof(int), typeof(Large))]
public partial class LargeClass;

[GoMap(typeof(int), typeof(Large))]
public partial struct LargeStruct;
