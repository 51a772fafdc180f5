using System.Linq;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Analyzers;

/// <summary>The types that a source-generated JSON context comes to from a type: by elements, type arguments and properties.</summary>
internal sealed class JsonTypeGraph(IAssemblySymbol assembly, CancellationToken cancellation)
{
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _maps = [];

    /// <summary>The maps of this project that nothing tells the context of.</summary>
    public IReadOnlyList<INamedTypeSymbol> InvisibleMaps(ITypeSymbol root)
    {
        Visit(root);
        return _maps;
    }

    private void Visit(ITypeSymbol type)
    {
        // Properties of classes may expand, and then a type is never seen twice.
        if (type.HasLevels(10) || !_seen.Add(type))
        {
            return;
        }

        if (type is IArrayTypeSymbol array)
        {
            Visit(array.ElementType);
            return;
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named)
        {
            return;
        }

        if (MapParser.AttributesOf(named).FirstOrDefault() is { } declaration)
        {
            VisitMap(named, declaration);
            return;
        }

        if (HasConverter(named))
        {
            return;
        }

        foreach (ITypeSymbol argument in named.TypeArguments)
        {
            Visit(argument);
        }

        if (named.ContainingAssembly is { } owner && SymbolEqualityComparer.Default.Equals(owner, assembly))
        {
            VisitProperties(named);
        }
    }

    // A map of another assembly is compiled: its converter is there to be seen.
    private void VisitMap(INamedTypeSymbol map, AttributeData declaration)
    {
        if (!SymbolEqualityComparer.Default.Equals(map.ContainingAssembly, assembly) || HasConverter(map))
        {
            return;
        }

        if (!ListsInterface(map))
        {
            _maps.Add(map);
            return;
        }

        (ITypeSymbol? key, ITypeSymbol? elem) = MapParser.TypesOf(declaration);
        foreach (ITypeSymbol? part in new[] { key, elem })
        {
            if (part is not null)
            {
                Visit(part);
            }
        }
    }

    private void VisitProperties(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (ISymbol member in declaring.GetMembers().Where(static m => !m.IsStatic && !m.IsImplicitlyDeclared))
            {
                bool isIncluded = member.GetAttributes().Any(static a => a.IsJson("JsonIncludeAttribute"));
                ITypeSymbol? held = member switch
                {
                    IPropertySymbol { IsIndexer: false, GetMethod: not null } property when isIncluded || property.DeclaredAccessibility == Accessibility.Public => property.Type,
                    IFieldSymbol field when isIncluded => field.Type,
                    _ => null,
                };
                if (held is not null && !HasConverter(member) && !IsIgnored(member))
                {
                    Visit(held);
                }
            }
        }
    }

    // What the user wrote, and not what was emitted. A converter of ours on the declaration or on a property serves as well.
    private bool HasConverter(ISymbol symbol) => symbol.GetAttributes().Any(a =>
        a.IsJson("JsonConverterAttribute") && a.ApplicationSyntaxReference is { } reference && !EmittedFile.Is(reference.SyntaxTree));

    private bool ListsInterface(INamedTypeSymbol map) =>
        map.DeclaringSyntaxReferences
            .Where(reference => !EmittedFile.Is(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(static declaration => declaration.BaseList?.Types ?? default)
            .Select(static listed => listed.Type is QualifiedNameSyntax qualified ? qualified.Right : listed.Type is AliasQualifiedNameSyntax alias ? alias.Name : listed.Type)
            .Any(static listed => listed is GenericNameSyntax { Identifier.ValueText: "IDictionary", TypeArgumentList.Arguments.Count: 2 });

    private static bool IsIgnored(ISymbol member) => member.GetAttributes().Any(static a =>
        a.IsJson("JsonIgnoreAttribute") && !a.NamedArguments.Any(static option => option.Key == "Condition" && option.Value.ValueOrNull() is not 1));
}
