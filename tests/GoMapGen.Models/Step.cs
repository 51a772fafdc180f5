namespace GoMapGen.Models;

/// <summary>What one step of a random program does. Key and Argument of the step say with what.</summary>
public enum Operation
{
    Set,
    Ref,
    RefOrAddDefault,
    Add,
    TryAdd,
    GetOrAdd,
    AssignLowered,
    AddRange,
    Get,
    Index,
    Contains,
    RefOrNull,
    AccessLowered,
    Remove,
    RemoveWithElem,
    DeleteLowered,
    RemoveWhere,
    Clear,
    StartIterator,
    MoveIterator,
    FinishIterator,
    Enumerate,
    Clone,
    CopyTo,
    EnsureCapacity,
    TrimExcess,
}

/// <summary>One step of a random program.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Key">The number of the key, in the domain of the map's key type.</param>
/// <param name="Argument">A random number that the operation makes of what it needs.</param>
public readonly record struct Step(Operation Operation, int Key, int Argument);
