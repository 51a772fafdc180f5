using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests.Nilness;

/// <summary>GOMAP013: a read or range of a map that is always nil.</summary>
public class NilReadTests
{
    [Theory]
    [InlineData("Goals m = default; _ = {|013:m|}[k];")]
    [InlineData("Goals m = default; _ = {|013:m|}.TryGetValue(k, out _);")]
    [InlineData("Goals m = default; _ = {|013:m|}.ContainsKey(k);")]
    [InlineData("Goals m = default; _ = Goals.MapAccess1({|013:m|}, k);")]
    [InlineData("Scores? m = null; _ = Scores.MapAccess2({|013:m|}, k, out _);")]
    [InlineData("Goals m = default; foreach (var (x, v) in {|013:m|}) { }")]
    [InlineData("Goals m = default; foreach (var x in {|013:m|}.Keys) { }")]
    [InlineData("if (q.IsNil) _ = {|013:q|}[k];")]
    [InlineData("if (p == null) { foreach (var e in {|013:p|}) { } }")]
    [InlineData("_ = q.IsNil && {|013:q|}.ContainsKey(k);")]
    [InlineData("Scores? m = null; foreach (var x in {|013:m|}.Values) { }")]
    [InlineData("Goals m = default; {|010:m|}[k] = {|013:m|}[k + k];")]
    public Task A_read_is_reported(string body) => Check.BodyAsync(body);

    [Theory]
    [InlineData("Goals m = default; _ = m.Count; m.Remove(k); m.Clear(); _ = Goals.MapLen(m); _ = m.IsNil; _ = m.ToString();")]
    [InlineData("Goals m = default; _ = Goals.MapLen(m); Goals.MapDelete(m, k); Goals.MapClear(m); _ = m.GetHeader();")]
    [InlineData("if (!q.IsNil) _ = q[k];")]
    [InlineData("_ = p?[k]; _ = p?.ContainsKey(k);")]
    [InlineData("_ = q[k]; foreach (var x in q) { }")]
    [InlineData("Goals m = default; if (c) m = new(); _ = m[k];")]
    [InlineData("Goals m = new(); _ = m[k];")]
    public Task Other_reads_are_left_alone(string body) => Check.BodyAsync(body);
}
