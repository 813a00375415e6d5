using InferenceCatalog.Generator.Rules.Calls;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>Writes how a call can be made all the same, for those who know better than the snapshot.</summary>
internal static class WaysOut
{
    /// <summary>The end of a sentence about renewing the snapshot; empty for a call of another library, which has no such word.</summary>
    public static string Write(Call call) => call.ModelType.Length == 0 ? "" : $" or use '{call.ModelType}.Unlisted'";
}
