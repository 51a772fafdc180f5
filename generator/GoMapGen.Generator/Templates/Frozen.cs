using __GoMap = global::GoMapGen.Runtime;

namespace GoMapGen.Templates;

/// <summary>The map's read-only table.</summary>
public partial class Map
{
    // ---- Read-only tables --------------------------------------------------------------------------------------------------

    /// <summary>
    /// A read-only table from the keys of this map to its elems, in source order. The layout of one that
    /// <c>[GoMapLiteral]</c> asks for is computed at compile time.
    /// </summary>
    [global::System.Diagnostics.DebuggerDisplay("Count = {Count}")]
#if DEBUG_VIEW
    [global::System.Diagnostics.DebuggerTypeProxy(typeof(Frozen.DebugView))]
#endif
#if IN_GENERIC_TYPE
    [global::System.Text.Json.Serialization.JsonConverter(typeof(global::GoMapGen.GoMapJsonConverterFactory))]
    public sealed class Frozen : global::System.Collections.Generic.IReadOnlyDictionary<TKey, TElem>, __GoMap.IJsonMap
#else
    [global::System.Text.Json.Serialization.JsonConverter(typeof(Frozen.TableJsonConverter))]
    public sealed class Frozen : global::System.Collections.Generic.IReadOnlyDictionary<TKey, TElem>
#endif
    {
#if FROZEN_TEXT
        // The first look-ups of a process wait until all on their way is loaded and compiled. So they read what lies in the assembly, by
        // code that names no type but this one; the table in memory, with its library, is made when there are more.
        private const int FirstCalls = 1000;
        private const int Header = 19;

        // What lies in the assembly; null if the table was laid out at run time.
        private readonly string? _text;
        private readonly string? _layout;
        private readonly TElem[]? _elems;
        private readonly string? _elemData;
        private readonly string? _elemStarts;
        private int _calls;

        // The table in memory, or null. A field of its type would load that.
        private object? _table;

        // Its fields, so that a look-up has them at hand; and for keys from which length on it may use them. That is written last: who sees it
        // sees the rest.
        private Fields _fields;
        private volatile int _quickLength = int.MaxValue;
#elif FROZEN_BITS
        private readonly __GoMap.FrozenBits<TKey, TElem> _table;
#else
        private readonly __GoMap.FrozenTable<TKey, TElem> _table;
#endif
#if !FROZEN_BITS

        // Holds the entries of a table that was laid out at run time; else nil.
        private readonly Map? _map;
#endif

        /// <summary>A table that is laid out at run time; a later entry overwrites an earlier one with its key.</summary>
        public Frozen(global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<TKey, TElem>> entries)
        {
#if FROZEN_BITS
            TKey[] keys = Collect(entries, out _, out TElem[] elems, out bool[] isFound);
            _table = new __GoMap.FrozenBits<TKey, TElem>(keys, elems, isFound, static key => BitsOfKey);
#elif FROZEN_TEXT
            _table = new __GoMap.FrozenText<TElem>(Collect(entries, out _map, out TElem[] elems, out _), elems);
#else
            _table = new __GoMap.FrozenTable<TKey, TElem>(Collect(entries, out _map, out TElem[] elems, out _), elems);
#endif
        }

#if FROZEN_TEXT
        /// <summary>A table that was laid out at compile time.</summary>
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        public Frozen(string text, string layout, TElem[]? elems, string elemData, string elemStarts)
        {
            _text = text;
            _layout = layout;
            _elems = elems;
            _elemData = elemData;
            _elemStarts = elemStarts;
        }

#endif
#if FROZEN_BITS
        /// <summary>A table that was laid out at compile time.</summary>
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        public Frozen(TKey[]? keys, string keyData, string layout, TElem[]? elems, string elemData, string elemStarts) =>
            _table = new __GoMap.FrozenBits<TKey, TElem>(keys, keyData, layout, elems, elemData, elemStarts);

#endif
        /// <summary>The number of entries.</summary>
        public int Count => Table.Count;

        /// <summary>The keys, in source order.</summary>
        public __GoMap.FrozenItems<TKey> Keys => Table.Keys;

        /// <summary>The values, in source order.</summary>
        public __GoMap.FrozenItems<TElem> Values => Table.Values;

        global::System.Collections.Generic.IEnumerable<TKey> global::System.Collections.Generic.IReadOnlyDictionary<TKey, TElem>.Keys => Keys;

        global::System.Collections.Generic.IEnumerable<TElem> global::System.Collections.Generic.IReadOnlyDictionary<TKey, TElem>.Values => Values;

#if FROZEN_TEXT
        private __GoMap.FrozenText<TElem> Table =>
            _table is { } table ? global::System.Runtime.CompilerServices.Unsafe.As<__GoMap.FrozenText<TElem>>(table) : MakeTable();
#elif FROZEN_BITS
        private __GoMap.FrozenBits<TKey, TElem> Table => _table;
#else
        private __GoMap.FrozenTable<TKey, TElem> Table => _table;
#endif

        /// <summary>The elem of a key, or <see langword="default"/>.</summary>
        [global::System.Diagnostics.CodeAnalysis.MaybeNull]
#if STRING_FIRST
        [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
        public TElem this[TKey key] => TryGetValue(key, out var elem) ? elem : default!;

        TElem global::System.Collections.Generic.IReadOnlyDictionary<TKey, TElem>.this[TKey key]
        {
            get
            {
                if (!TryGetValue(key, out var elem))
                {
                    __GoMap.Throw.KeyNotFound(key);
                }

                return elem;
            }
        }

        /// <summary>Gives the elem of a key, if it is there.</summary>
#if STRING_FIRST
        [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
#if FROZEN_TEXT
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        public bool TryGetValue(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
            // Read first, as it is written last.
            int quickLength = _quickLength;
            if (key is not null && key.Length >= quickLength)
            {
                return FindQuick(key, out value);
            }

            // Not by an out parameter, for which the other way would clear memory.
            Answer answer = FindFirst(key);
            value = answer.Elem;
            return answer.IsFound;
        }
#elif FROZEN_BITS
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        public bool TryGetValue(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value) => _table.TryFind(BitsOfKey, key, out value);
#else
        public bool TryGetValue(TKey key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
            ref TElem elem = ref _map!.GetValueRefOrNullRef(key);
            bool found = !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem);
            value = found ? elem : default;
            return found;
        }
#endif

        /// <summary>Whether a key is there.</summary>
#if STRING_FIRST
        [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
#endif
        public bool ContainsKey(TKey key) => TryGetValue(key, out _);

#if TEXT_KEY
        /// <summary>The elem of a key, or <see langword="default"/>.</summary>
        [global::System.Diagnostics.CodeAnalysis.MaybeNull]
        public TElem this[global::System.ReadOnlySpan<char> key] => TryGetValue(key, out var elem) ? elem : default!;

        /// <summary>Gives the elem of a key, if it is there.</summary>
        public bool TryGetValue(global::System.ReadOnlySpan<char> key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
#if FROZEN_TEXT
            if (_layout is not null)
            {
                return Table.TryFind(key, out value);
            }

#endif
            ref TElem elem = ref _map!.GetValueRefOrNullRef(key);
            bool found = !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref elem);
            value = found ? elem : default;
            return found;
        }

        /// <summary>Whether a key is there.</summary>
        public bool ContainsKey(global::System.ReadOnlySpan<char> key) => TryGetValue(key, out _);

        /// <summary>The elem of a key in UTF-8, or <see langword="default"/>; bytes that are not valid are no key.</summary>
        [global::System.Diagnostics.CodeAnalysis.MaybeNull]
        public TElem this[global::System.ReadOnlySpan<byte> utf8Key] => TryGetValue(utf8Key, out var elem) ? elem : default!;

        /// <summary>Gives the elem of a key in UTF-8, if it is there; bytes that are not valid never are.</summary>
        public bool TryGetValue(global::System.ReadOnlySpan<byte> utf8Key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value)
        {
            __GoMap.Utf8Key text = new __GoMap.Utf8Key(utf8Key, stackalloc char[__GoMap.Utf8Key.StackCharacters]);
            if (!text.IsValid)
            {
                value = default;
                return false;
            }

            bool found = TryGetValue(text.Characters, out value);
            text.Return();
            return found;
        }

        /// <summary>Whether a key in UTF-8 is there; bytes that are not valid never are.</summary>
        public bool ContainsKey(global::System.ReadOnlySpan<byte> utf8Key) => TryGetValue(utf8Key, out _);

#endif
        /// <summary>Goes over the entries in source order.</summary>
        public __GoMap.FrozenTable<TKey, TElem>.Enumerator GetEnumerator() => Table.GetEnumerator();

        global::System.Collections.Generic.IEnumerator<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>
            global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<TKey, TElem>>.GetEnumerator() => GetEnumerator();

        global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => Table.GetUntypedEnumerator();

        /// <summary>The entries as Go prints a map, sorted by key: <c>map[a:1 b:2]</c>.</summary>
        public override string ToString() => __GoMap.MapFormat.Format(this);

#if IN_GENERIC_TYPE
        object __GoMap.IJsonMap.CreateJsonConverter() => new TableJsonConverter();

#endif
#if FROZEN_TEXT
        // A method of its own: TryGetValue is compiled with the first look-up, and shall not name the library.
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
        private bool FindQuick(string key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TElem value) =>
            __GoMap.FrozenText<TElem>.TryFindQuick(
                this, ref global::System.Runtime.CompilerServices.Unsafe.As<Fields, __GoMap.TextFields>(ref _fields), key, out value);

        private __GoMap.FrozenText<TElem> MakeTable()
        {
            __GoMap.FrozenText<TElem> table = new __GoMap.FrozenText<TElem>(_text!, _layout!, _elems, _elemData!, _elemStarts!);
            if (global::System.Threading.Interlocked.CompareExchange(ref _table, table, null) is { } other)
            {
                return global::System.Runtime.CompilerServices.Unsafe.As<__GoMap.FrozenText<TElem>>(other);
            }

            global::System.Runtime.CompilerServices.Unsafe.As<Fields, __GoMap.TextFields>(ref _fields) = table.Fields;
            _quickLength = table.QuickLength;
            return table;
        }

        // What FrozenText does, by the layout as it lies in the assembly, character by character and without a method of its own: pointers,
        // generic methods and calls take longer to compile.
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        private Answer FindFirst(string? key)
        {
            string layout = _layout!;
            if (_table is not null || key is null || _calls >= FirstCalls || layout[0] == 0)
            {
                return FindInTable(key);
            }

            _calls++;
            int length = key.Length;
            if (length < layout[3] || length > layout[4])
            {
                return default;
            }

            unchecked
            {
                int start = layout[5];
                int end = length - 4 - layout[6];
                ulong hash = length < 4 ? HashShort(key)
                    : ((CaseOfKey | (uint)(key[start] | (key[start + 1] << 16)) | ((ulong)(uint)(key[start + 2] | (key[start + 3] << 16)) << 32)) * StartMultiplier)
                        + (((CaseOfKey | (uint)(key[end] | (key[end + 1] << 16)) | ((ulong)(uint)(key[end + 2] | (key[end + 3] << 16)) << 32)) + (uint)length) * EndMultiplier);
                int places = Header + (1 << layout[1]);
                int entry = layout[places + (int)((hash * layout[Header + (int)(hash >> (64 - layout[1]))]) >> (64 - layout[2]))];
                if (entry == char.MaxValue)
                {
                    return default;
                }

                int starts = places + (1 << layout[2]) + entry;
                start = (entry * layout[7]) + layout[starts] - short.MaxValue;
                if (layout[7] + layout[starts + 1] - layout[starts] != length
#if IGNORES_CASE
                    || !string.Equals(_text!.Substring(start, length), key, global::System.StringComparison.OrdinalIgnoreCase))
#else
                    || _text!.Substring(start, length) != key)
#endif
                {
                    return default;
                }

                TElem elem;
#if ELEM_TEXT
                elem = _elems![entry] ??= ElemText(entry)!;
#elif ELEM_DATA
                elem = _elems is null ? global::System.Runtime.CompilerServices.Unsafe.Add(ref global::System.Runtime.CompilerServices.Unsafe.As<char, TElem>(ref global::System.Runtime.CompilerServices.Unsafe.AsRef(in _elemData!.GetPinnableReference())), entry) : _elems[entry];
#else
                elem = _elems![entry];
#endif
                return new Answer { IsFound = true, Elem = elem };
            }
        }

        private static ulong HashShort(string key) => unchecked(key.Length switch
        {
            0 => 0,
            1 => (CaseOfKey | key[0]) * StartMultiplier,
            _ => (Two(key, 0) * StartMultiplier) + ((Two(key, key.Length - 2) + (uint)key.Length) * EndMultiplier),
        });

        private static ulong Two(string text, int index) => CaseOfKey | text[index] | ((ulong)text[index + 1] << 16);

        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        private Answer FindInTable(string? key)
        {
            if (key is null)
            {
                __GoMap.Throw.NullKey();
            }

            bool isFound = TryGetValue((global::System.ReadOnlySpan<char>)key, out var elem);
            return new Answer { IsFound = isFound, Elem = elem! };
        }

#if ELEM_TEXT
        private string? ElemText(int entry)
        {
            int start = ElemStart(entry);
            return start < 0 ? null : _elemData!.Substring(start, (ElemStart(entry + 1) & int.MaxValue) - start);
        }

        private int ElemStart(int entry) => unchecked(_elemStarts![2 * entry] | (_elemStarts[(2 * entry) + 1] << 16));

#endif
#endif
        private static TKey[] Collect(
            global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<TKey, TElem>> entries,
            out Map map,
            out TElem[] elems,
            out bool[] isFound)
        {
            map = new Map();
            global::System.Collections.Generic.List<TKey> keys = new global::System.Collections.Generic.List<TKey>(__GoMap.Entries.CountOf(entries));
            global::System.Collections.Generic.List<TElem> values = new global::System.Collections.Generic.List<TElem>(keys.Capacity);
            foreach (global::System.Collections.Generic.KeyValuePair<TKey, TElem> entry in entries)
            {
                map.GetValueRefOrAddDefault(entry.Key, out bool exists) = entry.Value;
                if (!exists)
                {
                    keys.Add(entry.Key);
                    values.Add(entry.Value);
                }
            }

            // What the map holds came last; a key that does not equal itself was its own only entry.
            isFound = new bool[keys.Count];
            for (int i = 0; i < keys.Count; i++)
            {
                ref TElem last = ref map.GetValueRefOrNullRef(keys[i]);
                isFound[i] = !global::System.Runtime.CompilerServices.Unsafe.IsNullRef(ref last);
                if (isFound[i])
                {
                    values[i] = last;
                }
            }

            elems = values.ToArray();
            return keys.ToArray();
        }

        /// <summary>Reads and writes the table for System.Text.Json, as its map is.</summary>
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        public sealed class TableJsonConverter : __GoMap.FrozenJsonConverter<Frozen, TKey, TElem>
        {
            /// <summary>A converter.</summary>
            public TableJsonConverter()
#if JSON
                : base(static entries => new Frozen(entries), new Map.MapJsonConverter())
#else
                : base(static entries => new Frozen(entries), null)
#endif
            {
            }
        }
#if FROZEN_TEXT

        // Whether a key is there, and its elem.
        private struct Answer
        {
            public bool IsFound;
            public TElem Elem;
        }

        // Room for TextFields, which is a type of the library.
        [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential, Size = __GoMap.TextFields.Size)]
        private struct Fields
        {
            private ulong _first;
        }
#endif
#if DEBUG_VIEW

        private sealed class DebugView
        {
            private readonly Frozen _table;

            public DebugView(Frozen table) => _table = table;

            [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.RootHidden)]
            public global::System.Collections.Generic.KeyValuePair<TKey, TElem>[] Entries => global::System.Linq.Enumerable.ToArray(_table);
        }
#endif
    }
}
