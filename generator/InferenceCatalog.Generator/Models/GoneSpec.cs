namespace InferenceCatalog.Generator.Models;

/// <summary>What is said of a constant whose model or provider left the catalog.</summary>
/// <param name="Left">The day of the first snapshot without it, <c>yyyy-MM-dd</c>.</param>
/// <param name="Replacement">The id to use instead; null where there is none.</param>
/// <param name="Constant">The replacement's constant, such as <c>Openai.Gpt_Oss_120b</c>; null where none is emitted.</param>
internal sealed record GoneSpec(string Left, string? Replacement, string? Constant);
