using GoMapGen.Generator.Emission;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator;

/// <summary>
/// The pipeline: find the declarations that carry an attribute of ours, parse each to a <see cref="MapSpec"/>, emit its file.
/// </summary>
/// <remarks>
/// Bad declarations are left out here and reported by the analyzers, where pragmas and severities work. A spec holds strings
/// and enums only, so an edit that changes no declaration of a map emits nothing anew.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class GoMapGenerator : IIncrementalGenerator
{
    private const string Attribute = "GoMapGen.GoMapAttribute";
    private const string GenericAttribute = "GoMapGen.GoMapAttribute`2";
    private const string LiteralAttribute = "GoMapGen.GoMapLiteralAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Emit(context, Attribute, TrackingNames.Maps);
        Emit(context, GenericAttribute, TrackingNames.GenericMaps);
        EmitLiterals(context);
    }

    private static void EmitLiterals(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<LiteralSpec> literals = context.SyntaxProvider
            .ForAttributeWithMetadataName(LiteralAttribute, static (node, _) => node is MethodDeclarationSyntax or BasePropertyDeclarationSyntax, LiteralParser.Parse)
            .Where(static literal => literal is not null)
            .Select(static (literal, _) => literal!)
            .WithTrackingName(TrackingNames.Literals);

        context.RegisterSourceOutput(literals, LiteralEmitter.Emit);
    }

    private static void Emit(IncrementalGeneratorInitializationContext context, string attribute, string trackingName)
    {
        IncrementalValuesProvider<MapSpec> maps = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, MapParser.Parse)
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
}
