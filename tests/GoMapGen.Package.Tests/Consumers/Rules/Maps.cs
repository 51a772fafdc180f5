using GoMapGen;

namespace Rules;

[GoMap(typeof(string), typeof(int))]
partial class Scores
{
}

[GoMap(typeof(string), typeof(int))]
partial struct Goals
{
}

[GoMap(typeof(double), typeof(int))]
partial class Ratios
{
}
