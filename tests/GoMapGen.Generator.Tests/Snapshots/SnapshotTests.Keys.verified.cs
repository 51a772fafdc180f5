// uint: /// <para>Go's <c>map[uint]int</c>, of key class fast32: uint is 4 bytes of plain memory (Go: memhash32).</para>

private static ulong Hash(uint key, ulong seed) => __GoMap.KeyHash.Hash32(key, seed);

private static bool Equal(uint x, uint y) => x == y;

// char: /// <para>Go's <c>map[char]int</c>, of key class slow: char is 2 bytes of plain memory (Go: memhash of 2 bytes); only 4 and 8 bytes have a fast variant.</para>

private static ulong Hash(char key, ulong seed) => __GoMap.KeyHash.HashMemory(key, 0, 2, seed);

private static bool Equal(char x, char y) => x == y;

// CharPair: /// <para>Go's <c>map[CharPair]int</c>, of key class fast32: CharPair is 4 bytes of plain memory (Go: memhash32).</para>

private static ulong Hash(global::CharPair key, ulong seed) =>
    __GoMap.KeyHash.Hash32(global::System.Runtime.CompilerServices.Unsafe.BitCast<global::CharPair, uint>(key), seed);

private static bool Equal(global::CharPair x, global::CharPair y) =>
    global::System.Runtime.CompilerServices.Unsafe.BitCast<global::CharPair, uint>(x) == global::System.Runtime.CompilerServices.Unsafe.BitCast<global::CharPair, uint>(y);

// System.DayOfWeek: /// <para>Go's <c>map[DayOfWeek]int</c>, of key class fast32: DayOfWeek is 4 bytes of plain memory (Go: memhash32).</para>

private static ulong Hash(global::System.DayOfWeek key, ulong seed) => __GoMap.KeyHash.Hash32(unchecked((uint)key), seed);

private static bool Equal(global::System.DayOfWeek x, global::System.DayOfWeek y) => x == y;

// (int, int): /// <para>Go's <c>map[(int, int)]int</c>, of key class fast64: (int, int) is 8 bytes of plain memory (Go: memhash64).</para>

private static ulong Hash((int, int) key, ulong seed) =>
    __GoMap.KeyHash.Hash64(unchecked((uint)key.Item1 | ((ulong)(uint)key.Item2 << 32)), seed);

private static bool Equal((int, int) x, (int, int) y) => x.Item1 == y.Item1 && x.Item2 == y.Item2;

// System.TimeSpan: /// <para>Go's <c>map[TimeSpan]int</c>, of key class fast64: TimeSpan is 8 bytes of plain memory (Go: memhash64).</para>

private static ulong Hash(global::System.TimeSpan key, ulong seed) => __GoMap.KeyHash.Hash64(unchecked((ulong)key.Ticks), seed);

private static bool Equal(global::System.TimeSpan x, global::System.TimeSpan y) => x == y;

// nint: /// <para>Go's <c>map[nint]int</c>, of key class fast64: nint is 8 bytes of plain memory (Go: memhash64).</para>

private static ulong Hash(nint key, ulong seed) => __GoMap.KeyHash.Hash64(unchecked((ulong)(long)key), seed);

private static bool Equal(nint x, nint y) => x == y;

// Name: /// <para>Go's <c>map[Name]int</c>, of key class faststr: Name is a string by another name (Go: strhash).</para>

private static ulong Hash(global::Name key, ulong seed) => __GoMap.KeyHash.HashString(key.Text, seed);

private static bool Equal(global::Name x, global::Name y) => __GoMap.TextEquality.Equal(x.Text, y.Text);

// bool: /// <para>Go's <c>map[bool]int</c>, of key class slow: bool is 1 byte of plain memory (Go: memhash of 1 byte); only 4 and 8 bytes have a fast variant.</para>

private static ulong Hash(bool key, ulong seed) => __GoMap.KeyHash.HashMemory((key ? 1U : 0U), 0, 1, seed);

private static bool Equal(bool x, bool y) => x == y;

// System.Half: /// <para>Go's <c>map[Half]int</c>, of key class slow: Half is a float: NaN equals nothing and +0 equals -0, so its bytes do not decide (Go: f16hash).</para>

private static ulong Hash(global::System.Half key, ulong seed) => __GoMap.KeyHash.HashHalf(key, seed);

private static bool Equal(global::System.Half x, global::System.Half y) => x == y;

private static bool IsReflexive(global::System.Half key) => !global::System.Half.IsNaN(key);

