using GoMapGen.Analyzers.Tests.Infrastructure;

namespace GoMapGen.Analyzers.Tests.Nilness;

/// <summary>GOMAP011: a write in a branch where the map was tested nil.</summary>
public class TestedNilWriteTests
{
    [Theory]
    [InlineData("if (p == null) {|011:p|}[k] = 1;")]
    [InlineData("if (null == p) {|011:p|}[k] = 1;")]
    [InlineData("if (p is null) {|011:p|}[k] = 1;")]
    [InlineData("if (p is not { }) {|011:p|}[k] = 1;")]
    [InlineData("if (p != null) { } else {|011:p|}[k] = 1;")]
    [InlineData("if (p != null) return; {|011:p|}[k] = 1;")]
    [InlineData("if (p is not null) throw new Exception(); {|011:p|}.Add(k, 1);")]
    [InlineData("if (q.IsNil) {|011:q|}[k] = 1;")]
    [InlineData("if (!q.IsNil) return; {|011:q|}[k] = 1;")]
    [InlineData("if (q is { IsNil: true }) {|011:q|}[k] = 1;")]
    [InlineData("_ = p is null && {|011:p|}.TryAdd(k, 1);")]
    [InlineData("_ = !q.IsNil || {|011:q|}.TryAdd(k, 1);")]
    [InlineData("_ = p == null ? {|011:p|}.TryAdd(k, 1) : c;")]
    [InlineData("_ = p switch { null => {|011:p|}.TryAdd(k, 1), _ => p.TryAdd(k, 1) };")]
    [InlineData("switch (p) { case null: {|011:p|}[k] = 1; break; default: p[k] = 1; break; }")]
    [InlineData("while (p == null) { {|011:p|}[k] = 1; }")]
    [InlineData("if (p == null && c) {|011:p|}[k] = 1;")]
    [InlineData("if (ReferenceEquals(p, null)) {|011:p|}[k] = 1;")]
    [InlineData("if (p == null) { {|011:p|}[k] = 1; p[k] = 2; }")]
    [InlineData("Scores.MapAssign(p, k) = 1; if (q.IsNil) Goals.MapAssign({|011:q|}, k) = 1;")]
    public Task A_nil_branch_is_reported(string body) => Check.BodyAsync(body, "01");

    [Theory]
    [InlineData("if (p == null) p = new(); p[k] = 1;")]
    [InlineData("if (p != null) p[k] = 1;")]
    [InlineData("if (p == null) return; p[k] = 1;")]
    [InlineData("if (p == null || c) p = new(); p[k] = 1;")]
    [InlineData("if (p == null || c) p[k] = 1;")]
    [InlineData("if (q.IsNil) q = new(); q[k] = 1;")]
    [InlineData("if (!q.IsNil) q[k] = 1;")]
    [InlineData("if (q.IsNil) throw new Exception(); q[k] = 1;")]
    [InlineData("_ = p is not null && p.TryAdd(k, 1);")]
    [InlineData("_ = p == null || p.TryAdd(k, 1);")]
    [InlineData("if (q.Count == 0) q = new(); q[k] = 1;")]
    [InlineData("if (q.IsNil) Make(ref q); q[k] = 1; static void Make(ref Goals g) => g = new();")]
    [InlineData("if (p == null) { Scores p2 = new(); p2[k] = 1; }")]
    [InlineData("if (p == null) Console.WriteLine(); p[k] = 1;")]
    [InlineData("p ??= new(); p[k] = 1;")]
    [InlineData("if (p?.Count > 0) p[k] = 1;")]
    [InlineData("if (p?.TryAdd(k, 1) == true) p[k] = 1; else p[k] = 2;")]
    [InlineData("if (p is null) Fail(); p[k] = 1; [DoesNotReturn] static void Fail() => throw new Exception();")]
    [InlineData("if (q.IsNil) Fail(); q[k] = 1; [DoesNotReturn] static void Fail() => throw new Exception();")]
    public Task A_made_branch_is_left_alone(string body) => Check.BodyAsync(body, "01");
}
