using System.Collections.Immutable;
using System.Linq;
using GoMapGen.Generator.Diagnostics;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// Reads a declared map: symbol and attribute in, a <see cref="MapSpec"/> or what is wrong out. The generator asks for the first and
/// is silent otherwise; the analyzer asks for the second, so that <c>#pragma</c> and .editorconfig work.
/// </summary>
internal sealed class MapParser
{
    /// <summary>The attribute that takes two types.</summary>
    public const string Attribute = "GoMapGen.GoMapAttribute";

    /// <summary>The attribute with two type arguments.</summary>
    public const string GenericAttribute = "GoMapGen.GoMapAttribute`2";

    /// <summary>What 004 says where the runtime assembly is not there.</summary>
    public const string MissingRuntime =
        "it does not reference GoMapGen.Runtime; write <PackageReference Include=\"GoMapGen\" /> in the project file, without IncludeAssets or ExcludeAssets";

    private const int LeastLanguageVersion = 12;

    // What a Preview project is taken for.
    private const int LatestLanguageVersion = 14;

    private readonly INamedTypeSymbol _map;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private bool _isRejected;

    private MapParser(INamedTypeSymbol map, Compilation compilation, CancellationToken cancellation)
    {
        _map = map;
        _compilation = compilation;
        _cancellation = cancellation;
    }

    /// <summary>The map that a node with the attribute declares, or <see langword="null"/>.</summary>
    public static MapSpec? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is INamedTypeSymbol map ? SpecOf(map, context.SemanticModel.Compilation, cancellation) : null;

    /// <summary>The map that a type with the attribute is; <see langword="null"/> if its declaration is wrong.</summary>
    public static MapSpec? SpecOf(INamedTypeSymbol map, Compilation compilation, CancellationToken cancellation)
    {
        var parser = new MapParser(map, compilation, cancellation);
        return parser.Read() is { } declaration ? parser.Describe(declaration) : null;
    }

    /// <summary>What is wrong with a declaration, rules 001 to 006, for an analyzer to report. Nothing is, if the type has no attribute.</summary>
    public static ImmutableArray<Diagnostic> ProblemsOf(INamedTypeSymbol map, Compilation compilation, CancellationToken cancellation)
    {
        var parser = new MapParser(map, compilation, cancellation);
        parser.Read();
        return parser._problems.ToImmutable();
    }

    /// <summary>Whether a class is one of the two attributes.</summary>
    public static bool IsMapAttribute(INamedTypeSymbol? type) => type is
    {
        Name: "GoMapAttribute",
        Arity: 0 or 2,
        ContainingSymbol: INamespaceSymbol { Name: "GoMapGen", ContainingNamespace.IsGlobalNamespace: true },
    };

    /// <summary>The attributes that declare a type a map; it should be one.</summary>
    public static IEnumerable<AttributeData> AttributesOf(INamedTypeSymbol map)
    {
        foreach (AttributeData attribute in map.GetAttributes())
        {
            if (IsMapAttribute(attribute.AttributeClass))
            {
                yield return attribute;
            }
        }
    }

