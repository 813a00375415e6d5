using System.Runtime.CompilerServices;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Tells whether a project names an option of our own client by which calls go another way than to the router.</summary>
/// <remarks>
/// A request is made far from the client that sends it, so one mention in the code speaks for every request of the project; comments and
/// texts set no option. A file is read once, however often the rest of the project changes.
/// </remarks>
internal static class ClientMentions
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Endpoints = new();
    private static readonly ConditionalWeakTable<SyntaxTree, object> Keys = new();

    /// <summary>Whether any file gives a client an Inference Endpoint, which takes any text.</summary>
    public static bool HasEndpoint(Compilation compilation, CancellationToken cancellation) =>
        HasAny(Endpoints, "InferenceEndpoint", compilation, cancellation);

    /// <summary>Whether any file gives a client a provider's own key, by which it reaches providers that the router does not.</summary>
    public static bool HasOwnKey(Compilation compilation, CancellationToken cancellation) =>
        HasAny(Keys, "ProviderKeys", compilation, cancellation);

    private static bool HasAny(ConditionalWeakTable<SyntaxTree, object> known, string option, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if ((bool)known.GetValue(tree, file => Names(file, option, cancellation)))
                return true;
        }

        return false;
    }

    private static bool Names(SyntaxTree file, string option, CancellationToken cancellation)
    {
        foreach (var token in TokenSearch.Find(file, option, cancellation))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
                return true;
        }

        return false;
    }
}
