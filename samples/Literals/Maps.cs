using GoMapGen;

namespace Literals;

/// <summary>Text to text.</summary>
[GoMap(typeof(string), typeof(string))]
public partial class Texts;

/// <summary>Reason phrases by status code.</summary>
[GoMap(typeof(int), typeof(string))]
public partial class Reasons;

/// <summary>Headers by name, in whatever case it is written.</summary>
[GoMap(typeof(string), typeof(Forwarding), Comparer = typeof(OrdinalIgnoreCase))]
public partial class Headers;

/// <summary>What a keyword is.</summary>
[GoMap(typeof(string), typeof(Token))]
public partial class Keywords;

/// <summary>What a proxy does with a header.</summary>
public enum Forwarding
{
    /// <summary>Passes it on.</summary>
    EndToEnd,

    /// <summary>Takes it for itself. RFC 9110, 7.6.1.</summary>
    HopByHop,
}

/// <summary>A kind of keyword.</summary>
public enum Token
{
    /// <summary>None.</summary>
    Identifier,

    /// <summary>Begins a declaration.</summary>
    Declaration,

    /// <summary>Begins, or continues, a statement.</summary>
    Statement,

    /// <summary>Part of a type.</summary>
    Type,
}
