namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>A number that a call sets.</summary>
/// <param name="Number">The number.</param>
/// <param name="Value">Where it stands.</param>
internal sealed record CallAmount(long Number, CallValue Value);
