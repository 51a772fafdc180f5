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
