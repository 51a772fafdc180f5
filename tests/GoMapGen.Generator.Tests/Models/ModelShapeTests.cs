using System.Reflection;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoMapGen.Generator.Tests.Models;

/// <summary>
/// What the pipeline keeps between two runs is values: a symbol, a tree or a location in it would keep a whole compilation alive,
/// and never be equal to that of the next run.
/// </summary>
public class ModelShapeTests
{
    private static readonly Type[] Roslyn =
        [typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location), typeof(SourceText), typeof(SemanticModel), typeof(AttributeData), typeof(Diagnostic)];

    public static TheoryData<Type> Models => [typeof(MapSpec), typeof(LiteralSpec)];

    [Theory]
    [MemberData(nameof(Models))]
    public void No_type_of_the_compiler_is_reachable_from_a_model(Type model) => Assert.DoesNotContain(Reachable(model), IsOfTheCompiler);

    [Theory]
    [MemberData(nameof(Models))]
    public void What_is_reachable_is_compared_by_value(Type model) => Assert.DoesNotContain(
        Reachable(model),
        static type => !type.IsEnum && !type.IsArray && !typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type));

    [Theory]
    [MemberData(nameof(Models))]
    public void No_model_holds_an_array_but_the_equatable_one(Type model) => Assert.DoesNotContain(
        Reachable(model).Where(static type => !type.IsGenericType || type.GetGenericTypeDefinition() != typeof(EquatableArray<>)),
        static type => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Any(static field => field.FieldType.IsArray));

    // The guard can fail: a model that holds the compiler's types in any of these ways is found out.
    [Theory]
    [InlineData(typeof(HoldsSymbol))]
    [InlineData(typeof(HoldsNodes))]
    [InlineData(typeof(HoldsDeep))]
    public void A_model_that_holds_one_is_found_out(Type model) => Assert.Contains(Reachable(model), IsOfTheCompiler);

    private sealed record HoldsSymbol(INamedTypeSymbol Symbol);

    private sealed record HoldsNodes(List<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax> Nodes);

    private sealed record HoldsDeep(HoldsSymbol[] Inner);

    private static bool IsOfTheCompiler(Type type) =>
        Roslyn.Any(roslyn => roslyn.IsAssignableFrom(type)) || type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;

    private static HashSet<Type> Reachable(Type root)
    {
        var reached = new HashSet<Type>();
        var open = new Stack<Type>([root]);
        while (open.TryPop(out Type? type))
        {
            if (!reached.Add(type))
            {
                continue;
            }

            foreach (Type argument in type.GetGenericArguments())
            {
                open.Push(argument);
            }

            if (type.IsArray)
            {
                open.Push(type.GetElementType()!);
            }

            if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true || type.IsEnum)
            {
                continue;
            }

            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                open.Push(field.FieldType);
            }
        }

        return reached;
    }
}
