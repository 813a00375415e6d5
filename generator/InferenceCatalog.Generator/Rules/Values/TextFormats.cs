using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Takes <c>string.Format</c> and <c>string.Concat</c> apart.</summary>
internal static class TextFormats
{
    /// <summary>What is put together, in the order of the parameters: also what stands in a list of any length.</summary>
    public static List<IOperation> Operands(IInvocationOperation call)
    {
        var arguments = new List<IArgumentOperation>(call.Arguments);
        arguments.Sort(static (left, right) => (left.Parameter?.Ordinal ?? 0).CompareTo(right.Parameter?.Ordinal ?? 0));
        var operands = new List<IOperation>(arguments.Count);
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name is "format" or "provider")
                continue;

            if (Unconverted(argument.Value) is IArrayCreationOperation { Initializer: { } elements })
                operands.AddRange(elements.ElementValues);
            else if (argument.ArgumentKind is ArgumentKind.Explicit)
                operands.Add(argument.Value);
            else if (argument.ArgumentKind is not ArgumentKind.DefaultValue)
                operands.AddRange(argument.Value.ChildOperations);
        }

        return operands;
    }

    /// <summary>The pieces of a format: each a text, or the number of what stands there; null where it is no format.</summary>
    /// <remarks>A hole with a width or a format of its own is one that only the run time knows.</remarks>
    public static List<(string? Plain, int? Hole)>? Split(string format)
    {
        var pieces = new List<(string?, int?)>();
        var plain = new StringBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            var character = format[at];
            if (character is '{' or '}' && at + 1 < format.Length && format[at + 1] == character)
            {
                plain.Append(character);
                at++;
            }
            else if (character == '}')
            {
                return null;
            }
            else if (character == '{')
            {
                var end = format.IndexOf('}', at);
                if (end < 0)
                    return null;

                if (plain.Length > 0)
                    pieces.Add((plain.ToString(), null));

                plain.Clear();
                var hole = format.Substring(at + 1, end - at - 1).Trim();
                pieces.Add((null, int.TryParse(hole, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue));
                at = end;
            }
            else
            {
                plain.Append(character);
            }
        }

        if (plain.Length > 0)
            pieces.Add((plain.ToString(), null));

        return pieces;
    }

    private static IOperation Unconverted(IOperation value) => value is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand : value;
}
