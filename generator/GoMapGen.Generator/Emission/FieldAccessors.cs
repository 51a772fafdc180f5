using System.Collections.Generic;
using System.Linq;
using GoMapGen.Generator.Models;

namespace GoMapGen.Generator.Emission;

/// <summary>The accessors of fields that are out of reach.</summary>
internal static class FieldAccessors
{
    /// <summary>Writes them, each in the class that has its type parameters.</summary>
    public static void Write(SourceWriter writer, FieldAccessor[] accessors)
    {
        foreach (IGrouping<(string Holder, string Constraints), FieldAccessor> group in accessors.GroupBy(static a => (a.Holder, a.Constraints)))
        {
            if (group.Key.Holder.Length > 0)
            {
                writer.WriteLine($"internal static class {group.Key.Holder}{group.Key.Constraints}");
                writer.Open();
            }

            foreach (FieldAccessor accessor in group)
            {
                writer.WriteLine(
                    $"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = \"{accessor.Field}\")]");
                writer.WriteLine($"internal static extern ref {accessor.FieldType} {accessor.Method}(in {accessor.Owner} value);");
                writer.WriteLine();
            }

            if (group.Key.Holder.Length > 0)
            {
                writer.Close();
                writer.WriteLine();
            }
        }
    }

    /// <summary>Those that a key is read by.</summary>
    public static IEnumerable<FieldAccessor> Of(KeyShape shape)
    {
        // A struct that is read as bytes needs none.
        if (shape is { IsPlain: true, IsMemory: true })
        {
            yield break;
        }

        foreach (ShapeMember member in shape.Members)
        {
            if (member.Accessor is not null)
            {
                yield return member.Accessor;
            }

            foreach (FieldAccessor accessor in Of(member.Shape))
            {
                yield return accessor;
            }
        }
    }
}
