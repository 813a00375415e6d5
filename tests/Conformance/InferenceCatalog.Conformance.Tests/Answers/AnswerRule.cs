namespace InferenceCatalog.Conformance.Tests.Answers;

/// <summary>The answers to requests of one kind, one after the other; the last answers all that follow.</summary>
/// <param name="Method">Their method.</param>
/// <param name="AddressPart">What their address has in it.</param>
/// <param name="Answers">The answers.</param>
public sealed record AnswerRule(string Method, string AddressPart, params IReadOnlyList<CannedAnswer> Answers)
{
    public bool AppliesTo(string method, string address) => method == Method && address.Contains(AddressPart, StringComparison.Ordinal);
}
