using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>The facts at one point: of variables, and of the values that the control-flow graph keeps for later.</summary>
internal sealed class FactMap
{
    private readonly Dictionary<ISymbol, NilFact> _variables;
    private readonly Dictionary<CaptureId, Capture> _captures;

    public FactMap()
    {
        _variables = new(SymbolEqualityComparer.Default);
        _captures = [];
    }

    private FactMap(FactMap other)
    {
        _variables = new(other._variables, SymbolEqualityComparer.Default);
        _captures = new(other._captures);
    }

    public FactMap Copy() => new(this);

    public NilFact this[ISymbol variable] => _variables.TryGetValue(variable, out NilFact fact) ? fact : NilFact.Unknown;

    public bool Knows(ISymbol variable) => _variables.ContainsKey(variable);

    /// <summary>The variables of a name that something is known of.</summary>
    public ISymbol[] Names(string name) => [.. _variables.Keys.Where(variable => variable.Name == name)];

    public Capture CaptureOf(CaptureId id) => _captures.TryGetValue(id, out Capture capture) ? capture : default;

    public void SetCapture(CaptureId id, Capture capture) => _captures[id] = capture;

    /// <summary>A new value: what is kept of the old one no longer says anything about the variable.</summary>
    public void Assign(ISymbol variable, NilFact fact)
    {
        Refine(variable, fact);
        foreach (KeyValuePair<CaptureId, Capture> capture in _captures.ToArray())
        {
            if (SymbolEqualityComparer.Default.Equals(capture.Value.Variable, variable))
            {
                _captures[capture.Key] = new Capture(capture.Value.Fact, null, false);
            }
        }
    }

    /// <summary>More about the same value.</summary>
    public void Refine(ISymbol variable, NilFact fact)
    {
        if (fact == NilFact.Unknown)
        {
            _variables.Remove(variable);
        }
        else
        {
            _variables[variable] = fact;
        }
    }

    /// <summary>Takes another path in; whether that changed anything.</summary>
    public bool JoinWith(FactMap other)
    {
        bool changed = false;
        foreach (KeyValuePair<ISymbol, NilFact> entry in _variables.ToArray())
        {
            NilFact joined = NilFacts.Join(entry.Value, other[entry.Key]);
            if (joined != entry.Value)
            {
                Refine(entry.Key, joined);
                changed = true;
            }
        }

        foreach (KeyValuePair<CaptureId, Capture> entry in other._captures)
        {
            // A capture of one path only is not used after the join, or is used where both have set it.
            Capture joined = _captures.TryGetValue(entry.Key, out Capture mine) ? mine.Join(entry.Value) : entry.Value;
            if (!joined.Equals(mine) || !_captures.ContainsKey(entry.Key))
            {
                _captures[entry.Key] = joined;
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>Forgets what holds on some paths only: where an exception comes from is not known.</summary>
    public FactMap WithoutDoubt()
    {
        FactMap certain = Copy();
        foreach (ISymbol variable in _variables.Where(static entry => entry.Value == NilFact.MaybeNil).Select(static entry => entry.Key))
        {
            certain._variables.Remove(variable);
        }

        return certain;
    }

    /// <summary>A kept value: its fact, and the variable that it was read from.</summary>
    internal readonly record struct Capture(NilFact Fact, ISymbol? Variable, bool IsEnumerator)
    {
        public bool Equals(Capture other) =>
            Fact == other.Fact && IsEnumerator == other.IsEnumerator && SymbolEqualityComparer.Default.Equals(Variable, other.Variable);

        public override int GetHashCode() => (int)Fact;

        public Capture Join(Capture other) => new(
            NilFacts.Join(Fact, other.Fact),
            SymbolEqualityComparer.Default.Equals(Variable, other.Variable) ? Variable : null,
            IsEnumerator && other.IsEnumerator);
    }
}
