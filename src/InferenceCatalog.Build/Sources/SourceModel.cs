namespace InferenceCatalog.Build.Sources;

/// <summary>A model as one source gives it.</summary>
/// <param name="Id">The Hub id.</param>
/// <param name="InputModalities">What it takes; empty when the source does not say.</param>
/// <param name="OutputModalities">What it gives, likewise.</param>
/// <param name="License">The Hub's licence tag.</param>
/// <param name="Downloads">Downloads in the last 30 days.</param>
/// <param name="Routes">Its routes, in the source's order; pairs of provider and task may repeat.</param>
internal sealed record SourceModel(
    string Id,
    string[] InputModalities,
    string[] OutputModalities,
    string? License,
    long? Downloads,
    SourceRoute[] Routes);