// System.Guid: /// <para>Go's <c>map[Guid]int</c>, of key class slow: Guid is 16 bytes of plain memory (Go: memhash of 16 bytes); only 4 and 8 bytes have a fast variant.</para>

private static ulong Hash(global::System.Guid key, ulong seed)
{
    ref byte start = ref global::System.Runtime.CompilerServices.Unsafe.As<global::System.Guid, byte>(ref key);
    ulong low = global::System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ulong>(ref start);
    ulong high = global::System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ulong>(ref global::System.Runtime.CompilerServices.Unsafe.Add(ref start, 8));
    return __GoMap.KeyHash.HashMemory(low, high, 16, seed);
}

private static bool Equal(global::System.Guid x, global::System.Guid y)
{
    ref byte a = ref global::System.Runtime.CompilerServices.Unsafe.As<global::System.Guid, byte>(ref x);
    ref byte b = ref global::System.Runtime.CompilerServices.Unsafe.As<global::System.Guid, byte>(ref y);
    return global::System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ulong>(ref a) == global::System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ulong>(ref b)
        && global::System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ulong>(ref global::System.Runtime.CompilerServices.Unsafe.Add(ref a, 8)) == global::System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ulong>(ref global::System.Runtime.CompilerServices.Unsafe.Add(ref b, 8));
}

// System.Int128: /// <para>Go's <c>map[Int128]int</c>, of key class slow: Int128 is 16 bytes of plain memory (Go: memhash of 16 bytes); only 4 and 8 bytes have a fast variant.</para>

private static ulong Hash(global::System.Int128 key, ulong seed) =>
    __GoMap.KeyHash.HashMemory(unchecked((ulong)key), unchecked((ulong)(key >> 64)), 16, seed);

private static bool Equal(global::System.Int128 x, global::System.Int128 y) => x == y;

// decimal: /// <para>Go's <c>map[decimal]int</c>, of key class slow: decimal is compared by value: different bytes can be equal.</para>

private static ulong Hash(decimal key, ulong seed) => __GoMap.KeyHash.HashDecimal(key, seed);

private static bool Equal(decimal x, decimal y) => x == y;

// System.DateTime: /// <para>Go's <c>map[DateTime]int</c>, of key class slow: DateTime is compared by its ticks, not by all of its bytes.</para>

private static ulong Hash(global::System.DateTime key, ulong seed) =>
    __GoMap.KeyHash.HashMemory(unchecked((ulong)key.Ticks), 0, 8, seed);

private static bool Equal(global::System.DateTime x, global::System.DateTime y) => x.Ticks == y.Ticks;

// (long, string): /// <para>Go's <c>map[(long, string)]int</c>, of key class slow: (long, string) is compared member by member, runs of plain memory as one (Go: a generated hash function).</para>

private static ulong Hash((long, string) key, ulong seed)
{
    seed = __GoMap.KeyHash.HashMemory(unchecked((ulong)key.Item1), 0, 8, seed);
    return __GoMap.KeyHash.HashString(key.Item2, seed);
}

private static bool Equal((long, string) x, (long, string) y) => x.Item1 == y.Item1 && __GoMap.TextEquality.Equal(x.Item2, y.Item2);

// int?: /// <para>Go's <c>map[int?]int</c>, of key class slow: int? is compared member by member, runs of plain memory as one (Go: a generated hash function).</para>

private static ulong Hash(int? key, ulong seed)
{
    seed = __GoMap.KeyHash.HashMemory((key.HasValue ? 1U : 0U), 0, 1, seed);
    return __GoMap.KeyHash.HashMemory(unchecked((uint)key.GetValueOrDefault()), 0, 4, seed);
}

private static bool Equal(int? x, int? y) =>
    x.HasValue == y.HasValue && (!x.HasValue || x.GetValueOrDefault() == y.GetValueOrDefault());

// Line: /// <para>Go's <c>map[Line]int</c>, of key class slow: Line is compared member by member, runs of plain memory as one (Go: a generated hash function).</para>

private static ulong Hash(global::Line key, ulong seed)
{
    seed = __GoMap.KeyHash.HashString(key.Street, seed);
    // One run of 6 bytes: Number, Floor.
    seed = __GoMap.KeyHash.HashMemory(unchecked((uint)key.Number | ((ulong)(ushort)key.Floor << 32)), 0, 6, seed);
    global::System.Span<byte> run = stackalloc byte[16];
    global::System.Runtime.CompilerServices.Unsafe.WriteUnaligned(ref run[0], key.Id);
    seed = __GoMap.KeyHash.HashMemory(ref run[0], 16, seed);
    return __GoMap.KeyHash.HashDouble(key.Height, seed);
}

