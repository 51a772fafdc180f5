using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using GoMapGen.Generator.Emission;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>Something that a literal cannot have, and what to write instead.</summary>
internal readonly record struct LiteralProblem(Location Location, string Message);

/// <summary>Reads the expression that is a literal into its entries: what is constant, what is not, and what is wrong.</summary>
internal sealed class LiteralReader
{
    private readonly LiteralMap _map;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly LeafReader _leaves;
    private readonly string _stem;
    private readonly bool _isStatic;
    private readonly LeafGoal _goal;
    private readonly List<NestedLiteral> _nested;
    private readonly List<StaticEntry> _static = [];
    private readonly List<DynamicEntry> _dynamic = [];

    private LiteralReader(LiteralMap map, SemanticModel model, string stem, bool isStatic, LeafGoal goal, List<NestedLiteral> nested, CancellationToken cancellation)
    {
        _map = map;
        _model = model;
        _cancellation = cancellation;
        _leaves = new LeafReader(model, goal, cancellation);
        _goal = goal;
        _stem = stem;
        _isStatic = isStatic;
        _nested = nested;
    }

    /// <summary>Entries that make no literal of it; keys that come twice are not among them.</summary>
    public List<LiteralProblem> Problems { get; } = [];

    /// <summary>Whether a constant key comes twice.</summary>
    public bool HasDuplicate { get; private set; }

    /// <summary>Whether a constant is of a type that the map's is not: the C# compiler says so where it stands, and need not say it again.</summary>
    public bool HasWrongType { get; private set; }

    /// <summary>The first key or elem that is not constant.</summary>
    public SyntaxNode? FirstDynamic { get; private set; }

    /// <summary>Reads a literal.</summary>
    /// <param name="expression">An expression of a map type, with one of the forms of a literal.</param>
    /// <param name="map">The map.</param>
    /// <param name="model">The model of the expression's file.</param>
    /// <param name="stem">What the names of emitted members start with.</param>
    /// <param name="isStatic">Whether the expression stands in a static member.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <param name="goal">Where constants are written to.</param>
    public static (LiteralBody Body, LiteralReader Reader) Read(
        ExpressionSyntax expression, LiteralMap map, SemanticModel model, string stem, bool isStatic, CancellationToken cancellation, LeafGoal goal = LeafGoal.SameType)
    {
        var reader = new LiteralReader(map, model, stem, isStatic, goal, [], cancellation);
        reader.ReadEntries(expression);
        return (reader.Body(reader._nested.ToEquatableArray()), reader);
    }

    /// <summary>A literal without entries, or <see langword="null"/> if the map's declaration is wrong.</summary>
    public static LiteralBody? Empty(LiteralMap map, Compilation compilation, CancellationToken cancellation) =>
        map.Spec(compilation, cancellation) is { } spec
            ? new LiteralBody(map.FullName, map.Key.FullName, map.Elem.FullName, spec.KeySpec.FrozenKind, default, default, default)
            : null;

