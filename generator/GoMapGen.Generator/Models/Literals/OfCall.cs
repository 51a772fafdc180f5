namespace GoMapGen.Generator.Models;

/// <summary>A call of a map's Of whose entries are all constant.</summary>
/// <param name="File">The path of its file.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Version">The version of the location's data.</param>
/// <param name="Location">Where it is, as the compiler says it: with a checksum of its file, so any edit of that file changes it.</param>
/// <param name="Parameter">The type of Of's parameter, with <c>scoped</c> where it is a span.</param>
/// <param name="Content">What it makes.</param>
internal sealed record OfCall(string File, int Line, int Version, string Location, string Parameter, OfContent Content);

/// <summary>The entries of calls of Of, wherever these are: equal ones are emitted once.</summary>
/// <param name="Name">The class that is emitted: a name made of the content.</param>
/// <param name="Body">The entries.</param>
internal sealed record OfContent(string Name, LiteralBody Body);

/// <summary>The calls of one file.</summary>
/// <param name="HintName">The name of the file to emit.</param>
/// <param name="Calls">The calls, in the order of the file.</param>
internal sealed record OfCallsOfFile(string HintName, EquatableArray<OfCall> Calls);
