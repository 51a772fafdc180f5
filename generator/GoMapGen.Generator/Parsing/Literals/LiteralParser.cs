using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GoMapGen.Generator.Models;
using GoMapGen.Generator.Parsing.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>A literal member as it was read.</summary>
/// <param name="Spec">What to emit; <see langword="null"/> where the member has a body already, or can have none.</param>
/// <param name="Map">The map, if the member's type names one.</param>
/// <param name="Reader">Who read the entries, if the source is an expression with entries.</param>
/// <param name="Source">The expression that holds the entries, unwrapped.</param>
/// <param name="Problems">What is wrong with the member or with its entries, and what to write.</param>
internal sealed record ParsedLiteral(
    LiteralSpec? Spec, LiteralMap? Map, LiteralReader? Reader, ExpressionSyntax? Source, ImmutableArray<LiteralProblem> Problems);

/// <summary>
/// Reads a member with <c>[GoMapLiteral]</c>. The generator takes the <see cref="LiteralSpec"/>: a literal that is wrong still gets a
/// body, one that throws, since a partial member without a body keeps the compiler from running any analyzer.
/// </summary>
internal sealed class LiteralParser
{
    /// <summary>The attribute.</summary>
    public const string Attribute = "GoMapGen.GoMapLiteralAttribute";

    // The names in a type, sorted: looked for once, and not by each of the literals in it.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, string[]> NamesIn = new();

    private readonly ISymbol _member;
    private readonly MemberDeclarationSyntax _syntax;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly ImmutableArray<LiteralProblem>.Builder _problems = ImmutableArray.CreateBuilder<LiteralProblem>();

    private LiteralParser(ISymbol member, MemberDeclarationSyntax syntax, SemanticModel model, CancellationToken cancellation)
    {
        _member = member;
        _syntax = syntax;
        _model = model;
        _cancellation = cancellation;
    }

    /// <summary>Whether an attribute is that one.</summary>
    public static bool IsAttribute(AttributeData attribute) => attribute.Is("GoMapGen", "GoMapLiteralAttribute");

    /// <summary>What the generator has to emit for a member with the attribute.</summary>
    public static LiteralSpec? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Read(context.TargetSymbol, (MemberDeclarationSyntax)context.TargetNode, context.Attributes[0], context.SemanticModel, cancellation).Spec;

    /// <summary>Reads a member, as the generator does before its body exists, and as the analyzers do after.</summary>
    /// <param name="member">The method or property.</param>
    /// <param name="syntax">The declaration that has the attribute.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="model">The model of the declaration's file.</param>
    /// <param name="cancellation">Cancels.</param>
    public static ParsedLiteral Read(
        ISymbol member, MemberDeclarationSyntax syntax, AttributeData attribute, SemanticModel model, CancellationToken cancellation) =>
        new LiteralParser(member, syntax, model, cancellation).Read(attribute);

    private ParsedLiteral Read(AttributeData attribute)
    {
        TypeSyntax? type = (_syntax as MethodDeclarationSyntax)?.ReturnType ?? (_syntax as BasePropertyDeclarationSyntax)?.Type;
        (LiteralMap? map, bool isFrozen) = type is null ? default : MapOf(type);
        bool canHaveBody = CheckMember(type, map, isFrozen);

        string stem = StemOf(_member);
        LiteralReader? reader = null;
        LiteralBody? body = null;
        LiteralFile? file = null;
        ExpressionSyntax? source = null;
        string? fileName = attribute.NamedValue("File") as string;
        Location location = attribute.ApplicationSyntaxReference?.GetSyntax(_cancellation).GetLocation() ?? _syntax.GetLocation();
        string? sourceName = attribute.FirstValue() as string;
        if (map is not null && fileName is not null)
        {
            if (sourceName is not null)
            {
                Problem(location, "its entries are in one place; name a source or a file, not both");
            }

            FileShape? shape = map.FileShape();
            LiteralBody? empty = LiteralReader.Empty(map, _model.Compilation, _cancellation);
            file = shape is null || empty is null || _problems.Count > 0 ? null : new LiteralFile(fileName, shape, empty);
        }
        else if (map is not null && SourceOf(sourceName, map, location) is var (owner, expression, model))
        {
            source = expression;
            bool canUseThis = !owner.IsStatic && (_member.IsStatic || isFrozen);
            (body, reader) = LiteralReader.Read(expression, map, model, stem, isStatic: !canUseThis, _cancellation);
            bool isRejected = _problems.Count > 0 || reader.Problems.Count > 0 || reader.HasDuplicate || reader.HasWrongType || map.Spec(_model.Compilation, _cancellation) is null;
            body = isRejected ? null : body;
        }

        LiteralSpec? spec = canHaveBody
            ? new LiteralSpec(HintName.OfLiteral(_member), Scope(source, body, map), Member(type, map, isFrozen, stem), body, file)
            : null;
        return new ParsedLiteral(spec, map, reader, source, [.. _problems, .. reader?.Problems ?? []]);
    }

