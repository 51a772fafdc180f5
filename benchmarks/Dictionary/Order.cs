namespace GoMapGen.Benchmarks.AsDictionary;

/// <summary>An elem that is an object, and refers to another.</summary>
internal sealed class Order
{
    public int Id { get; set; }

    public string Customer { get; set; } = "";

    public double Total { get; set; }

    public bool IsPaid { get; set; }
}
