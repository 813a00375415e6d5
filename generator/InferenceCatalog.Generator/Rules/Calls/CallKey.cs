namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>The key that a call is made with.</summary>
/// <param name="Kind">Whose it is.</param>
/// <param name="Value">Where it stands.</param>
internal sealed record CallKey(CallKeyKind Kind, CallValue Value);
