using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Finds the arguments of a call by the names of their parameters, however they are written.</summary>
internal static class CallArguments
{
    /// <summary>What is given for a parameter; null when the call leaves it out.</summary>
    public static IOperation? ValueOf(this ImmutableArray<IArgumentOperation> arguments, string parameter)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)
                return argument.Value;
        }

        return null;
    }

    /// <summary>What is given for the first parameter, wherever it is written; null when the call leaves it out.</summary>
    public static IOperation? First(this ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is { Parameter.Ordinal: 0, ArgumentKind: not ArgumentKind.DefaultValue })
                return argument.Value;
        }

        return null;
    }
}
