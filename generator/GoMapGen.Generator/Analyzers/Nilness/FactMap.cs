using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>
/// The facts at one point, on the paths that agree about some truths: of places, of bools, and of the values that the control-flow
/// graph keeps for later.
/// </summary>
internal sealed class FactMap
{
    private readonly Dictionary<Place, NilFact> _places;
    private readonly Dictionary<ISymbol, bool> _truths;
    private readonly Dictionary<CaptureId, Capture> _captures;

    public FactMap()
    {
        _places = [];
        _truths = new(SymbolEqualityComparer.Default);
        _captures = [];
    }

    private FactMap(FactMap other)
    {
        _places = new(other._places);
        _truths = new(other._truths, SymbolEqualityComparer.Default);
        _captures = new(other._captures);
    }

    public FactMap Copy() => new(this);

    public NilFact this[Place place] => _places.TryGetValue(place, out NilFact fact) ? fact : NilFact.Unknown;

    public bool Knows(Place place) => _places.ContainsKey(place);

    public Capture CaptureOf(CaptureId id) => _captures.TryGetValue(id, out Capture capture) ? capture : default;

    public void SetCapture(CaptureId id, Capture capture) => _captures[id] = capture;

    /// <summary>What a bool variable is on these paths.</summary>
    public bool? TruthOf(ISymbol variable) => _truths.TryGetValue(variable, out bool truth) ? truth : null;

    public void Learn(ISymbol variable, bool truth) => _truths[variable] = truth;

    /// <summary>A new value: what is kept of the old one no longer says anything about the place.</summary>
    public void Assign(Place place, NilFact fact)
    {
        Refine(place, fact);
        Release(captured => captured.Equals(place));
    }

    /// <summary>More about the same value.</summary>
    public void Refine(Place place, NilFact fact)
    {
        if (fact == NilFact.Unknown)
        {
            _places.Remove(place);
        }
        else
        {
            _places[place] = fact;
        }
    }

    /// <summary>A variable was assigned to by something that is not followed.</summary>
    public void Forget(ISymbol variable)
    {
        bool IsIn(Place place) => SymbolEqualityComparer.Default.Equals(place.Root, variable);
        foreach (Place place in _places.Keys.Where(IsIn).ToArray())
        {
            _places.Remove(place);
        }

        _truths.Remove(variable);
        Release(IsIn);
    }

    /// <summary>
    /// Other code has run, and may have assigned to the fields of this object. That one was made is kept: to forget it would only make
    /// noise.
    /// </summary>
    public void ForgetObject()
    {
        bool IsOpen(Place place) => place.Root is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null };
        foreach (Place place in _places.Where(entry => IsOpen(entry.Key) && entry.Value != NilFact.Made).Select(static entry => entry.Key).ToArray())
        {
            _places.Remove(place);
        }

        Release(IsOpen);
    }

    /// <summary>Marks what a test has just said, as against before it: its outcome is kept, and may never be asked for.</summary>
    public void Keep(FactMap before)
    {
        foreach (Place place in _places.Where(entry => entry.Value == NilFact.TestedNil && !before.Knows(entry.Key)).Select(static entry => entry.Key).ToArray())
        {
            _places[place] = NilFact.KeptNil;
        }
    }

    /// <summary>Drops what goes out of scope.</summary>
    public void Leave(ControlFlowRegion region)
    {
        foreach (ILocalSymbol local in region.Locals)
        {
            Forget(local);
        }

        foreach (CaptureId capture in region.CaptureIds)
        {
            _captures.Remove(capture);
        }
    }

    /// <summary>Takes over what another point says of a variable.</summary>
    public void TakeFrom(FactMap other, ISymbol variable)
    {
        Forget(variable);
        foreach (KeyValuePair<Place, NilFact> entry in other._places.Where(entry => SymbolEqualityComparer.Default.Equals(entry.Key.Root, variable)))
        {
            _places[entry.Key] = entry.Value;
        }
    }

    private void Release(Func<Place, bool> isAssigned)
    {
        foreach (KeyValuePair<CaptureId, Capture> capture in _captures.ToArray())
        {
            if (capture.Value.Place is { } place && isAssigned(place))
            {
                _captures[capture.Key] = capture.Value with { Place = null, IsEnumerator = false };
            }
        }
    }

    /// <summary>Whether two of them are about the same paths: a truth that one knows, the other does too.</summary>
    public bool AgreesWith(FactMap other) =>
        _truths.Count == other._truths.Count
        && _truths.All(entry => other.TruthOf(entry.Key) == entry.Value)
        && _captures.All(entry => entry.Value.AgreesWith(other.CaptureOf(entry.Key)))
        && other._captures.All(entry => entry.Value.AgreesWith(CaptureOf(entry.Key)));

    /// <summary>Whether both say the same of every place and value.</summary>
    public bool Says(FactMap other) =>
        AgreesWith(other)
        && _places.Count == other._places.Count && _places.All(entry => other[entry.Key] == entry.Value)
        && _captures.All(entry => other.CaptureOf(entry.Key).Equals(entry.Value));

    /// <summary>Takes another path in; whether that changed anything.</summary>
    public bool JoinWith(FactMap other)
    {
        bool changed = false;
        foreach (KeyValuePair<Place, NilFact> entry in _places.ToArray())
        {
            NilFact joined = NilFacts.Join(entry.Value, other[entry.Key]);
            if (joined != entry.Value)
            {
                Refine(entry.Key, joined);
                changed = true;
            }
        }

        foreach (KeyValuePair<ISymbol, bool> entry in _truths.ToArray())
        {
            if (other.TruthOf(entry.Key) != entry.Value)
            {
                _truths.Remove(entry.Key);
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
        foreach (Place place in _places.Where(static entry => entry.Value == NilFact.MaybeNil).Select(static entry => entry.Key))
        {
            certain._places.Remove(place);
        }

        return certain;
    }

    /// <summary>
    /// A kept value: its fact, the place that it was read from, of a bool what it is, and whether it is the null of a
    /// <c>?.</c> that found nothing to ask.
    /// </summary>
    internal readonly record struct Capture(NilFact Fact, Place? Place, bool IsEnumerator, bool? Truth, bool IsNull)
    {
        public bool AgreesWith(Capture other) => Truth == other.Truth && IsNull == other.IsNull;

        public Capture Join(Capture other) => new(
            NilFacts.Join(Fact, other.Fact),
            Equals(Place, other.Place) ? Place : null,
            IsEnumerator && other.IsEnumerator,
            Truth == other.Truth ? Truth : null,
            IsNull && other.IsNull);
    }
}
