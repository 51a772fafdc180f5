namespace GoMapGen.Traces;

// What Go's map[float64]int32 is in C#: equality by Go's rules, so that no NaN equals another and -0 equals +0.

/// <summary>double to int.</summary>
[GoMap(typeof(double), typeof(int))]
public partial class DoubleToInt : IMapMembers<DoubleToInt, double, int, DoubleToInt.Enumerator>;

/// <summary>double to int, in the form of a handle.</summary>
[GoMap(typeof(double), typeof(int))]
public partial struct DoubleToIntHandle : IMapMembers<DoubleToIntHandle, double, int, DoubleToIntHandle.Enumerator>;

/// <summary>double to int, without the checks for misuse.</summary>
[GoMap(typeof(double), typeof(int), DetectMisuse = false)]
public partial class UncheckedDoubleToInt : IMapMembers<UncheckedDoubleToInt, double, int, UncheckedDoubleToInt.Enumerator>;

/// <summary>Meters to int.</summary>
[GoMap(typeof(Meters), typeof(int))]
public partial class MetersToInt : IMapMembers<MetersToInt, Meters, int, MetersToInt.Enumerator>;

/// <summary>Meters to int, in the form of a handle.</summary>
[GoMap(typeof(Meters), typeof(int))]
public partial struct MetersToIntHandle : IMapMembers<MetersToIntHandle, Meters, int, MetersToIntHandle.Enumerator>;
