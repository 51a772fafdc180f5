namespace GoMapGen.Generator.Analyzers.Nilness;

/// <summary>
/// The facts at one point, one <see cref="FactMap"/> for each group of paths that agree about the bools: after
/// <c>bool made = !m.IsNil;</c> those where it is true are kept from those where it is false, until the variable is gone.
/// </summary>
/// <remarks>
/// There are never more than a few: with one too many they become one, as they would be if bools were not looked at. At a handler they
/// are one from the start, and without what holds on some paths only.
/// </remarks>
internal sealed class FactSet
{
    private const int Limit = 8;

    private readonly List<FactMap> _all = [];
    private readonly bool _isHandler;
    private bool _isOne;

    public FactSet(bool isHandler)
    {
        _isHandler = isHandler;
        _isOne = isHandler;
    }

    public IReadOnlyList<FactMap> All => _all;

    /// <summary>Takes another path in; whether that changed anything.</summary>
    public bool Add(FactMap facts)
    {
        if (_isOne && _all.Count > 0)
        {
            bool changed = _all[0].JoinWith(facts);
            _all[0] = _isHandler && changed ? _all[0].WithoutDoubt() : _all[0];
            return changed;
        }

        foreach (FactMap known in _all)
        {
            if (known.AgreesWith(facts))
            {
                return known.JoinWith(facts);
            }
        }

        _all.Add(_isHandler ? facts.WithoutDoubt() : facts.Copy());
        if (_all.Count > Limit)
        {
            _isOne = true;
            for (int i = 1; i < _all.Count; i++)
            {
                _all[0].JoinWith(_all[i]);
            }

            _all.RemoveRange(1, _all.Count - 1);
        }

        return true;
    }
}
