using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using GoMapGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoMapGen.Generator.Analyzers;

/// <summary>Whether a compilation has to do with maps at all: if not, the analyzers register nothing and cost nothing.</summary>
/// <remarks>
/// Asked at the start of every compilation, so of texts and metadata alone. Whoever asks for a symbol of the compilation there waits until
/// the compiler has parsed all that is emitted, which takes longer than all analyzers together.
/// </remarks>
internal sealed class MapPresence
{
    private const string Runtime = "GoMapGen.Runtime";

    // Every attribute of ours has it in its name, and every alias of one in its definition.
    private const string Name = "GoMap";

    private static readonly ConditionalWeakTable<Compilation, MapPresence> Compilations = new();
    private static readonly ConditionalWeakTable<SyntaxTree, object> Trees = new();

    private readonly bool _hasRuntime;
    private readonly bool _hasMaps;

    private MapPresence(Compilation compilation)
    {
        foreach (MetadataReference reference in compilation.ExternalReferences)
        {
            if (reference is CompilationReference { Compilation: { } other })
            {
                _hasRuntime |= other.AssemblyName == Runtime;
                _hasMaps |= Of(other)._hasMaps;
            }
            else if (MetadataOf(reference) is { IsAssembly: true } metadata)
            {
                _hasRuntime |= metadata.StringComparer.Equals(metadata.GetAssemblyDefinition().Name, Runtime);
                _hasMaps |= IsBuiltWithRuntime(metadata);
            }
        }

        _hasMaps = _hasMaps || IsNamedIn(compilation.SyntaxTrees);
    }

    /// <summary>Runs an action at the start of a compilation that can have maps; another where it only has the name of the attribute.</summary>
    public static void Register(
        AnalysisContext context, Action<CompilationStartAnalysisContext> register, Action<CompilationStartAnalysisContext>? registerWithoutAttribute = null) =>
        context.RegisterCompilationStartAction(start =>
        {
            MapPresence presence = Of(start.Compilation);
            if (presence._hasMaps)
            {
                // A project may have an attribute of its own by our name.
                bool hasAttribute = presence._hasRuntime || start.Compilation.GetTypeByMetadataName(MapParser.Attribute) is not null;
                (hasAttribute ? register : registerWithoutAttribute)?.Invoke(start);
            }
        });

    private static MapPresence Of(Compilation compilation) => Compilations.GetValue(compilation, static compilation => new MapPresence(compilation));

    private static MetadataReader? MetadataOf(MetadataReference reference)
    {
        try
        {
            return reference is PortableExecutableReference file && file.GetMetadata() is AssemblyMetadata assembly ? assembly.GetModules()[0].GetMetadataReader() : null;
        }
        catch (Exception unreadable) when (unreadable is BadImageFormatException or IOException)
        {
            // The compiler reports it.
            return null;
        }
    }

    private static bool IsBuiltWithRuntime(MetadataReader metadata)
    {
        foreach (AssemblyReferenceHandle reference in metadata.AssemblyReferences)
        {
            if (metadata.StringComparer.Equals(metadata.GetAssemblyReference(reference).Name, Runtime))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamedIn(IEnumerable<SyntaxTree> trees)
    {
        foreach (SyntaxTree tree in trees)
        {
            // Trees outlive the compilation: while somebody types, only the one that changes is read anew.
            if ((bool)Trees.GetValue(tree, static tree => tree.GetText().ToString().IndexOf(Name, StringComparison.Ordinal) >= 0))
            {
                return true;
            }
        }

        return false;
    }
}
