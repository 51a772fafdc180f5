using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// Finds the calls of Of that can be replaced by a call of emitted code. They do not bind while the generator runs, since Of is emitted
/// too; but what stands before the dot does.
/// </summary>
internal static class OfCallParser
{
    /// <summary>The namespace of interceptors, which the package's targets allow.</summary>
    public const string Namespace = "GoMapGen.Generated";

    // FNV-1a, 64 bits.
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    // What the data of a location starts with: a checksum of the file's text, and the position. A name of the file follows.
    private const int PlaceBytes = 16 + 4;

    // The sources that the literals of a type name: looked for once, and not by each of the calls in it.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, HashSet<string>> Sources = new();

    /// <summary>Whether a node may be such a call.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax, ArgumentList.Arguments.Count: > 0 } call && LiteralSyntax.IsOf(call);

    /// <summary>The call, or <see langword="null"/> if it has to run as it stands.</summary>
    public static OfCall? Parse(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        SemanticModel model = context.SemanticModel;
        if (MapOf(call, model, cancellation) is not { } map || !CanIntercept(call, map, model) || IsInSource(call, model, cancellation))
        {
            return null;
        }

        (LiteralBody body, LiteralReader reader) = LiteralReader.Read(call, map, model, "Make", isStatic: true, cancellation, LeafGoal.OtherType);
        if (reader.Problems.Count > 0 || reader.HasDuplicate || reader.HasWrongType || reader.FirstDynamic is not null || map.Spec(model.Compilation, cancellation) is null
            || model.GetInterceptableLocation(call, cancellation) is not { } location)
        {
            return null;
        }

        FileLinePositionSpan place = call.SyntaxTree.GetLineSpan(call.Span, cancellation);
        return new OfCall(call.SyntaxTree.FilePath, place.StartLinePosition.Line + 1, location.Version, location.Data, ParameterOf(map, model.Compilation),
            new OfContent($"{HintName.Cut(map.Symbol.Name)}_{HashOf(model.Compilation.AssemblyName ?? "", body).ToString("x16", CultureInfo.InvariantCulture)}", body));
    }

    /// <summary>The map whose Of is called, or <see langword="null"/>.</summary>
    public static LiteralMap? MapOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && model.GetSymbolInfo(receiver, cancellation).Symbol is INamedTypeSymbol type
            ? LiteralMap.Of(type)
            : null;

    /// <summary>Whether a call stands in the source of a literal, which is never called.</summary>
    public static bool IsInSource(SyntaxNode call, SemanticModel model, CancellationToken cancellation)
    {
        MemberDeclarationSyntax? member = call.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        string? name = (member as MethodDeclarationSyntax)?.Identifier.ValueText ?? (member as PropertyDeclarationSyntax)?.Identifier.ValueText;
        return name is not null && model.GetDeclaredSymbol(member!, cancellation)?.ContainingType is { } type
            && Sources.GetValue(type, static t => SourcesOf(t)).Contains(name);
    }

    /// <summary>The calls but for those that the compiler cannot tell apart, being at one place of files of one text.</summary>
    public static ImmutableArray<OfCall> WithoutTwins(ImmutableArray<OfCall> calls)
    {
        var twins = new HashSet<string>(calls.GroupBy(PlaceOf).Where(static same => same.Skip(1).Any()).Select(static same => same.Key));
        return twins.Count == 0 ? calls : [.. calls.Where(call => !twins.Contains(PlaceOf(call)))];
    }

    /// <summary>The calls, file by file.</summary>
    public static IEnumerable<OfCallsOfFile> ByFile(ImmutableArray<OfCall> calls)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, OfCall> file in calls.GroupBy(static call => call.File).OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            string name = HintName.Cut(new([.. Path.GetFileNameWithoutExtension(file.Key).Select(static c => char.IsLetterOrDigit(c) || c == '.' ? c : '_')]));
            string hint = name;
            for (int i = 2; !names.Add(hint); i++)
            {
                hint = name + i.ToString(CultureInfo.InvariantCulture);
            }

