namespace InferenceCatalog.Snapshots;

/// <summary>A model and every route on which it can be called.</summary>
/// <param name="Id">The Hub id, <c>organisation/name</c>.</param>
/// <param name="InputModalities">What it takes (<c>text</c>, <c>image</c>, …); empty when no source says.</param>
/// <param name="OutputModalities">What it gives; empty when no source says.</param>
/// <param name="License">The Hub's licence tag, such as <c>apache-2.0</c>.</param>
/// <param name="Downloads">Downloads in the 30 days before the Hub was read.</param>
/// <param name="Routes">Its routes, sorted by task and provider; at most one for each pair.</param>
internal sealed record SnapshotModel(
    string Id,
    EquatableArray<string> InputModalities,
    EquatableArray<string> OutputModalities,
    string? License,
    long? Downloads,
    EquatableArray<SnapshotRoute> Routes);
