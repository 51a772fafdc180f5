namespace GoMapGen.Benchmarks.AsDictionary;

[GoMap(typeof(string), typeof(int))]
internal sealed partial class Counts;

[GoMap(typeof(string), typeof(int), Comparer = typeof(OrdinalIgnoreCase))]
internal sealed partial class Headers;

[GoMap(typeof(long), typeof(string))]
internal sealed partial class Names;

[GoMap(typeof(long), typeof(long))]
internal sealed partial class Numbers;

[GoMap(typeof(string), typeof(Order))]
internal sealed partial class Orders;

[GoMap(typeof(long), typeof(Payment))]
internal sealed partial class Payments;

[GoMap(typeof(int), typeof(string))]
internal sealed partial class Titles;
