#pragma warning disable CA1050, RCS1110 // One map is in the global namespace, as a user's may be.

using GoMapGen;

[GoMap(typeof(int), typeof(string))]
public partial class GlobalMap;

[GoMap(typeof(string), typeof(int))]
internal partial struct GlobalHandle;

namespace GoMapGen.Tests
{
    /// <summary>A generic type with maps inside, which speak of its type parameter or do not.</summary>
    public partial class Generic<T>
    {
        public partial struct Inner
        {
            [GoMap(typeof(long), typeof(List<int>))]
            public partial class Map;

            [GoMap(typeof(string), typeof(long))]
            public partial struct Handle;
        }

        [GoMap(typeof(int), typeof(int))]
        private partial class Hidden;

        public static int CountOfHidden(int entries)
        {
            var map = new Hidden();
            for (int i = 0; i < entries; i++)
            {
                map.Ref(i)++;
            }

            return map.Count;
        }
    }

    public static partial class Outer
    {
        public partial record Record
        {
            public partial interface IDeep
            {
                [GoMap(typeof(int), typeof(int))]
                partial class Map;
            }
        }

        [GoMap(typeof(Secret), typeof(Secret))]
        private partial struct PrivateHandle;

        private enum Secret : byte
        {
            None,
            One,
        }

        public static bool PrivateWorks()
        {
            var handle = new PrivateHandle { [Secret.One] = Secret.One };
            return handle.Count == 1 && handle[Secret.One] == Secret.One && handle[Secret.None] == Secret.None;
        }
    }

    [GoMap(typeof(@class), typeof(@event))]
    public partial class @namespace;

    public enum @class
    {
        @int,
    }

    public enum @event
    {
        none,
        @long,
    }

    [GoMap(typeof(int), typeof(int))]
    internal sealed partial class InternalMap;

    /// <summary>A map with members of its own, and interfaces listed twice.</summary>
    [GoMap<string, int>]
    public partial class WordCount : IDictionary<string, int>
    {
        public int Total { get; private set; }

        public void CountWords(string text)
        {
            foreach (string word in text.Split(' '))
            {
                Ref(word)++;
                Total++;
            }
        }
    }

    /// <summary>Holds handles, as a field, a property and in arrays.</summary>
    public sealed class Holding
    {
        public IntHandle Field;

        public IntHandle Property { get; } = new();

        public IntHandle[] Array { get; } = [new(), default];
    }

    [GoMap(typeof(string), typeof(IntHandle))]
    public partial class HandlesByName;

    /// <summary>One number that no code but its own reads.</summary>
    public readonly struct UserId
    {
        private readonly int _number;

        public UserId(int number) => _number = number;
    }

    /// <summary>Six bytes, which are no number's.</summary>
    public struct Mac
    {
        public byte A, B, C, D, E, F;
    }

    [GoMap(typeof(UserId), typeof(int))]
    public partial class ByUser;

    [GoMap(typeof((UserId, string)), typeof(int))]
    public partial class ByUserAndName;

    [GoMap(typeof((Mac, ushort)), typeof(int))]
    public partial class ByLink;

    [GoMap(typeof((Mac, string)), typeof(int))]
    public partial class ByMacAndName;
}
