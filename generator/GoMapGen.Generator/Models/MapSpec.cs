namespace GoMapGen.Generator.Models;

/// <summary>A declared map: all that the emitter knows of it.</summary>
/// <param name="Namespace">The namespace, keywords escaped; empty for the global one.</param>
/// <param name="Containing">The types around the declaration, outermost first.</param>
/// <param name="Name">The name of the type, escaped where it is a keyword.</param>
/// <param name="IsStruct">Whether it is declared as a struct: Go's form, a handle of one reference.</param>
/// <param name="TableHost">The name of the class that is the map's base and holds its read-only table; empty if the map holds it.</param>
/// <param name="Accessibility">The declared accessibility, as C# writes it.</param>
/// <param name="HintName">The name of the emitted file.</param>
/// <param name="Key">The key type.</param>
/// <param name="Elem">The elem type.</param>
/// <param name="KeySpec">How keys are hashed and compared.</param>
/// <param name="DetectMisuse">Whether Go's hashWriting checks are emitted.</param>
/// <param name="LanguageVersion">The C# version of the project: 12, 13, 14. Nothing newer may be emitted.</param>
/// <param name="LacksPriorityAttribute">Whether the project has no OverloadResolutionPriority, which C# 13 knows and .NET 8 does not have.</param>
/// <param name="IsInGenericType">Whether a containing type has type parameters.</param>
/// <param name="SilencedWarnings">Warnings that the emitted file would have through no fault of its own.</param>
/// <param name="TableHostAttributes">The attributes of the map that have every use of it reported: the class of its table, which uses it, has them too.</param>
/// <param name="Surface">What its .NET members depend on.</param>
internal sealed record MapSpec(
    string Namespace,
    EquatableArray<ContainingType> Containing,
    string Name,
    bool IsStruct,
    string TableHost,
    string Accessibility,
    string HintName,
    TypeSpec Key,
    TypeSpec Elem,
    KeySpec KeySpec,
    bool DetectMisuse,
    int LanguageVersion,
    bool LacksPriorityAttribute,
    bool IsInGenericType,
    EquatableArray<string> SilencedWarnings,
    EquatableArray<string> TableHostAttributes,
    SurfaceSpec Surface);

/// <summary>A type that contains a map.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">The name, escaped where it is a keyword.</param>
/// <param name="TypeParameters">Empty, or such as <c>&lt;T, U&gt;</c>.</param>
internal sealed record ContainingType(string Keyword, string Name, string TypeParameters);

/// <summary>The key or elem type of a map.</summary>
/// <param name="FullName">As it is written in emitted code: <c>global::</c>, or a keyword.</param>
/// <param name="DisplayName">As a person writes it, for remarks.</param>
/// <param name="IsReferenceType">Whether it is a reference type.</param>
/// <param name="IsNullableValueType">Whether it is a <c>Nullable</c>.</param>
/// <param name="Size">
/// Bytes in a 64-bit process, members in declaration order under natural alignment, as Go lays out; 8 for a reference; -1 where the
/// fields are not known.
/// </param>
/// <param name="FieldSize">Bytes of a field, as the runtime lays out.</param>
/// <param name="FieldAlignment">Of what a field's offset is a multiple.</param>
internal sealed record TypeSpec(
    string FullName,
    string DisplayName,
    bool IsReferenceType,
    bool IsNullableValueType,
    int Size,
    int FieldSize,
    int FieldAlignment);