    /// <summary>The two types that an attribute names.</summary>
    public static (ITypeSymbol? Key, ITypeSymbol? Elem) TypesOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is { TypeArguments.Length: 2 } generic)
        {
            return (generic.TypeArguments[0], generic.TypeArguments[1]);
        }

        return attribute.ConstructorArguments is { Length: 2 } arguments
            ? (arguments[0].ValueOrNull() as ITypeSymbol, arguments[1].ValueOrNull() as ITypeSymbol)
            : default;
    }

    /// <summary>The identifier of the declaration that has the attribute.</summary>
    public static Location IdentifierOf(INamedTypeSymbol map, AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation()
        ?? map.Locations.FirstOrDefault() ?? Location.None;

    private Declaration? Read()
    {
        AttributeData[] attributes = [.. AttributesOf(_map)];
        if (attributes.Length == 0)
        {
            return null;
        }

        AttributeData attribute = attributes[0];
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(_cancellation) as AttributeSyntax;
        Location identifier = IdentifierOf(_map, attribute, _cancellation);

        CheckDeclaration(identifier);
        CheckProject(identifier);
        foreach (AttributeData other in attributes.Skip(1))
        {
            Reject(Descriptors.BadOption, other.ApplicationSyntaxReference?.GetSyntax(_cancellation).GetLocation() ?? identifier,
                "a type is one map, and it has the attribute twice; leave one of them out");
        }

        if (TypesOf(attribute) is not ({ } key, { } elem))
        {
            // An attribute that does not bind is the compiler's to report; a null is not.
            if (attribute.ConstructorArguments is { Length: 2 } given && given.All(static a => a.Kind == TypedConstantKind.Type))
            {
                Reject(Descriptors.BadOption, syntax?.GetLocation() ?? identifier, "the key or elem type is null; write typeof(..)");
            }

            return null;
        }

        // An error of the compiler's (CS0523), which follows the fields itself where emitted code uses the type, and comes to no end.
        if (TypeLayout.Expands(key) || TypeLayout.Expands(elem))
        {
            return null;
        }

        // Rule 005 says so of a type that no other file can name, and the compiler of one that an attribute cannot (CS0416).
        _isRejected |= TypeParts.Holds(key, IsUnspeakable) || TypeParts.Holds(elem, IsUnspeakable);

        CheckAlias(key, ArgumentLocation(syntax, 0, "key") ?? identifier);
        CheckAlias(elem, ArgumentLocation(syntax, 1, "elem") ?? identifier);
        CheckAccessibility(key, "key", identifier);
        CheckAccessibility(elem, "elem", identifier);
        CheckElem(elem, ArgumentLocation(syntax, 1, "elem") ?? identifier);
        (INamedTypeSymbol? comparer, bool detectMisuse) = ReadOptions(attribute, syntax, key, identifier);
        KeyShape? shape = comparer is null
            ? ReadKey(key, ArgumentLocation(syntax, 0, "key") ?? identifier)
            : new KeyShape(ShapeKind.Compared, key.FullName(), 0, 1, IsPlain: false, IsMemory: false, Comparer: new KeyComparer(comparer.FullName(), IsExplicit(comparer)));
        if (_isRejected || shape is null)
        {
            return null;
        }

        CheckCollisions(key, elem, identifier);
        return _isRejected ? null : new Declaration(key, elem, comparer, detectMisuse, shape);
    }

    private MapSpec Describe(Declaration declaration)
    {
        (ITypeSymbol key, ITypeSymbol elem, INamedTypeSymbol? comparer, bool detectMisuse, KeyShape shape) = declaration;
        int languageVersion = LanguageVersionOf(_compilation);
        TypeSpec keySpec = SpecOf(key), elemSpec = SpecOf(elem);
        return new MapSpec(
            Declarations.NamespaceOf(_map),
            Declarations.Around(_map),
            _map.Name.Escaped(),
            _map.IsValueType,
            TableHost.NameFor(_map, _compilation, _cancellation),
            SyntaxFacts.GetText(_map.DeclaredAccessibility),
            HintName.Of(_map),
            keySpec,
            elemSpec,
            KeyClassifier.Classify(shape, keySpec, elemSpec),
            detectMisuse,
            languageVersion,
            !HasPriorityAttribute(),
            FieldReader.IsGeneric(_map),
            SilencedWarnings.Of(_map, key, elem, comparer).ToEquatableArray(),
            ReportedUses.AttributesOf(_map).ToEquatableArray(),
            SurfaceReader.Read(_map, key, elem, comparer, languageVersion, _compilation));
    }

    private void CheckDeclaration(Location identifier)
    {
        string name = _map.Name.Escaped();
        if (_map is { IsRecord: true })
        {
            Reject(Descriptors.NotPartial, identifier, $"it is a record, whose members and equality are others; write 'partial {(_map.IsValueType ? "struct" : "class")} {name}'");
        }
        else if (_map.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            Reject(Descriptors.NotPartial, identifier, $"it is {WithArticle(_map.TypeKind)}; write 'partial class {name}' or 'partial struct {name}'");
        }
        else if (!IsPartial(_map))
        {
            Reject(Descriptors.NotPartial, identifier, $"it is not partial, so nothing can be added to it; write 'partial {Declarations.KeywordOf(_map)} {name}'");
        }
        else if (_map.IsStatic || (_map.IsAbstract && _map.TypeKind == TypeKind.Class))
        {
            Reject(Descriptors.NotPartial, identifier, $"it is {(_map.IsStatic ? "static" : "abstract")}, so no map of it can be made; write 'partial class {name}'");
        }
        else if (_map.IsRefLikeType)
        {
            Reject(Descriptors.NotPartial, identifier, $"it is a ref struct, which can be no dictionary; write 'partial struct {name}'");
        }

        if (_map.Arity > 0)
        {
            Reject(Descriptors.NotPartial, identifier, $"it has type parameters, which its key and elem types cannot use; write 'partial {Declarations.KeywordOf(_map)} {name}', inside of a generic type if need be");
        }

        if (_map.IsFileLocal)
        {
            Reject(Descriptors.NotPartial, identifier, $"it is local to its file, and the emitted part is another file; write 'internal partial {Declarations.KeywordOf(_map)} {name}'");
        }

        foreach (INamedTypeSymbol outer in Declarations.TypesAround(_map))
        {
            if (outer.IsFileLocal)
            {
                Reject(Descriptors.NotPartial, identifier, $"it is inside of '{outer.Name}', which is local to its file; make that 'internal', or move the map out of it");
            }
            else if (!IsPartial(outer))
            {
                Reject(Descriptors.NotPartial, identifier, $"it is inside of '{outer.Name}', which is not partial; write 'partial {Declarations.KeywordOf(outer)} {outer.Name.Escaped()}'");
            }
        }
    }

    private void CheckProject(Location identifier)
    {
        int version = LanguageVersionOf(_compilation);
        if (version < LeastLanguageVersion)
        {
            Reject(Descriptors.CannotEmit, identifier, $"it is C# {version}, and emitted maps are C# {LeastLanguageVersion}; write <LangVersion>{LeastLanguageVersion}</LangVersion> or later in the project file");
        }

        if (_compilation.GetTypeByMetadataName("GoMapGen.Runtime.MapState`1") is null)
        {
            Reject(Descriptors.CannotEmit, identifier, MissingRuntime);
        }
    }

    private void CheckElem(ITypeSymbol elem, Location location)
    {
        string? problem = elem switch
        {
            { SpecialType: SpecialType.System_Void } => "void is no type of values; for a set, write bool or a struct without members",
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => $"the elem type '{elem.DisplayName()}' is a pointer, which cannot be a type argument; write nint",
            _ when TypeParts.Holds(elem, IsPointer) => $"the elem type '{elem.DisplayName()}' has pointers in it, which no safe code can name; write nint instead",
            { IsRefLikeType: true } => $"the elem type '{elem.DisplayName()}' is a ref struct, which cannot be stored; write a type that owns its data, such as string or an array",
            INamedTypeSymbol { IsUnboundGenericType: true } => $"the elem type '{elem.DisplayName()}' is an open generic type; give its type arguments",
            { IsStatic: true } => $"the elem type '{elem.DisplayName()}' is a static class, which has no values; write a type that has values",
            _ => null,
        };

        if (problem is not null)
        {
            Reject(Descriptors.BadOption, location, problem);
        }
        else if (elem.TypeKind == TypeKind.Error)
        {
            _isRejected = true;
        }
    }

    private void CheckAccessibility(ITypeSymbol type, string role, Location identifier)
    {
        if (!Accessibilities.IsAtLeastAsAccessible(type, _map))
        {
            _isRejected = true;
            _problems.Add(Diagnostic.Create(Descriptors.MoreAccessible, identifier, _map.DisplayName(), role, type.DisplayName()));
        }
    }

    private void CheckAlias(ITypeSymbol type, Location location)
    {
        if (TypeParts.Holds(type, IsBehindAlias))
        {
            Reject(Descriptors.BadOption, location, AliasProblem(type));
        }
    }

    // The emitted part is another file, which says global::, and an extern alias is known where it is declared.
    private bool IsBehindAlias(ITypeSymbol type) =>
        type.ContainingAssembly is { } assembly
        && _compilation.GetMetadataReference(assembly) is { Properties.Aliases: { IsEmpty: false } aliases }
        && !aliases.Contains(MetadataReferenceProperties.GlobalAlias);

    private static string AliasProblem(ITypeSymbol type) =>
        $"'{type.DisplayName()}' is of an assembly that has no name but an extern alias, which the emitted part does not know; write Aliases=\"global,..\" at the reference";

    private void CheckCollisions(ITypeSymbol key, ITypeSymbol elem, Location identifier)
    {
        foreach ((string name, Location location, string what) in Collisions.Of(_map, LanguageVersionOf(_compilation), key, elem, identifier, _cancellation))
        {
            _isRejected = true;
            _problems.Add(Diagnostic.Create(Descriptors.Collision, location, name, _map.DisplayName(), what));
        }
    }

    private KeyShape? ReadKey(ITypeSymbol key, Location location)
    {
        var reader = new KeyShapeReader(_map, _compilation, _cancellation);
        KeyShape? shape = reader.Read(key);
        if (shape is null && reader.Problem.Length > 0)
        {
            _isRejected = true;
            _problems.Add(Diagnostic.Create(Descriptors.KeyNotComparable, location, key.DisplayName(), _map.DisplayName(), reader.Problem));
        }

        return shape;
    }

    private (INamedTypeSymbol? Comparer, bool DetectMisuse) ReadOptions(AttributeData attribute, AttributeSyntax? syntax, ITypeSymbol key, Location identifier)
    {
        INamedTypeSymbol? comparer = null;
        bool detectMisuse = true;
        foreach (KeyValuePair<string, TypedConstant> option in attribute.NamedArguments)
        {
            if (option.Key == "DetectMisuse" && option.Value.ValueOrNull() is bool value)
            {
                detectMisuse = value;
            }
            else if (option.Key == "Comparer" && option.Value.ValueOrNull() is ITypeSymbol type)
            {
                comparer = type as INamedTypeSymbol;
                if (WhatIsWrongWith(type, key) is { } problem)
                {
                    Location? location = syntax?.ArgumentList?.Arguments.FirstOrDefault(static a => a.NameEquals?.Name.Identifier.ValueText == "Comparer")?.GetLocation();
                    Reject(Descriptors.BadOption, location ?? identifier, problem);
                }
            }
        }

        return (comparer, detectMisuse);
    }

    private string? WhatIsWrongWith(ITypeSymbol comparer, ITypeSymbol key)
    {
        string name = comparer.DisplayName();
        if (comparer.TypeKind == TypeKind.Error)
        {
            _isRejected = true;
            return null;
        }

        if (comparer is not INamedTypeSymbol { TypeKind: TypeKind.Struct, IsUnboundGenericType: false, IsRefLikeType: false } named)
        {
            return $"the comparer '{name}' is not a struct, or lacks its type arguments; write a struct that implements IGoMapComparer<{key.DisplayName()}>";
        }

        if (TypeParts.Holds(named, IsUnspeakable))
        {
            return $"the comparer '{name}' is local to its file, and the emitted part is another file; make it internal";
        }

        if (TypeParts.Holds(named, IsBehindAlias))
        {
            return AliasProblem(named);
        }

        return named.AllInterfaces.Any(i => i.MetadataName() == "GoMapGen.IGoMapComparer`1" && SymbolEqualityComparer.Default.Equals(i.TypeArguments[0], key))
            ? null
            : $"the comparer '{name}' does not implement IGoMapComparer<{key.DisplayName()}>; implement it, or name another comparer";
    }

    // A static member that implements an interface by name is called by name; one that does so explicitly, through the interface.
    private static bool IsExplicit(INamedTypeSymbol comparer)
    {
        bool HasOne(string name) => comparer.GetMembers(name).OfType<IMethodSymbol>().Count(static m => m.IsStatic && m.DeclaredAccessibility == Accessibility.Public) == 1;
        return !HasOne("Equals") || !HasOne("Hash");
    }

    private static Location? ArgumentLocation(AttributeSyntax? syntax, int position, string name)
    {
        if (syntax?.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault() is { } generic)
        {
            return generic.TypeArgumentList.Arguments.ElementAtOrDefault(position)?.GetLocation();
        }

        AttributeArgumentSyntax[] arguments = [.. syntax?.ArgumentList?.Arguments.Where(static a => a.NameEquals is null) ?? []];
        AttributeArgumentSyntax? argument = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == name)
            ?? (position < arguments.Length ? arguments[position] : null);
        return argument?.Expression.GetLocation();
    }

    private static TypeSpec SpecOf(ITypeSymbol type)
    {
        (int fieldSize, int fieldAlignment) = FieldLayout.Of(type);
        return new TypeSpec(
            type.FullName(),
            type.DisplayName(),
            type.IsReferenceType,
            type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
            TypeLayout.Of(type).Size,
            fieldSize,
            fieldAlignment);
    }

    /// <summary>The C# version of a project: 12, 13, 14.</summary>
    public static int LanguageVersionOf(Compilation compilation)
    {
        int version = (int)((CSharpCompilation)compilation).LanguageVersion;
        return version >= 100_000 ? LatestLanguageVersion : version >= 100 ? version / 100 : version;
    }

    private static bool IsUnspeakable(ITypeSymbol type) => type is ITypeParameterSymbol or INamedTypeSymbol { IsFileLocal: true };

    private static bool IsPointer(ITypeSymbol type) => type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer;

    // A project's own copy of the attribute serves the compiler as well.
    private bool HasPriorityAttribute() =>
        _compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute") is { } attribute
        && _compilation.IsSymbolAccessibleWithin(attribute, _compilation.Assembly);

    private static string WithArticle(TypeKind kind) => kind switch
    {
        TypeKind.Interface => "an interface",
        TypeKind.Enum => "an enum",
        _ => "a " + kind.ToString().ToLowerInvariant(),
    };

    // A file of top-level statements is a declaration of Program, and a partial one.
    private bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(_cancellation) switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword),
        CompilationUnitSyntax => true,
        _ => false,
    });

    private void Reject(DiagnosticDescriptor descriptor, Location location, string problem)
    {
        _isRejected = true;
        _problems.Add(Diagnostic.Create(descriptor, location, _map.DisplayName(), problem));
    }

    // What a declaration says that has nothing wrong with it.
    private sealed record Declaration(ITypeSymbol Key, ITypeSymbol Elem, INamedTypeSymbol? Comparer, bool DetectMisuse, KeyShape Shape);
}
