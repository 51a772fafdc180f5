using System.Text.Json.Serialization;

namespace GoMapGen.Benchmarks.AsDictionary;

/// <summary>An elem of which the document says what type it is.</summary>
[JsonDerivedType(typeof(CardPayment), "card")]
[JsonDerivedType(typeof(CashPayment), "cash")]
internal abstract class Payment
{
    public int Amount { get; set; }
}

/// <summary>One type.</summary>
internal sealed class CardPayment : Payment
{
    public string Card { get; set; } = "";
}

/// <summary>Another.</summary>
internal sealed class CashPayment : Payment
{
    public int Given { get; set; }
}
