namespace GoMapGen.Models;

/// <summary>The elems of one type, by number.</summary>
/// <typeparam name="TElem">The elem type.</typeparam>
/// <param name="Make">The elem of a number.</param>
/// <param name="NumberOf">The number of an elem; <see langword="null"/> for the default of a type where that is no number's elem.</param>
public sealed record ElemDomain<TElem>(Func<long, TElem> Make, Func<TElem, long?> NumberOf);
