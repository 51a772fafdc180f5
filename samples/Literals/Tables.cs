using GoMapGen;

namespace Literals;

/// <summary>What is known when the program is compiled.</summary>
internal static partial class Tables
{
    /// <summary>1,533 extensions, from a file: one table, which everybody shares.</summary>
    [GoMapLiteral(File = "Data/mime.csv")]
    public static partial Texts.Frozen Mime { get; }

    /// <summary>The country codes of two letters and of three.</summary>
    [GoMapLiteral(File = "Data/countries.tsv")]
    public static partial Texts.Frozen Countries { get; }

    /// <summary>A table of numbers.</summary>
    [GoMapLiteral(nameof(ReasonSource))]
    public static partial Reasons.Frozen Reasons { get; }

    /// <summary>A table whose comparer takes upper and lower case for equal.</summary>
    [GoMapLiteral(nameof(HeaderSource))]
    public static partial Headers.Frozen Headers { get; }

    /// <summary>The keywords of Go, as a scanner looks them up: by the characters of the source.</summary>
    [GoMapLiteral(nameof(KeywordSource))]
    public static partial Keywords.Frozen Keywords { get; }

    /// <summary>The same entries as a map of the caller's own, to be changed.</summary>
    [GoMapLiteral(nameof(HeaderSource))]
    public static partial Headers NewHeaders();

    private static Reasons ReasonSource() => new()
    {
        [100] = "Continue",
        [101] = "Switching Protocols",
        [103] = "Early Hints",
        [200] = "OK",
        [201] = "Created",
        [202] = "Accepted",
        [203] = "Non-Authoritative Information",
        [204] = "No Content",
        [205] = "Reset Content",
        [206] = "Partial Content",
        [300] = "Multiple Choices",
        [301] = "Moved Permanently",
        [302] = "Found",
        [303] = "See Other",
        [304] = "Not Modified",
        [307] = "Temporary Redirect",
        [308] = "Permanent Redirect",
        [400] = "Bad Request",
        [401] = "Unauthorized",
        [402] = "Payment Required",
        [403] = "Forbidden",
        [404] = "Not Found",
        [405] = "Method Not Allowed",
        [406] = "Not Acceptable",
        [407] = "Proxy Authentication Required",
        [408] = "Request Timeout",
        [409] = "Conflict",
        [410] = "Gone",
        [411] = "Length Required",
        [412] = "Precondition Failed",
        [413] = "Content Too Large",
        [414] = "URI Too Long",
        [415] = "Unsupported Media Type",
        [416] = "Range Not Satisfiable",
        [417] = "Expectation Failed",
        [421] = "Misdirected Request",
        [422] = "Unprocessable Content",
        [426] = "Upgrade Required",
        [428] = "Precondition Required",
        [429] = "Too Many Requests",
        [431] = "Request Header Fields Too Large",
        [451] = "Unavailable For Legal Reasons",
        [500] = "Internal Server Error",
        [501] = "Not Implemented",
        [502] = "Bad Gateway",
        [503] = "Service Unavailable",
        [504] = "Gateway Timeout",
        [505] = "HTTP Version Not Supported",
        [511] = "Network Authentication Required",
    };

    private static Headers HeaderSource() => new()
    {
        ["Connection"] = Forwarding.HopByHop,
        ["Keep-Alive"] = Forwarding.HopByHop,
        ["Proxy-Connection"] = Forwarding.HopByHop,
        ["TE"] = Forwarding.HopByHop,
        ["Transfer-Encoding"] = Forwarding.HopByHop,
        ["Upgrade"] = Forwarding.HopByHop,
        ["Accept"] = Forwarding.EndToEnd,
        ["Authorization"] = Forwarding.EndToEnd,
        ["Cache-Control"] = Forwarding.EndToEnd,
        ["Content-Length"] = Forwarding.EndToEnd,
        ["Content-Type"] = Forwarding.EndToEnd,
        ["ETag"] = Forwarding.EndToEnd,
        ["Host"] = Forwarding.EndToEnd,
        ["Last-Modified"] = Forwarding.EndToEnd,
        ["Location"] = Forwarding.EndToEnd,
        ["Set-Cookie"] = Forwarding.EndToEnd,
        ["User-Agent"] = Forwarding.EndToEnd,
        ["Vary"] = Forwarding.EndToEnd,
    };

    private static Keywords KeywordSource() => new()
    {
        ["const"] = Token.Declaration,
        ["func"] = Token.Declaration,
        ["import"] = Token.Declaration,
        ["package"] = Token.Declaration,
        ["type"] = Token.Declaration,
        ["var"] = Token.Declaration,
        ["break"] = Token.Statement,
        ["case"] = Token.Statement,
        ["continue"] = Token.Statement,
        ["default"] = Token.Statement,
        ["defer"] = Token.Statement,
        ["else"] = Token.Statement,
        ["fallthrough"] = Token.Statement,
        ["for"] = Token.Statement,
        ["go"] = Token.Statement,
        ["goto"] = Token.Statement,
        ["if"] = Token.Statement,
        ["range"] = Token.Statement,
        ["return"] = Token.Statement,
        ["select"] = Token.Statement,
        ["switch"] = Token.Statement,
        ["chan"] = Token.Type,
        ["interface"] = Token.Type,
        ["map"] = Token.Type,
        ["struct"] = Token.Type,
    };
}