            yield return new OfCallsOfFile($"Of/{hint}.g.cs", file.ToEquatableArray());
        }
    }

    // The interceptor is a static method of another class, in a file of its own.
    private static bool CanIntercept(InvocationExpressionSyntax call, LiteralMap map, SemanticModel model) =>
        call.SyntaxTree.Options.Features.TryGetValue("InterceptorsNamespaces", out string? allowed)
        && allowed.Split(';').Any(static name => name.Trim() == Namespace)
        && model.Compilation.IsSymbolAccessibleWithin(map.Symbol, model.Compilation.Assembly)
        && !TypeParts.Holds(map.Symbol, static type => type is ITypeParameterSymbol or INamedTypeSymbol { IsFileLocal: true })
        && !IsReported(map.Symbol) && !IsReported(map.Key.Type) && !IsReported(map.Elem.Type)
        && !HasOtherOf(map.Symbol, model.Compilation);

    // The caller may be told nothing, being obsolete too or under a pragma; the emitted file would be.
    private static bool IsReported(ITypeSymbol type) => TypeParts.Holds(type, ReportedUses.HasUsesReported);

    // An Of of the user's own may be the one that is called. The one of a map of another assembly is the emitted one, if there is no second.
    private static bool HasOtherOf(INamedTypeSymbol map, Compilation compilation)
    {
        bool isElsewhere = !SymbolEqualityComparer.Default.Equals(map.ContainingAssembly, compilation.Assembly);
        int count = 0;
        for (INamedTypeSymbol? type = map; type is not null; type = type.BaseType)
        {
            count += type.GetMembers("Of").Length;
        }

        return count > (isElsewhere ? 1 : 0);
    }

    private static string PlaceOf(OfCall call)
    {
        byte[] data = Convert.FromBase64String(call.Location);
        return Convert.ToBase64String(data, 0, Math.Min(data.Length, PlaceBytes));
    }

    private static HashSet<string> SourcesOf(INamedTypeSymbol type) =>
    [
        .. type.GetMembers().SelectMany(static m => m.GetAttributes())
            .Where(LiteralParser.IsAttribute)
            .Select(static a => a.FirstValue())
            .OfType<string>(),
    ];

    // As this map's Of is, or will be, emitted.
    private static string ParameterOf(LiteralMap map, Compilation compilation)
    {
        string entry = $"({map.Key.FullName} Key, {map.Elem.FullName} Value)";
        bool isSpan = map.Symbol.GetMembers("Of").OfType<IMethodSymbol>().FirstOrDefault() is { Parameters: { Length: 1 } parameters }
            ? parameters[0].Type is not IArrayTypeSymbol
            : MapParser.LanguageVersionOf(compilation) >= 13;
        return isSpan ? $"scoped global::System.ReadOnlySpan<{entry}>" : $"{entry}[]";
    }

    // The same in every process, and another one in another assembly, which may see the internals of this one.
    private static ulong HashOf(string assembly, LiteralBody body)
    {
        ulong hash = HashStart;

        // A product carries upwards only: without the shift, differences in two highest bits, which are signs, would cancel out.
        void Add(ulong bits)
        {
            hash = unchecked((hash ^ bits) * HashFactor);
            hash ^= hash >> 32;
        }

        void AddText(string? text)
        {
            Add((ulong)(text?.Length ?? -1));
            foreach (char c in text ?? "")
            {
                Add(c);
            }
        }

        void AddConstant(Constant value)
        {
            Add((ulong)value.Kind);
            Add(value.Low);
            Add(value.High);
            AddText(value.Text);
        }

        AddText(assembly);
        AddText(body.Map);
        foreach (StaticEntry entry in body.Static)
        {
            AddConstant(entry.Key);
            AddConstant(entry.Elem);
        }

        return hash;
    }
}