    // Whether a body can be emitted, right or wrong.
    private bool CheckMember(TypeSyntax? type, LiteralMap? map, bool isFrozen)
    {
        bool hasBody = _member switch
        {
            IMethodSymbol method => !method.IsPartialDefinition || method.PartialImplementationPart is { } part && !IsEmitted(part),
            IPropertySymbol property => !property.IsPartialDefinition || property.PartialImplementationPart is { } part && !IsEmitted(part),
            _ => true,
        };
        Location name = NameOf(_syntax);
        if (ContainingFileLocal() is { } outer)
        {
            Problem(name, $"it is inside of '{outer.Name}', which is local to its file, and the emitted part is another file; make that 'internal', or move the member out of it");
            return false;
        }

        if (hasBody)
        {
            Problem(name, "its body is emitted; declare it partial and without one");
            return false;
        }

        if (map is null)
        {
            Problem(type?.GetLocation() ?? name, "its type is no map; write a map that [GoMap] declares, or the Frozen of one");
        }
        else if (_member is IMethodSymbol { Parameters.Length: > 0 } or IMethodSymbol { Arity: > 0 })
        {
            Problem(name, "it has parameters; a literal is the same at each call, so leave them out");
        }
        else if (_member is IPropertySymbol && !isFrozen)
        {
            Problem(name, $"a property would give another map at each read; write a method, or the type {map.Symbol.Name}.Frozen");
        }
        else if (_member is IPropertySymbol property && (property.IsIndexer || property.SetMethod is not null))
        {
            Problem(name, "it has a setter or parameters; write { get; }");
        }
        else if (_member is IMethodSymbol { RefKind: not RefKind.None } or IPropertySymbol { RefKind: not RefKind.None })
        {
            Problem(name, "it returns a reference; leave out the ref");
        }

        return true;
    }

    private INamedTypeSymbol? ContainingFileLocal()
    {
        INamedTypeSymbol? type = _member.ContainingType;
        while (type is { IsFileLocal: false })
        {
            type = type.ContainingType;
        }

        return type;
    }

    // The implementing part that the generator itself has emitted, where analyzers look.
    private static bool IsEmitted(ISymbol implementation) =>
        implementation.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && EmittedFile.Is(reference.SyntaxTree);

    // The member that holds the entries, its expression, and the model of its file.
    private (ISymbol Owner, ExpressionSyntax Expression, SemanticModel Model)? SourceOf(string? name, LiteralMap map, Location location)
    {
        if (name is null)
        {
            Problem(location, "it names neither a source nor a file; write [GoMapLiteral(nameof(Source))]");
            return null;
        }

        ISymbol[] named = [.. _member.ContainingType.GetMembers(name).Where(m => !SymbolEqualityComparer.Default.Equals(m, _member))];
        ISymbol? source = named.FirstOrDefault(static m => m is IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.Length: 0, Arity: 0 } or IPropertySymbol { IsIndexer: false });
        if (source is null)
        {
            Problem(location, named.Length == 0
                ? $"'{_member.ContainingType.Name}' declares no member '{name}'; write one that holds the entries: static {map.Symbol.Name} {name}() => new() {{ [key] = value }}"
                : $"its source '{name}' is no method without parameters and no property; write static {map.Symbol.Name} {name}() => new() {{ [key] = value }}");
            return null;
        }

