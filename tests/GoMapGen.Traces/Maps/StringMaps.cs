namespace GoMapGen.Traces;

// What Go's map[string]int32 is in C#; types of one string member hash alike.

/// <summary>string to int.</summary>
[GoMap(typeof(string), typeof(int))]
public partial class StringToInt : IMapMembers<StringToInt, string, int, StringToInt.Enumerator>, ITextMembers<int>;

/// <summary>string to int, in the form of a handle.</summary>
[GoMap(typeof(string), typeof(int))]
public partial struct StringToIntHandle : IMapMembers<StringToIntHandle, string, int, StringToIntHandle.Enumerator>, ITextMembers<int>;

/// <summary>string to int, without the checks for misuse.</summary>
[GoMap(typeof(string), typeof(int), DetectMisuse = false)]
public partial class UncheckedStringToInt
    : IMapMembers<UncheckedStringToInt, string, int, UncheckedStringToInt.Enumerator>, ITextMembers<int>;

/// <summary>string to int, in the form of a handle, without the checks for misuse.</summary>
[GoMap(typeof(string), typeof(int), DetectMisuse = false)]
public partial struct UncheckedStringToIntHandle
    : IMapMembers<UncheckedStringToIntHandle, string, int, UncheckedStringToIntHandle.Enumerator>, ITextMembers<int>;

/// <summary>Name to int.</summary>
[GoMap(typeof(Name), typeof(int))]
public partial class NameToInt : IMapMembers<NameToInt, Name, int, NameToInt.Enumerator>;

/// <summary>Name to int, in the form of a handle.</summary>
[GoMap(typeof(Name), typeof(int))]
public partial struct NameToIntHandle : IMapMembers<NameToIntHandle, Name, int, NameToIntHandle.Enumerator>;

/// <summary>NameField to int.</summary>
[GoMap(typeof(NameField), typeof(int))]
public partial class NameFieldToInt : IMapMembers<NameFieldToInt, NameField, int, NameFieldToInt.Enumerator>;

/// <summary>NameField to int, in the form of a handle.</summary>
[GoMap(typeof(NameField), typeof(int))]
public partial struct NameFieldToIntHandle : IMapMembers<NameFieldToIntHandle, NameField, int, NameFieldToIntHandle.Enumerator>;
