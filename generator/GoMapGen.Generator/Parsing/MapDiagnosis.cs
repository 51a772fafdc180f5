using System.Collections.Immutable;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>What reading a declaration came to: the map, if there is one to emit, and what is wrong with it.</summary>
internal readonly struct MapDiagnosis(MapSpec? spec, ImmutableArray<Diagnostic> problems)
{
    /// <summary>The map; <see langword="null"/> if the declaration is rejected.</summary>
    public MapSpec? Spec { get; } = spec;

    /// <summary>The findings, rules 001 to 006, for an analyzer to report.</summary>
    public ImmutableArray<Diagnostic> Problems { get; } = problems;
}
