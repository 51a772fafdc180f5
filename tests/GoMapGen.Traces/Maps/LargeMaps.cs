namespace GoMapGen.Traces;

// What Go's map[[200]byte][200]byte is in C#: neither key nor elem fits into a slot.

/// <summary>Large to Large.</summary>
[GoMap(typeof(Large), typeof(Large))]
public partial class LargeToLarge : IMapMembers<LargeToLarge, Large, Large, LargeToLarge.Enumerator>;

/// <summary>Large to Large, in the form of a handle.</summary>
[GoMap(typeof(Large), typeof(Large))]
public partial struct LargeToLargeHandle : IMapMembers<LargeToLargeHandle, Large, Large, LargeToLargeHandle.Enumerator>;

/// <summary>LargeFields to LargeFields.</summary>
[GoMap(typeof(LargeFields), typeof(LargeFields))]
public partial class FieldsToFields : IMapMembers<FieldsToFields, LargeFields, LargeFields, FieldsToFields.Enumerator>;

/// <summary>LargeFields to LargeFields, in the form of a handle.</summary>
[GoMap(typeof(LargeFields), typeof(LargeFields))]
public partial struct FieldsToFieldsHandle : IMapMembers<FieldsToFieldsHandle, LargeFields, LargeFields, FieldsToFieldsHandle.Enumerator>;
