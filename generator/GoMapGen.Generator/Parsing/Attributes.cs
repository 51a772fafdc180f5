using System.Linq;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>Attributes and their arguments, which are anybody's: an attribute of the same name may take something else.</summary>
internal static class Attributes
{
    /// <summary>Whether an attribute is the one of a name and a namespace, whichever assembly declares it.</summary>
    public static bool Is(this AttributeData attribute, string space, string name) =>
        attribute.AttributeClass.IsNamed(space, name);

    /// <summary>The value of an argument; <see langword="null"/> for an array, whose Value throws.</summary>
    public static object? ValueOrNull(this TypedConstant argument) => argument.Kind == TypedConstantKind.Array ? null : argument.Value;

    /// <summary>The value of the first argument, if it has one.</summary>
    public static object? FirstValue(this AttributeData attribute) => attribute.ConstructorArguments.FirstOrDefault().ValueOrNull();

    /// <summary>The value of a named argument, if it is given and has one.</summary>
    public static object? NamedValue(this AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.ValueOrNull();
}