private static bool Equal(global::Line x, global::Line y) =>
    x.Number == y.Number
    && x.Floor == y.Floor
    && x.Height == y.Height
    && x.Id == y.Id
    && __GoMap.TextEquality.Equal(x.Street, y.Street);

private static bool IsReflexive(global::Line key) => !double.IsNaN(key.Height);

// Secret: /// <para>Go's <c>map[Secret]int</c>, of key class slow: Secret is compared member by member, runs of plain memory as one (Go: a generated hash function).</para>

private static ulong Hash(global::Secret key, ulong seed)
{
    seed = __GoMap.KeyHash.HashMemory(unchecked((uint)KeyParts.AOfSecret(key)), 0, 4, seed);
    return __GoMap.KeyHash.HashString(KeyParts.BOfSecret(key), seed);
}

private static bool Equal(global::Secret x, global::Secret y) =>
    KeyParts.AOfSecret(x) == KeyParts.AOfSecret(y)
    && __GoMap.TextEquality.Equal(KeyParts.BOfSecret(x), KeyParts.BOfSecret(y));

// What a key consists of.
private static class KeyParts
{
    [global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "_a")]
    internal static extern ref int AOfSecret(in global::Secret value);

    [global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "_b")]
    internal static extern ref string BOfSecret(in global::Secret value);
}

// UserId: /// <para>Go's <c>map[UserId]int</c>, of key class fast32: UserId is 4 bytes of plain memory (Go: memhash32).</para>

private static ulong Hash(global::UserId key, ulong seed) =>
    __GoMap.KeyHash.Hash32(global::System.Runtime.CompilerServices.Unsafe.BitCast<global::UserId, uint>(key), seed);

private static bool Equal(global::UserId x, global::UserId y) =>
    global::System.Runtime.CompilerServices.Unsafe.BitCast<global::UserId, uint>(x) == global::System.Runtime.CompilerServices.Unsafe.BitCast<global::UserId, uint>(y);

// (UserId, string): /// <para>Go's <c>map[(UserId, string)]int</c>, of key class slow: (UserId, string) is compared member by member, runs of plain memory as one (Go: a generated hash function).</para>

private static ulong Hash((global::UserId, string) key, ulong seed)
{
    seed = __GoMap.KeyHash.HashMemory(global::System.Runtime.CompilerServices.Unsafe.BitCast<global::UserId, uint>(key.Item1), 0, 4, seed);
    return __GoMap.KeyHash.HashString(key.Item2, seed);
}

private static bool Equal((global::UserId, string) x, (global::UserId, string) y) =>
    __GoMap.TextEquality.Equal(x.Item2, y.Item2)
    && global::System.Runtime.CompilerServices.Unsafe.BitCast<global::UserId, uint>(x.Item1) == global::System.Runtime.CompilerServices.Unsafe.BitCast<global::UserId, uint>(y.Item1);

// (Mac, string): /// <para>Go's <c>map[(Mac, string)]int</c>, of key class slow: (Mac, string) is compared member by member, runs of plain memory as one (Go: a generated hash function).</para>

private static ulong Hash((global::Mac, string) key, ulong seed)
{
    global::System.Span<byte> run = stackalloc byte[6];
    global::System.Runtime.CompilerServices.Unsafe.WriteUnaligned(ref run[0], key.Item1);
    seed = __GoMap.KeyHash.HashMemory(ref run[0], 6, seed);
    return __GoMap.KeyHash.HashString(key.Item2, seed);
}

private static bool Equal((global::Mac, string) x, (global::Mac, string) y) =>
    __GoMap.TextEquality.Equal(x.Item2, y.Item2) && KeyParts.EqualMac(x.Item1, y.Item1);

// What a key consists of.
private static class KeyParts
{
    internal static ulong HashMac(global::Mac value, ulong seed) =>
        __GoMap.KeyHash.HashMemory(ref global::System.Runtime.CompilerServices.Unsafe.As<global::Mac, byte>(ref value), 6, seed);

    internal static bool EqualMac(global::Mac x, global::Mac y) =>
        global::System.MemoryExtensions.SequenceEqual(
            global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref global::System.Runtime.CompilerServices.Unsafe.As<global::Mac, byte>(ref x), 6),
            global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref global::System.Runtime.CompilerServices.Unsafe.As<global::Mac, byte>(ref y), 6));
}

// (Mac, ushort): /// <para>Go's <c>map[(Mac, ushort)]int</c>, of key class fast64: (Mac, ushort) is 8 bytes of plain memory (Go: memhash64).</para>

