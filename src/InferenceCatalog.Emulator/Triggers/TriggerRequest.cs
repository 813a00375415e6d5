using System.Globalization;

namespace InferenceCatalog.Emulator;

/// <summary>A trigger that a call asks for.</summary>
/// <param name="Text">What was written, with its count.</param>
/// <param name="Trigger">The row of the table.</param>
/// <param name="Times">How many calls with this text it acts on; null for all.</param>
internal sealed record TriggerRequest(string Text, Trigger Trigger, int? Times)
{
    /// <summary>Reads the header, or else the first trigger in the prompt; null when neither has one.</summary>
    /// <exception cref="RefusedException">The word is none of the table's: a test with a typing error should not pass by it.</exception>
    public static TriggerRequest? Find(string header, string prompt)
    {
        if (header.Trim() is { Length: > 0 } asked)
            return Parse(asked);

        var at = prompt.IndexOf(EmulatorTriggers.PromptPrefix, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var start = at + EmulatorTriggers.PromptPrefix.Length;
        var end = start;
        while (end < prompt.Length && (char.IsAsciiLetterOrDigit(prompt[end]) || prompt[end] is '-' or '*'))
            end++;

        return Parse(prompt[start..end]);
    }

    private static TriggerRequest Parse(string text)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);
        var word = star < 0 ? text : text[..star];
        var trigger = TriggerTable.Find(word) ?? throw Unknown(text);
        if (star < 0)
            return new TriggerRequest(text, trigger, null);

        return int.TryParse(text.AsSpan(star + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? new TriggerRequest(text, trigger, times)
            : throw Unknown(text);
    }

    private static RefusedException Unknown(string text)
    {
        var words = string.Join(", ", TriggerTable.All.Select(trigger => trigger.Word));
        return new RefusedException(RouterError.Invalid($"[emulator] There is no trigger '{text}'. The triggers are: {words}.", null));
    }
}
