namespace GoMapGen.Benchmarks.Literals;

/// <summary>
/// The least that finds a string among 1,000: one static method, written for this one table, in what lies in the assembly. There is no
/// object, no interface, no other method and no check that the key has four characters. Its first call takes what the runtime takes.
/// </summary>
internal static class Least
{
    public static unsafe bool TryGetValue(string key, out int value)
    {
        const int Starts = LeastData.Pilots + LeastData.Places - 1;
        const int Elems = Starts + LeastData.Words + 2;
        string numbers = LeastData.Numbers;
        ulong hash;
        fixed (char* first = key)
        {
            hash = (*(ulong*)first * LeastData.Start) + ((*(ulong*)(first + key.Length - 4) + (ulong)key.Length) * LeastData.End);
        }

        int entry = numbers[LeastData.Pilots + (int)((hash * numbers[(int)(hash >> 55)]) >> 53)];
        int start = numbers[Starts + entry];
        if (entry == 0 || numbers[Starts + entry + 1] - start != key.Length || LeastData.Text.Substring(start, key.Length) != key)
        {
            value = 0;
            return false;
        }

        value = numbers[Elems - 2 + (2 * entry)] | (numbers[Elems - 1 + (2 * entry)] << 16);
        return true;
    }
}