        SyntaxNode? declaration = source.DeclaringSyntaxReferences.Select(r => r.GetSyntax(_cancellation)).FirstOrDefault(static node => LiteralSyntax.ExpressionOf(node) is not null)
            ?? source.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation);
        if (LiteralSyntax.ExpressionOf(declaration) is not { } body)
        {
            Problem(declaration is null ? location : NameOf(declaration), $"the source '{name}' is not one expression; write {name}() => new() {{ [key] = value }}");
            return null;
        }

        ITypeSymbol? type = (source as IMethodSymbol)?.ReturnType ?? (source as IPropertySymbol)?.Type;
        SemanticModel model = body.SyntaxTree == _model.SyntaxTree ? _model : _model.Compilation.GetSemanticModel(body.SyntaxTree);
        ExpressionSyntax expression = LiteralSyntax.Unwrap(body);
        if (!map.Is(type))
        {
            Problem(NameOf(declaration!), $"the source '{name}' gives '{type?.DisplayName()}'; let it give '{map.Symbol.DisplayName()}'");
            return null;
        }

        if (LiteralSyntax.EntriesOf(expression) is null || !LiteralReader.IsLiteralOf(expression, map, type, model, _cancellation))
        {
            Problem(body.GetLocation(), $"the source '{name}' is no literal; write new() {{ [key] = value }}, [new(key, value)] or {map.Symbol.Name}.Of((key, value))");
            return null;
        }

        return (source, expression, model);
    }

    // While the generator runs, the Frozen of a map of this project is an unresolved name.
    private (LiteralMap? Map, bool IsFrozen) MapOf(TypeSyntax type)
    {
        var reader = new LiteralTypeReader(_model, _cancellation);
        return reader.FrozenOf(type) is { } frozen ? (frozen, true) : (reader.MapOf(type), false);
    }

    private LiteralScope Scope(ExpressionSyntax? source, LiteralBody? body, LiteralMap? map)
    {
        ITypeSymbol?[] types = [map?.Symbol, map?.Key.Type, map?.Elem.Type];
        bool hasUserText = body is { } literal && (literal.Dynamic.Length > 0 || literal.Nested.Any(static n => n.Body.Dynamic.Length > 0));
        return new LiteralScope(
            hasUserText ? UserText.LevelsAround(source!) : default,
            Declarations.NamespaceOf(_member.ContainingType),
            Declarations.Of(_member.ContainingType),
            hasUserText ? UserText.NullableAt(source!, source!.SyntaxTree == _model.SyntaxTree ? _model : _model.Compilation.GetSemanticModel(source.SyntaxTree)) : "enable",
            hasUserText,
            types.SelectMany(ReportedUses.IdsOfOwn).Distinct().ToEquatableArray());
    }

    private LiteralMember Member(TypeSyntax? type, LiteralMap? map, bool isFrozen, string stem)
    {
        ITypeSymbol? declared = (_member as IMethodSymbol)?.ReturnType ?? (_member as IPropertySymbol)?.Type;
        RefKind refKind = (_member as IMethodSymbol)?.RefKind ?? (_member as IPropertySymbol)?.RefKind ?? RefKind.None;
        string reference = refKind switch { RefKind.Ref => "ref ", RefKind.RefReadOnly => "ref readonly ", _ => "" };
        string written = map is null
            ? declared?.FullName() ?? "void"
            : $"{map.FullName}{(isFrozen ? ".Frozen" : "")}{(type is NullableTypeSyntax ? "?" : "")}";
        string modifiers = string.Join(" ", _syntax.Modifiers.Select(static m => m.ValueText));
        EquatableArray<string> accessors = (_syntax as BasePropertyDeclarationSyntax)?.AccessorList?.Accessors
            .Select(static a => string.Join(" ", a.Modifiers.Select(static m => m.ValueText).Append(a.Keyword.ValueText)))
            .ToEquatableArray() ?? default;
        return new LiteralMember(
            _member.Name.Escaped(), $"{modifiers} {reference}{written} {_member.SignatureText()}", accessors, isFrozen, _member.IsStatic, stem);
    }

    // Names of emitted members beside it must be free.
    private static string StemOf(ISymbol member)
    {
        string[] names = NamesIn.GetValue(
            member.ContainingType,
            static type => [.. type.GetMembers().Where(static m => !IsEmitted(m)).Select(static m => m.Name).OrderBy(static name => name, StringComparer.Ordinal)]);
        string stem = member.Name + "Literal";
        while (StartsOneOf(names, stem))
        {
            stem += "_";
        }

        return stem;
    }

    private static bool StartsOneOf(string[] names, string stem)
    {
        int at = Array.BinarySearch(names, stem, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        return at < names.Length && names[at].StartsWith(stem, StringComparison.Ordinal);
    }

    private static Location NameOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        PropertyDeclarationSyntax property => property.Identifier.GetLocation(),
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword.GetLocation(),
        _ => declaration.GetLocation(),
    };

    private void Problem(Location location, string message) => _problems.Add(new LiteralProblem(location, message));
}
