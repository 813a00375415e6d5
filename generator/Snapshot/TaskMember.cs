namespace InferenceCatalog.Snapshots;

/// <summary>One input or parameter of a task.</summary>
/// <param name="Name">HF's name, such as <c>num_inference_steps</c>.</param>
/// <param name="Json">Where it stands in HF's own body: <c>inputs</c>, <c>inputs.question</c>, <c>parameters.width</c> or, at the root, <c>truncate</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Summary">One sentence on what it does, with its unit.</param>
/// <param name="Minimum">The least value, or the fewest characters or items, that is allowed.</param>
/// <param name="Maximum">The greatest, likewise.</param>
/// <param name="Values">The allowed words, for <see cref="TaskMemberType.Word"/>.</param>
internal sealed record TaskMember(
    string Name,
    string Json,
    TaskMemberType Type,
    string Summary,
    decimal? Minimum,
    decimal? Maximum,
    EquatableArray<string> Values);
