using System.Threading;
using GoMapGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoMapGen.Generator.Parsing;

/// <summary>
/// Reads a key or an elem: what is constant is folded and converted to the map's type. Plain literals are read off the syntax, so
/// that a literal of a hundred thousand of them binds nothing.
/// </summary>
/// <param name="model">The model of the expression's file.</param>
/// <param name="goal">Where what is read is written to.</param>
/// <param name="cancellation">Cancels.</param>
internal readonly struct LeafReader(SemanticModel model, LeafGoal goal, CancellationToken cancellation)
{
    /// <summary>The constant that an expression is, or <see langword="null"/>.</summary>
    /// <param name="leaf">A key or an elem.</param>
    /// <param name="target">The type that the map gives it.</param>
    public Constant? Read(ExpressionSyntax leaf, LeafType target)
    {
        leaf = LiteralSyntax.Unwrap(leaf);
        switch (leaf)
        {
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression }:
                return target.CanBeNull ? Constant.Zero : null;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression }:
                return target.Zero;
            case LiteralExpressionSyntax literal when literal.Token.Value is { } value && !literal.IsKind(SyntaxKind.Utf8StringLiteralExpression):
                return Convert(value, target);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: int or long or double or float or decimal } number }:
                return Convert(Minus(number.Token.Value), target);
            case TypeOfExpressionSyntax typeOf:
                return ReadType(typeOf, target);
            case DefaultExpressionSyntax zero when SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(zero, cancellation).Type, target.Type):
                return target.Zero;
            default:
                return CanBeConstant(leaf) ? Fold(leaf, target) : null;
        }
    }

    /// <summary>Whether an expression is a constant that no conversion makes one of the map's type: an error where it stands.</summary>
    public bool IsOfWrongType(ExpressionSyntax leaf, LeafType target)
    {
        leaf = LiteralSyntax.Unwrap(leaf);
        return target.Kind is not null && CanBeConstant(leaf)
            && model.GetConstantValue(leaf, cancellation).HasValue && !model.ClassifyConversion(leaf, target.Type).IsImplicit;
    }

    // What an expression of such a kind is can be told without binding it.
    private static bool CanBeConstant(ExpressionSyntax leaf) => leaf is not (BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax
        or AnonymousFunctionExpressionSyntax or ArrayCreationExpressionSyntax or TupleExpressionSyntax or ElementAccessExpressionSyntax);

    private static object Minus(object number) => number switch
    {
        int n => -n,
        long n => -n,
        double n => -n,
        float n => -n,
        decimal n => -n,
        _ => number,
    };

    private Constant? Fold(ExpressionSyntax leaf, LeafType target)
    {
        Optional<object?> constant = model.GetConstantValue(leaf, cancellation);
        if (!constant.HasValue)
        {
            return null;
        }

        if (constant.Value is null)
        {
            return target.CanBeNull ? Constant.Zero : null;
        }

        return model.GetTypeInfo(leaf, cancellation).Type is { } type && (type.TypeKind != TypeKind.Enum || CanBeNamed(type)) ? ConstantConversion.Convert(constant.Value, type, target) : null;
    }

    private Constant? Convert(object value, LeafType target)
    {
        SpecialType special = value switch
        {
            int => SpecialType.System_Int32,
            string => SpecialType.System_String,
            bool => SpecialType.System_Boolean,
            char => SpecialType.System_Char,
            long => SpecialType.System_Int64,
            uint => SpecialType.System_UInt32,
            ulong => SpecialType.System_UInt64,
            double => SpecialType.System_Double,
            float => SpecialType.System_Single,
            decimal => SpecialType.System_Decimal,
            _ => SpecialType.None,
        };
        return special == SpecialType.None ? null : ConstantConversion.Convert(value, model.Compilation.GetSpecialType(special), target);
    }

    // A type parameter is another type in another instance of what is around it.
    private Constant? ReadType(TypeOfExpressionSyntax typeOf, LeafType target) =>
        (target.Kind == ConstantKind.Type || target.Type.SpecialType == SpecialType.System_Object)
            && model.GetTypeInfo(typeOf.Type, cancellation).Type is { TypeKind: not TypeKind.Error } type && CanBeNamed(type) && !TypeParts.Holds(type, static t => t is ITypeParameterSymbol)
            ? new Constant(ConstantKind.Type, 0, 0, type.BareName())
            : null;

    // Whether an emitted file can name a type without a word of the user's around it: what cannot stays an expression of the user's.
    private bool CanBeNamed(ITypeSymbol type)
    {
        Compilation compilation = model.Compilation;
        bool isElsewhere = goal == LeafGoal.OtherType;
        return goal == LeafGoal.Nothing || !TypeParts.Holds(type, t => t is INamedTypeSymbol { IsFileLocal: true } || ReportedUses.HasUsesReported(t)
            || (isElsewhere && (t is ITypeParameterSymbol || (t is INamedTypeSymbol named && !compilation.IsSymbolAccessibleWithin(named, compilation.Assembly)))));
    }
}

/// <summary>Where the constants of a literal are written to, which decides what types can be named there.</summary>
internal enum LeafGoal
{
    /// <summary>Nowhere: they are only looked at.</summary>
    Nothing,

    /// <summary>To the emitted part of the type that they are in.</summary>
    SameType,

    /// <summary>To a type of their own.</summary>
    OtherType,
}
