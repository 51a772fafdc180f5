using System.Linq;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// Reads what a key type consists of. Go: reflectdata/alg.go, AlgType; the composition of structs is Go's, what equality means for
/// a type is .NET's.
/// </summary>
internal sealed class KeyShapeReader(INamedTypeSymbol map, Compilation compilation, CancellationToken cancellation)
{
    private readonly FieldReader _fields = new(map, compilation, cancellation);
    private readonly HashSet<ITypeSymbol> _open = new(SymbolEqualityComparer.Default);

    /// <summary>Why the last type read is not a key, as a sentence's end: "it is a delegate, ..."; empty if the compiler says so itself.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The shape of a type, or <see langword="null"/> if it is not comparable.</summary>
    /// <param name="type">The type.</param>
    /// <param name="path">The way from the key to it, such as <c>Order.Lines</c>; empty for the key itself.</param>
    public KeyShape? Read(ITypeSymbol type, string path = "")
    {
        cancellation.ThrowIfCancellationRequested();
        string name = type.FullName();

        // Each arm in Go's terms; the order matters where a type is two things at once.
        return type switch
        {
            { TypeKind: TypeKind.Error } => No(""),
            { SpecialType: SpecialType.System_Void } => No(path, "is no type of values", "name the key type"),
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } =>
                No(path, $"is the pointer type '{type.DisplayName()}', which cannot be a type argument", "use nint"),

            // Go: func and slice types have no equality.
            { TypeKind: TypeKind.Delegate } or { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } =>
                No(path, $"is the delegate type '{type.DisplayName()}', and functions are not comparable", "use a name or an id for it"),
            { TypeKind: TypeKind.Array } or { SpecialType: SpecialType.System_Array } =>
                No(path, $"is the array type '{type.DisplayName()}', whose contents can change", "use a string, a tuple, a record struct or an inline array"),
            INamedTypeSymbol { IsUnboundGenericType: true } =>
                No(path, $"is the open generic type '{type.DisplayName()}'", "give its type arguments"),
            { IsRefLikeType: true } =>
                No(path, $"is the ref struct '{type.DisplayName()}', which cannot be stored", "use a string or a struct that owns its data"),
            INamedTypeSymbol { IsStatic: true } =>
                No(path, $"is the static class '{type.DisplayName()}', which has no values", "use a type that has values"),

            // Go: maps are not comparable.
            INamedTypeSymbol named when IsMap(named) =>
                No(path, $"is the map '{type.DisplayName()}', and maps are not comparable", "use an id for it"),

            // Go: strings; interfaces by their dynamic type and value.
            { SpecialType: SpecialType.System_String } => new KeyShape(ShapeKind.Text, name, 8, 8, IsPlain: false, IsMemory: false),
            { TypeKind: TypeKind.Dynamic or TypeKind.Interface }
                or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum } =>
                new KeyShape(ShapeKind.Dynamic, name, 8, 8, IsPlain: false, IsMemory: false),

            // Go: pointers are equal where they point to the same variable.
            { IsReferenceType: true } => ReadClass((INamedTypeSymbol)type, path),

            // Go: a named type is compared as its underlying type.
            INamedTypeSymbol { EnumUnderlyingType: { } underlying } => ReadEnum(name, FrameworkTypes.ShapeOf(underlying)!),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => ReadNullable(nullable, path),