    /// <summary>Whether an expression with the form of a literal is one of a map: of its type, or to be converted to it.</summary>
    /// <param name="expression">The expression, unwrapped.</param>
    /// <param name="map">The map.</param>
    /// <param name="target">The type that the place of the expression has.</param>
    /// <param name="model">The model of the expression's file.</param>
    /// <param name="cancellation">Cancels.</param>
    public static bool IsLiteralOf(ExpressionSyntax expression, LiteralMap map, ITypeSymbol? target, SemanticModel model, CancellationToken cancellation) => expression switch
    {
        ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } creation => map.Is(model.GetTypeInfo(creation, cancellation).Type),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } => map.Is(target),
        CollectionExpressionSyntax => map.Is(target),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call =>
            LiteralSyntax.IsOf(call) && map.Is(model.GetSymbolInfo(receiver, cancellation).Symbol as ITypeSymbol),

        // Of the map around it or of a using static; it does not bind while the generator runs.
        InvocationExpressionSyntax call => LiteralSyntax.IsOf(call) && (model.GetSymbolInfo(call, cancellation).Symbol?.ContainingType is not { } type || map.Is(type)),
        _ => false,
    };

    private LiteralBody Body(EquatableArray<NestedLiteral> nested) => new(
        _map.FullName, _map.Key.FullName, _map.Elem.FullName,
        _map.Spec(_model.Compilation, _cancellation) is { } spec ? spec.KeySpec.FrozenKind : FrozenKeyKind.Map,
        _static.ToEquatableArray(), _dynamic.ToEquatableArray(), nested);

    private void ReadEntries(ExpressionSyntax expression)
    {
        ConstantKeyComparer? equality = ConstantKeyComparer.Of(_map.Comparer);
        var seen = new HashSet<Constant>(equality);
        int position = 0;
        foreach (EntrySyntax entry in LiteralSyntax.EntriesOf(expression) ?? [])
        {
            if (entry is not { Key: { } key, Elem: { } elem })
            {
                Problems.Add(new LiteralProblem(entry.Node.GetLocation(), WhatIsWrongWith(entry.Node)));
                continue;
            }

            if (!IsPair(entry, _model, _cancellation))
            {
                Problems.Add(new LiteralProblem(entry.Node.GetLocation(), "an entry of a collection expression is a 'KeyValuePair'; write 'new(k, v)'"));
                continue;
            }

            Constant? constantKey = ReadKey(key);
            if (constantKey is { } known && equality is not null)
            {
                HasDuplicate |= !seen.Add(known);
            }

            Constant? constantElem = _leaves.Read(elem, _map.Elem);
            if (constantKey is { } staticKey && constantElem is { } staticElem)
            {
                _static.Add(new StaticEntry(staticKey, staticElem));
            }
            else
            {
                AddDynamic(position, entry, constantKey, constantElem);
            }

            position++;
        }
    }

    /// <summary>Whether what an element of a collection expression makes is a pair, and not an object of another type that becomes one.</summary>
    public static bool IsPair(EntrySyntax entry, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax? named = entry.Node is not ExpressionElementSyntax element ? null : LiteralSyntax.Unwrap(element.Expression) switch
        {
            ObjectCreationExpressionSyntax creation => creation.Type,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } => receiver,
            _ => null,
        };
        return named is null || model.GetSymbolInfo(named, cancellation).Symbol is not INamedTypeSymbol type || type.IsNamed("System.Collections.Generic", "KeyValuePair");
    }

    // An Add or an indexer of the user's own: what it takes is no wrong type to the compiler.
    private bool IsTakenByOwn(EntrySyntax entry)
    {
        bool Takes(ImmutableArray<IParameterSymbol> parameters, ITypeSymbol? elem) =>
            _model.ClassifyConversion(entry.Key!, parameters[0].Type).IsImplicit && elem is not null && _model.ClassifyConversion(entry.Elem!, elem).IsImplicit;

        for (INamedTypeSymbol? type = _map.Symbol; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                bool takes = entry.Node is AssignmentExpressionSyntax
                    ? member is IPropertySymbol { IsIndexer: true, Parameters: { Length: 1 } indices } indexer && Takes(indices, indexer.Type)
                    : member is IMethodSymbol { Name: "Add", IsStatic: false, Parameters: { Length: 2 } parameters } && Takes(parameters, parameters[1].Type);
                if (takes)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A null string is no key: it is left to the map to say so.
    private Constant? ReadKey(ExpressionSyntax key) =>
        _leaves.Read(key, _map.Key) is { } constant && !(constant.Kind == ConstantKind.Default && _map.Key.Kind == ConstantKind.String) ? constant : null;

    private void AddDynamic(int position, EntrySyntax entry, Constant? constantKey, Constant? constantElem)
    {
        ExpressionSyntax key = entry.Key!, elem = entry.Elem!;
        if ((constantKey is null && _leaves.IsOfWrongType(key, _map.Key)) || (constantElem is null && _leaves.IsOfWrongType(elem, _map.Elem)))
        {
            HasWrongType = true;
            if (IsTakenByOwn(entry))
            {
                Problems.Add(new LiteralProblem(
                    entry.Node.GetLocation(), $"it is taken by a member of '{_map.Symbol.Name}' that is not emitted, and a literal calls none; write a key and a value of the map's types"));
            }

            return;
        }

        if (entry.ElemIsFirst && constantKey is null && constantElem is null)
        {
            Problems.Add(new LiteralProblem(entry.Node.GetLocation(), "neither is constant, and C# evaluates the value before the key here; write the key first"));
            return;
        }

        FirstDynamic ??= constantKey is null ? key : elem;
        string keyText = constantKey is { } known ? CSharpLiteral.Of(known) : TextOf(key);
        string elemText = constantElem is { } value ? CSharpLiteral.Of(value)
            : ReadNested(elem) is { } nested ? $"{nested}()"
            : TextOf(elem);

        // Beside the indexer for strings there are those for spans, which null and default would not choose between.
        if (constantKey is null && !entry.KeyIsIndex && _map.Key.Kind == ConstantKind.String
            && _model.GetTypeInfo(key, _cancellation).Type?.SpecialType != SpecialType.System_String)
        {
            keyText = $"(string)({keyText})";
        }

        _dynamic.Add(new DynamicEntry(position, keyText, elemText));
    }

    private string TextOf(ExpressionSyntax leaf)
    {
        if (UserText.FileLocalType(leaf, _model, _cancellation) is { } type)
        {
            Problems.Add(new LiteralProblem(leaf.GetLocation(),
                $"the entry names '{type.Name}', which is local to its file, and the emitted part is another file; make it internal"));
        }
        else if (!_isStatic)
        {
            Problems.Add(new LiteralProblem(leaf.GetLocation(), "an entry that is not constant is evaluated where there is no object; make the source static"));
        }

        return UserText.Of(leaf);
    }

    // The method that makes the literal which an elem is, if it is one.
    private string? ReadNested(ExpressionSyntax elem)
    {
        elem = LiteralSyntax.Unwrap(elem);
        if (LiteralMap.Of(_map.Elem.Type) is not { } map || LiteralSyntax.EntriesOf(elem) is null
            || !IsLiteralOf(elem, map, _map.Elem.Type, _model, _cancellation) || map.Spec(_model.Compilation, _cancellation) is null)
        {
            return null;
        }

        var reader = new LiteralReader(map, _model, _stem, _isStatic, _goal, _nested, _cancellation);
        int place = _nested.Count;
        reader.ReadEntries(elem);
        if (reader.Problems.Count > 0 || reader.HasDuplicate || reader.HasWrongType)
        {
            Problems.AddRange(reader.Problems);
            HasDuplicate |= reader.HasDuplicate;
            HasWrongType |= reader.HasWrongType;
            return null;
        }

        string method = $"{_stem}{_nested.Count + 1}";
        _nested.Insert(place, new NestedLiteral(method, reader.Body(default)));
        return method;
    }

    private static string WhatIsWrongWith(SyntaxNode entry) => entry switch
    {
        SpreadElementSyntax => "its entries are written out; a spread adds those of another collection, so call AddRange on the map instead",
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax, Right: InitializerExpressionSyntax } =>
            "an entry has a value; '{ .. }' adds to one that is not there yet, so write 'new() { .. }'",
        _ => "an entry is a key and a value, such as '[k] = v' or '{ k, v }' in an initializer, 'new(k, v)' in a collection expression, '(k, v)' in Of",
    };
}
