using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Emission;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing;
using GoMapGen.Generator.Parsing.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator;

/// <summary>
/// The pipeline: find the declarations that carry an attribute of ours, parse each to a <see cref="MapSpec"/> or a
/// <see cref="LiteralSpec"/>, emit its file.
/// </summary>
/// <remarks>
/// Bad declarations are left out here and reported by the analyzers, where pragmas and severities work. A spec holds strings
/// and enums only, so an edit that changes no declaration of a map emits nothing anew.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class GoMapGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Emit(context, MapParser.Attribute, TrackingNames.Maps);
        Emit(context, MapParser.GenericAttribute, TrackingNames.GenericMaps);
        EmitLiterals(context);
        EmitCallsOfOf(context);
    }

    // The locations of calls change with every edit of their file, their contents seldom do.
    private static void EmitCallsOfOf(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<OfCall>> calls = context.SyntaxProvider
            .CreateSyntaxProvider(OfCallParser.IsCandidate, OfCallParser.Parse)
            .Where(static call => call is not null)
            .Select(static (call, _) => call!)
            .Collect()
            .Select(static (all, _) => OfCallParser.WithoutTwins(all));

        // They are compared one by one, so in an order that no place in a file decides.
        IncrementalValuesProvider<OfContent> contents = calls
            .SelectMany(static (all, _) => all.Select(static call => call.Content).GroupBy(static content => content.Name).Select(static same => same.First())
                .OrderBy(static content => content.Name, StringComparer.Ordinal))
            .WithTrackingName(TrackingNames.OfContents);
        IncrementalValuesProvider<OfCallsOfFile> files = calls
            .SelectMany(static (all, _) => OfCallParser.ByFile(all))
            .WithTrackingName(TrackingNames.OfCalls);

        context.RegisterSourceOutput(contents, InterceptorEmitter.EmitContent);
        context.RegisterSourceOutput(files, InterceptorEmitter.EmitCalls);
    }

    private static void EmitLiterals(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<LiteralSpec> literals = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                LiteralParser.Attribute,
                static (node, _) => node is MethodDeclarationSyntax or BasePropertyDeclarationSyntax,
                static (literal, cancellation) => HintName.IsFree(literal.TargetSymbol) ? LiteralParser.Parse(literal, cancellation) : null)
            .Where(static literal => literal is not null)
            .Select(static (literal, _) => literal!)
            .WithTrackingName(TrackingNames.Literals);

        context.RegisterSourceOutput(literals.Where(static literal => literal.File is null), LiteralEmitter.Emit);

        // An edit of a file is seen by the literals that name a file, and emits those anew whose entries are others now.
        IncrementalValueProvider<string?> directory = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue(FileLiterals.ProjectDirectory, out string? path) ? path : null);
        IncrementalValuesProvider<LiteralSpec> fromFiles = literals
            .Where(static literal => literal.File is not null)
            .Combine(context.AdditionalTextsProvider.Where(FileEntriesReader.IsOfEntries).Collect())
            .Combine(directory)
            .Select(static (input, cancellation) => FileEntriesReader.Read(input.Left.Left, input.Left.Right, input.Right, cancellation))
            .WithTrackingName(TrackingNames.FileLiterals);

        context.RegisterSourceOutput(fromFiles, LiteralEmitter.Emit);
    }

    private static void Emit(IncrementalGeneratorInitializationContext context, string attribute, string trackingName)
    {
        IncrementalValuesProvider<MapSpec> maps = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (map, cancellation) => HintName.IsFree(map.TargetSymbol) ? MapParser.Parse(map, cancellation) : null)
            .Where(static map => map is not null)
            .Select(static (map, _) => map!)
            .WithTrackingName(trackingName);

        context.RegisterSourceOutput(maps, MapEmitter.Emit);
    }
}

/// <summary>Names of the pipeline's steps, for tests that look at what is cached.</summary>
internal static class TrackingNames
{
    public const string Maps = nameof(Maps);
    public const string GenericMaps = nameof(GenericMaps);
    public const string Literals = nameof(Literals);
    public const string OfContents = nameof(OfContents);
    public const string OfCalls = nameof(OfCalls);
    public const string FileLiterals = nameof(FileLiterals);
}
