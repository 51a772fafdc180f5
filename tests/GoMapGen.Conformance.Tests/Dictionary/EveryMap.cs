namespace GoMapGen.Conformance.Tests.Dictionary;

// One class for each form and key class: xunit runs the inherited facts for each.

public sealed class IntClassFacts : DictionaryFacts<IntClass, int, string>
{
    protected override IntClass New() => new();

    protected override IntClass New(int capacity) => new(capacity);

    protected override IntClass New(IEnumerable<KeyValuePair<int, string>> entries) => new(entries);

    protected override int Key(int number) => number;

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class IntStructFacts : DictionaryFacts<IntStruct, int, string>
{
    protected override IntStruct New() => new();

    protected override IntStruct New(int capacity) => new(capacity);

    protected override IntStruct New(IEnumerable<KeyValuePair<int, string>> entries) => new(entries);

    protected override int Key(int number) => number;

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class LongClassFacts : DictionaryFacts<LongClass, long, string>
{
    protected override LongClass New() => new();

    protected override LongClass New(int capacity) => new(capacity);

    protected override LongClass New(IEnumerable<KeyValuePair<long, string>> entries) => new(entries);

    protected override long Key(int number) => number * 10_000_000_000L;

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class LongStructFacts : DictionaryFacts<LongStruct, long, string>
{
    protected override LongStruct New() => new();

    protected override LongStruct New(int capacity) => new(capacity);

    protected override LongStruct New(IEnumerable<KeyValuePair<long, string>> entries) => new(entries);

    protected override long Key(int number) => number * 10_000_000_000L;

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class StringClassFacts : DictionaryFacts<StringClass, string, string>
{
    protected override StringClass New() => new();

    protected override StringClass New(int capacity) => new(capacity);

    protected override StringClass New(IEnumerable<KeyValuePair<string, string>> entries) => new(entries);

    protected override string Key(int number) => $"key {number}";

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class StringStructFacts : DictionaryFacts<StringStruct, string, string>
{
    protected override StringStruct New() => new();

    protected override StringStruct New(int capacity) => new(capacity);

    protected override StringStruct New(IEnumerable<KeyValuePair<string, string>> entries) => new(entries);

    protected override string Key(int number) => $"key {number}";

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class GuidClassFacts : DictionaryFacts<GuidClass, Guid, string>
{
    protected override GuidClass New() => new();

    protected override GuidClass New(int capacity) => new(capacity);

    protected override GuidClass New(IEnumerable<KeyValuePair<Guid, string>> entries) => new(entries);

    protected override Guid Key(int number) => new Guid(number, 2, 3, new byte[8]);

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class GuidStructFacts : DictionaryFacts<GuidStruct, Guid, string>
{
    protected override GuidStruct New() => new();

    protected override GuidStruct New(int capacity) => new(capacity);

    protected override GuidStruct New(IEnumerable<KeyValuePair<Guid, string>> entries) => new(entries);

    protected override Guid Key(int number) => new Guid(number, 2, 3, new byte[8]);

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class DoubleClassFacts : DictionaryFacts<DoubleClass, double, string>
{
    protected override DoubleClass New() => new();

    protected override DoubleClass New(int capacity) => new(capacity);

    protected override DoubleClass New(IEnumerable<KeyValuePair<double, string>> entries) => new(entries);

    protected override double Key(int number) => number * 0.5;

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class DoubleStructFacts : DictionaryFacts<DoubleStruct, double, string>
{
    protected override DoubleStruct New() => new();

    protected override DoubleStruct New(int capacity) => new(capacity);

    protected override DoubleStruct New(IEnumerable<KeyValuePair<double, string>> entries) => new(entries);

    protected override double Key(int number) => number * 0.5;

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class ObjectClassFacts : DictionaryFacts<ObjectClass, object, string>
{
    protected override ObjectClass New() => new();

    protected override ObjectClass New(int capacity) => new(capacity);

    protected override ObjectClass New(IEnumerable<KeyValuePair<object, string>> entries) => new(entries);

    protected override object Key(int number) => number % 3 == 0 ? (object)number : number % 3 == 1 ? $"key {number}" : (number, "key");

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class ObjectStructFacts : DictionaryFacts<ObjectStruct, object, string>
{
    protected override ObjectStruct New() => new();

    protected override ObjectStruct New(int capacity) => new(capacity);

    protected override ObjectStruct New(IEnumerable<KeyValuePair<object, string>> entries) => new(entries);

    protected override object Key(int number) => number % 3 == 0 ? (object)number : number % 3 == 1 ? $"key {number}" : (number, "key");

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class AskedClassFacts : DictionaryFacts<AskedClass, Asked, string>
{
    protected override AskedClass New() => new();

    protected override AskedClass New(int capacity) => new(capacity);

    protected override AskedClass New(IEnumerable<KeyValuePair<Asked, string>> entries) => new(entries);

    protected override Asked Key(int number) => new(number);

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class AskedStructFacts : DictionaryFacts<AskedStruct, Asked, string>
{
    protected override AskedStruct New() => new();

    protected override AskedStruct New(int capacity) => new(capacity);

    protected override AskedStruct New(IEnumerable<KeyValuePair<Asked, string>> entries) => new(entries);

    protected override Asked Key(int number) => new(number);

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class TupleClassFacts : DictionaryFacts<TupleClass, (byte, string), string>
{
    protected override TupleClass New() => new();

    protected override TupleClass New(int capacity) => new(capacity);

    protected override TupleClass New(IEnumerable<KeyValuePair<(byte, string), string>> entries) => new(entries);

    protected override (byte, string) Key(int number) => ((byte)number, $"{number}");

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class TupleStructFacts : DictionaryFacts<TupleStruct, (byte, string), string>
{
    protected override TupleStruct New() => new();

    protected override TupleStruct New(int capacity) => new(capacity);

    protected override TupleStruct New(IEnumerable<KeyValuePair<(byte, string), string>> entries) => new(entries);

    protected override (byte, string) Key(int number) => ((byte)number, $"{number}");

    protected override string Elem(int number) => $"elem {number}";
}

public sealed class LargeClassFacts : DictionaryFacts<LargeClass, int, Large>
{
    protected override LargeClass New() => new();

    protected override LargeClass New(int capacity) => new(capacity);

    protected override LargeClass New(IEnumerable<KeyValuePair<int, Large>> entries) => new(entries);

    protected override int Key(int number) => number;

    protected override Large Elem(int number) => new(number, 2, 3, 4, 5, 6, 7, 8, 9);
}

public sealed class LargeStructFacts : DictionaryFacts<LargeStruct, int, Large>
{
    protected override LargeStruct New() => new();

    protected override LargeStruct New(int capacity) => new(capacity);

    protected override LargeStruct New(IEnumerable<KeyValuePair<int, Large>> entries) => new(entries);

    protected override int Key(int number) => number;

    protected override Large Elem(int number) => new(number, 2, 3, 4, 5, 6, 7, 8, 9);
}
