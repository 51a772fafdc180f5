using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace GoMapGen.Benchmarks.Build;

/// <summary>The IL of all methods of a map and of the types nested in it, in bytes.</summary>
internal static class IlSize
{
    public static IEnumerable<(string Map, int Bytes)> OfEach((string Name, string Key, string Elem, string Sample)[] kinds)
    {
        foreach (string form in new[] { "class", "struct" })
        {
            string maps = string.Join('\n', kinds.Select(kind => $"[GoMapGen.GoMap(typeof({kind.Key}), typeof({kind.Elem}))] public partial {form} {kind.Name};"));
            using var image = new MemoryStream();
            var emitted = Compilations.Generate(Compilations.Of(new Dictionary<string, string> { ["Maps.cs"] = maps })).Emit(image);
            if (!emitted.Success)
            {
                throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)));
            }

            image.Position = 0;
            using var file = new PEReader(image);
            MetadataReader metadata = file.GetMetadataReader();
            var bytes = new Dictionary<string, int>();
            foreach (MethodDefinition method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition))
            {
                if (method.RelativeVirtualAddress != 0)
                {
                    string map = Outermost(metadata, method.GetDeclaringType());
                    bytes[map] = bytes.GetValueOrDefault(map) + file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!.Length;
                }
            }

            foreach (string map in kinds.Select(static kind => kind.Name))
            {
                yield return ($"{map} {form}", bytes[map]);
            }
        }
    }

    private static string Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        return type.IsNested ? Outermost(metadata, type.GetDeclaringType()) : metadata.GetString(type.Name);
    }
}
