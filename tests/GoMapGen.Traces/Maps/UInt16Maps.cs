namespace GoMapGen.Traces;

/// <summary>ushort to long: the slow class, for the smallest of the recorded literals.</summary>
[GoMap(typeof(ushort), typeof(long))]
public partial class UShortToLong : IMapMembers<UShortToLong, ushort, long, UShortToLong.Enumerator>;
