namespace GoMapGen;

/// <summary>
/// Makes a partial class or struct a typed hash map: the generator writes the map's code for exactly this key and elem type.
/// </summary>
/// <remarks>
/// A <c>partial class</c> is the everyday form: <c>new M()</c> is made and ready, <see langword="null"/> is the nil map. A
/// <c>partial struct</c> is Go's form: a handle of one reference whose <see langword="default"/> is the nil map.
/// Go counterpart: the type <c>map[K]V</c>.
/// </remarks>
/// <param name="key">The key type: any type that is comparable in Go's sense.</param>
/// <param name="elem">The elem type: any type that can be a field.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class GoMapAttribute(Type key, Type elem) : Attribute
{
    /// <summary>The key type.</summary>
    public Type Key { get; } = key;

    /// <summary>The elem type.</summary>
    public Type Elem { get; } = elem;

    /// <summary>
    /// A struct that implements <see cref="IGoMapComparer{TKey}"/>; it replaces the key type's own equality and is bound at compile time.
    /// </summary>
    public Type? Comparer { get; set; }

    /// <summary>
    /// Whether every call looks out for concurrent misuse and throws <see cref="ConcurrentMapException"/>; <see langword="true"/> unless set.
    /// Growth, removal and other slow ways look out for it always.
    /// </summary>
    public bool DetectMisuse { get; set; } = true;
}

/// <inheritdoc cref="GoMapAttribute"/>
/// <typeparam name="TKey">The key type: any type that is comparable in Go's sense.</typeparam>
/// <typeparam name="TElem">The elem type: any type that can be a field.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class GoMapAttribute<TKey, TElem> : Attribute
{
    /// <inheritdoc cref="GoMapAttribute.Comparer"/>
    public Type? Comparer { get; set; }

    /// <inheritdoc cref="GoMapAttribute.DetectMisuse"/>
    public bool DetectMisuse { get; set; } = true;
}
