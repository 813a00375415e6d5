using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>The text of the attribute of a constant that left: the compiler shows it, and the code fix reads the replacement out of it.</summary>
internal static class GoneText
{
    private const string Use = ": use ";
    private const string Instead = " instead";

    /// <summary>Such as <c>It left the catalog on 2026-07-27: use HFModels.Openai.Gpt_Oss_120b (openai/gpt-oss-120b) instead</c>.</summary>
    /// <param name="gone">What is said of it.</param>
    /// <param name="container">The class in which the replacement's constant stands beside it.</param>
    /// <param name="date">The snapshot's day.</param>
    public static string Write(GoneSpec gone, string container, string date)
    {
        var left = $"It left the catalog on {gone.Left}";
        return gone switch
        {
            { Replacement: { } id, Constant: { } constant } => $"{left}{Use}{container}.{constant} ({id}){Instead}",
            { Replacement: { } id } => $"{left}{Use}{id}{Instead}",
            _ => $"{left}; the snapshot of {date} names nothing in its place",
        };
    }

    /// <summary>The id of the replacement; null where the text names none.</summary>
    public static string? ReadReplacement(string text)
    {
        var start = text.IndexOf(Use, StringComparison.Ordinal);
        if (start < 0 || !text.EndsWith(Instead, StringComparison.Ordinal))
            return null;

        start += Use.Length;
        var named = text.Substring(start, text.Length - Instead.Length - start);
        var bracket = named.IndexOf('(');
        var id = bracket < 0 ? named : named.Substring(bracket + 1).TrimEnd(')');
        return ModelIdForm.IsWellFormed(id) ? id : null;
    }
}
