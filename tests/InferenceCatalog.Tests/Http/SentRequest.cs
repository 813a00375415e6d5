namespace InferenceCatalog.Tests.Http;

/// <summary>A request that a client would have sent to a host of the world.</summary>
internal sealed record SentRequest(string Method, string Address, string? Authorization, string? BillTo, string Body);
