using System;
using Library;

// The maps of a library are ordinary types to those who reference it; they need no generator of their own.
Counts counts = Counting.Of(["a", "b", "a"]);
Console.WriteLine(counts);
