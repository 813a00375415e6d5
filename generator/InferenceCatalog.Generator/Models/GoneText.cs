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
    public static string OfModel(GoneSpec gone, string container, string date) => gone switch
    {
        { Replacement: { } id, Constant: { } constant } => $"{Left(gone)}{Use}{container}.{constant} ({id}){Instead}",
        { Replacement: { } id } => $"{Left(gone)}{Use}{id}{Instead}",
        _ => $"{Left(gone)}, and no model in the snapshot of {date} does the same",
    };

    /// <summary>Likewise of a provider, for which each model has its own replacement.</summary>
    public static string OfProvider(GoneSpec gone, string date) => $"{Left(gone)}: it serves no model in the snapshot of {date}";

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

    private static string Left(GoneSpec gone) => $"It left the catalog on {gone.Left}";
}