            _ when FrameworkTypes.ShapeOf(type) is { } known => known,
            INamedTypeSymbol named => ReadStruct(named, path),
            _ => No(path, $"is '{type.DisplayName()}'", "use another type"),
        };
    }

    private static KeyShape ReadEnum(string name, KeyShape underlying) => underlying with
    {
        Type = name,

        // An unsigned number is read as it is, an enum is converted.
        Read = underlying.Read == "{0}" ? $"({underlying.Type}){{0}}" : underlying.Read,
    };

    private KeyShape? ReadClass(INamedTypeSymbol type, string path)
    {
        bool isAsked = OwnEquality.Of(type, compilation);
        if (!isAsked && FrameworkTypes.IsNotComparable(type))
        {
            return No(path, $"is the collection '{type.DisplayName()}', whose contents can change", "use a string, a tuple or a record struct of what identifies it");
        }

        // A class that is derived from may have an Equals: an EndPoint is an IPEndPoint.
        return isAsked || !type.IsSealed
            ? new KeyShape(ShapeKind.Asked, type.FullName(), 8, 8, IsPlain: false, IsMemory: false, "{0}?.GetHashCode() ?? 0")
            : new KeyShape(ShapeKind.Identity, type.FullName(), 8, 8, IsPlain: false, IsMemory: false);
    }

    private KeyShape? ReadNullable(INamedTypeSymbol nullable, string path)
    {
        if (Read(nullable.TypeArguments[0], path) is not { } value)
        {
            return null;
        }

        KeyShape flag = FrameworkTypes.ShapeOf(compilation.GetSpecialType(SpecialType.System_Boolean))!;
        return Compose(
            nullable.FullName(),
            [("HasValue", "{0}.HasValue", flag, null), ("value", "{0}.GetValueOrDefault()", value, null)],
            keepsOrder: false) with
        { Kind = ShapeKind.Nullable };
    }

    private KeyShape? ReadStruct(INamedTypeSymbol type, string path)
    {
        string name = type.FullName();
        if (FrameworkTypes.IsNotComparable(type))
        {
            return No(path, $"is '{type.DisplayName()}', a view of data that can change", "use a string, a tuple or a record struct of what identifies it");
        }

        if (FrameworkTypes.MembersOf(type, compilation) is { } known)
        {
            return ReadMembers(type, path, known.Select(static m => (m.Name, $"{{0}}.{m.Name}", m.Type)), keepsOrder: type.Name == "Range");
        }

        if (type.IsTupleType || type.MetadataName() == "System.ValueTuple")
        {
            // The names Item1 to Item8 and on, whatever the user's names: emitted code does not care for them.
            IEnumerable<IFieldSymbol> items = type.TupleElements.IsDefaultOrEmpty ? [] : type.TupleElements;
            return ReadMembers(
                type, path, items.Select(static f => ((f.CorrespondingTupleField ?? f).Name, $"{{0}}.{(f.CorrespondingTupleField ?? f).Name}", f.Type)), keepsOrder: false);
        }

        bool isOwn = SymbolEqualityComparer.Default.Equals(type.OriginalDefinition.ContainingAssembly, compilation.Assembly);
        if (!isOwn || OwnEquality.Of(type, compilation))
        {
            // Other assemblies may hide fields, so their structs are asked too.
            (int size, int alignment) = TypeLayout.Of(type);
            return new KeyShape(ShapeKind.Asked, name, Math.Max(0, size), alignment, IsPlain: false, IsMemory: false, "{0}.GetHashCode()");
        }

        if (!_open.Add(type))
        {
            return No("");
        }

        KeyShape? shape = TypeLayout.InlineArrayLength(type) is > 0 and int length
            ? ReadInlineArray(type, path, length)
            : ReadFields(type, path);
        _open.Remove(type);
        return shape;
    }

    private KeyShape? ReadInlineArray(INamedTypeSymbol type, string path, int length)
    {
        IFieldSymbol? field = TypeLayout.InstanceFields(type).FirstOrDefault();
        if (field is null || Read(field.Type, Join(path, type, field.Name)) is not { } element)
        {
            return null;
        }

        bool isBytes = element is { IsPlain: true, IsMemory: true };
        if (!isBytes && !IsReadWithoutItsName(element) && !compilation.IsSymbolAccessibleWithin(field.Type, map))
        {
            // A record struct is no inline array.
            return No($"the map's code cannot read the private field '{Join(path, type, field.Name)}'; write Equals and GetHashCode in '{type.DisplayName()}'");
        }

        string name = type.FullName();
        var shape = new KeyShape(
            ShapeKind.Elements,
            name,
            element.Size * length,
            element.Alignment,
            element.IsPlain,
            element.IsMemory,
            Members: new([new ShapeMember(field.Name, "{0}[{1}]", element, 0, IsPadded: false, Accessor: null)]),
            Length: length);
        return isBytes ? shape with { Kind = ShapeKind.Bytes, Members = default } : shape;
    }

    // References that are handed on as objects: nobody has to name what they refer to.
    private static bool IsReadWithoutItsName(KeyShape element) => element.Kind is ShapeKind.Dynamic or ShapeKind.Identity;

    private KeyShape? ReadFields(INamedTypeSymbol type, string path)
    {
        var members = new List<(string Name, string Access, KeyShape Shape, FieldAccessor? Accessor)>();
        bool keepsOrder = KeepsDeclarationOrder(type);
        string? unreadable = null;
        foreach ((string name, string field, ITypeSymbol fieldType, ISymbol symbol) in _fields.FieldsOf(type))
        {
            string fieldPath = Join(path, type, name);
            if (symbol is IFieldSymbol { IsFixedSizeBuffer: true } buffer)
            {
                // A buffer of anything but numbers is the compiler's to report.
                if (FrameworkTypes.ShapeOf(((IPointerTypeSymbol)buffer.Type).PointedAtType) is not { } element)
                {
                    return No("");
                }

                members.Add((name, "", new KeyShape(
                    ShapeKind.Bytes, "", element.Size * buffer.FixedSize, element.Alignment, element.IsPlain, element.IsMemory), null));
                unreadable ??= $"'{fieldPath}' is a fixed buffer;";
                continue;
            }

            if (Read(fieldType, fieldPath) is not { } shape)
            {
                return null;
            }

            (string access, FieldAccessor? accessor) = _fields.Access(type, name, field, fieldType, symbol);
            if (access.Length == 0)
            {
                unreadable ??= _fields.GenericTypeInTheWay(type, fieldType) is { } outer
                    ? $"code inside of a generic type cannot read the private field '{fieldPath}' before .NET 9; move the map out of '{outer.DisplayName()}',"
                    : $"the map's code cannot read the private field '{fieldPath}';";
            }

            // Where the compiler puts a captured parameter is not said anywhere.
            keepsOrder &= !FieldReader.IsCapturedParameter(symbol);
            members.Add((name, access, shape, accessor));
        }

        KeyShape composed = Compose(type.FullName(), members, keepsOrder);
        if (unreadable is not null && composed is not { IsPlain: true, IsMemory: true })
        {
            Problem = $"{unreadable} write Equals and GetHashCode in '{type.DisplayName()}', or make it a record struct";
            return null;
        }

        return composed;
    }

    private KeyShape? ReadMembers(INamedTypeSymbol type, string path, IEnumerable<(string Name, string Access, ITypeSymbol Type)> members, bool keepsOrder)
    {
        var shapes = new List<(string Name, string Access, KeyShape Shape, FieldAccessor? Accessor)>();
        foreach ((string name, string access, ITypeSymbol memberType) in members)
        {
            if (Read(memberType, Join(path, type, name)) is not { } shape)
            {
                return null;
            }

            shapes.Add((name, access, shape, null));
        }

        return Compose(type.FullName(), shapes, keepsOrder);
    }

    // Go: types/size.go for the offsets; types/alg.go, IsPaddedField and the struct arm of AlgType for what is plain.
    private static KeyShape Compose(
        string type, IReadOnlyList<(string Name, string Access, KeyShape Shape, FieldAccessor? Accessor)> members, bool keepsOrder)
    {
        int alignment = members.Select(static m => m.Shape.Alignment).DefaultIfEmpty(1).Max();
        var offsets = new int[members.Count + 1];
        int end = 0;
        for (int i = 0; i < members.Count; i++)
        {
            offsets[i] = TypeLayout.Align(end, members[i].Shape.Alignment);
            end = offsets[i] + members[i].Shape.Size;
        }

        // A struct that ends in a member without size is a byte longer, so that a pointer to it stays inside.
        bool endsInNothing = end > 0 && members[members.Count - 1].Shape.Size == 0;
        int size = offsets[members.Count] = TypeLayout.Align(endsInNothing ? end + 1 : end, alignment);

        var composed = new ShapeMember[members.Count];
        for (int i = 0; i < members.Count; i++)
        {
            bool isPadded = offsets[i] + members[i].Shape.Size != offsets[i + 1];
            composed[i] = new ShapeMember(members[i].Name, members[i].Access, members[i].Shape, offsets[i], isPadded, members[i].Accessor);
        }

        bool isPlain = composed.All(static m => m.Shape.IsPlain && !m.IsPadded) || (composed.Length == 1 && composed[0].Shape.IsPlain);
        bool isMemory = isPlain && keepsOrder && size > 0 && composed.All(static m => m.Shape.IsMemory);
        return new KeyShape(ShapeKind.Members, type, size, alignment, isPlain, isMemory, Members: new(composed));
    }

    private static bool KeepsDeclarationOrder(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.OriginalDefinition.GetAttributes())
        {
            if (attribute.Is("System.Runtime.InteropServices", "StructLayoutAttribute"))
            {
                // LayoutKind.Sequential is 0.
                return attribute.FirstValue() is 0 or (short)0 && attribute.NamedArguments.All(static a => a.Key == "CharSet");
            }
        }

        return true;
    }

    /// <summary>Whether a type is declared a map.</summary>
    public static bool IsMap(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.OriginalDefinition.GetAttributes())
        {
            if (MapParser.IsMapAttribute(attribute.AttributeClass))
            {
                return true;
            }
        }

        return false;
    }

    private static string Join(string path, INamedTypeSymbol type, string member) => $"{(path.Length == 0 ? type.DisplayName() : path)}.{member}";

    private KeyShape? No(string problem)
    {
        Problem = problem;
        return null;
    }

    private KeyShape? No(string path, string what, string instead) =>
        No(path.Length == 0 ? $"it {what}; {instead}" : $"its member '{path}' {what}; {instead}, or give the key type its own Equals and GetHashCode");
}
