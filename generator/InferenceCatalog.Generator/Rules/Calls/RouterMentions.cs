using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Tells the files that name the router from all others; a file is read once, however often the rest of the project changes.</summary>
internal static class RouterMentions
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Known = new();

    /// <summary>Whether any file of a compilation does.</summary>
    public static bool HasAny(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (Has(tree, cancellation))
                return true;
        }

        return false;
    }

    public static bool Has(SyntaxTree tree, CancellationToken cancellation) =>
        Known.TryGetValue(tree, out var known) ? (bool)known : Read(tree, cancellation);

    /// <remarks>Apart, so that the question alone makes no closure: it is asked of every file for each request without a host.</remarks>
    private static bool Read(SyntaxTree tree, CancellationToken cancellation) =>
        (bool)Known.GetValue(tree, file => file.GetText(cancellation).ToString().IndexOf("huggingface.co", StringComparison.OrdinalIgnoreCase) >= 0);
}