private static ulong Hash((global::Mac, ushort) key, ulong seed)
{
    global::System.Span<byte> run = stackalloc byte[8];
    global::System.Runtime.CompilerServices.Unsafe.WriteUnaligned(ref run[0], key.Item1);
    global::System.Runtime.CompilerServices.Unsafe.WriteUnaligned(ref run[6], key.Item2);
    return __GoMap.KeyHash.Hash64(global::System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ulong>(ref run[0]), seed);
}

private static bool Equal((global::Mac, ushort) x, (global::Mac, ushort) y) =>
    x.Item2 == y.Item2 && KeyParts.EqualMac(x.Item1, y.Item1);

// What a key consists of.
private static class KeyParts
{
    internal static ulong HashMac(global::Mac value, ulong seed) =>
        __GoMap.KeyHash.HashMemory(ref global::System.Runtime.CompilerServices.Unsafe.As<global::Mac, byte>(ref value), 6, seed);

    internal static bool EqualMac(global::Mac x, global::Mac y) =>
        global::System.MemoryExtensions.SequenceEqual(
            global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref global::System.Runtime.CompilerServices.Unsafe.As<global::Mac, byte>(ref x), 6),
            global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref global::System.Runtime.CompilerServices.Unsafe.As<global::Mac, byte>(ref y), 6));
}

// Asked: /// <para>Go's <c>map[Asked]int</c>, of key class slow: Asked is asked: Equals and GetHashCode of a key decide; that many keys cannot be made to collide is then up to them.</para>

private static ulong Hash(global::Asked key, ulong seed) => __GoMap.KeyHash.HashCode(key.GetHashCode(), seed);

private static bool Equal(global::Asked x, global::Asked y) =>
    global::System.Collections.Generic.EqualityComparer<global::Asked>.Default.Equals(x, y);

// Account: /// <para>Go's <c>map[Account]int</c>, of key class slow: Account has no Equals and is sealed: two keys are equal if they are the same object.</para>

private static ulong Hash(global::Account key, ulong seed) =>
    __GoMap.KeyHash.HashCode(global::System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key), seed);

private static bool Equal(global::Account x, global::Account y) => object.ReferenceEquals(x, y);

// Animal: /// <para>Go's <c>map[Animal]int</c>, of key class slow: Animal is asked: Equals and GetHashCode of a key decide; that many keys cannot be made to collide is then up to them.</para>

private static ulong Hash(global::Animal key, ulong seed) => __GoMap.KeyHash.HashCode(key?.GetHashCode() ?? 0, seed);

private static bool Equal(global::Animal x, global::Animal y) =>
    global::System.Collections.Generic.EqualityComparer<global::Animal>.Default.Equals(x, y);

// object: /// <para>Go's <c>map[object]int</c>, of key class slow: object is compared by the dynamic type and the value (Go: nilinterhash).</para>

private static ulong Hash(object key, ulong seed) => __GoMap.KeyHash.HashObject(key, seed);

private static bool Equal(object x, object y) => __GoMap.KeyEquality.ObjectEquals(x, y);

private static bool IsReflexive(object key) => __GoMap.KeyEquality.IsReflexive(key);

// System.IComparable: /// <para>Go's <c>map[IComparable]int</c>, of key class slow: IComparable is compared by the dynamic type and the value (Go: nilinterhash).</para>

private static ulong Hash(global::System.IComparable key, ulong seed) => __GoMap.KeyHash.HashObject(key, seed);

private static bool Equal(global::System.IComparable x, global::System.IComparable y) => __GoMap.KeyEquality.ObjectEquals(x, y);

private static bool IsReflexive(global::System.IComparable key) => __GoMap.KeyEquality.IsReflexive(key);

// Large: /// <para>Go's <c>map[Large]int</c>, of key class slow: Large is 200 bytes of plain memory (Go: memhash of 200 bytes); only 4 and 8 bytes have a fast variant.</para>

private static ulong Hash(global::Large key, ulong seed) =>
    __GoMap.KeyHash.HashMemory(ref global::System.Runtime.CompilerServices.Unsafe.As<global::Large, byte>(ref key), 200, seed);

private static bool Equal(global::Large x, global::Large y) =>
    global::System.MemoryExtensions.SequenceEqual(
        global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref global::System.Runtime.CompilerServices.Unsafe.As<global::Large, byte>(ref x), 200),
        global::System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref global::System.Runtime.CompilerServices.Unsafe.As<global::Large, byte>(ref y), 200));