namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

/// <summary>Services of the SDK that the router's chat endpoint does not have, and a provider's own path may.</summary>
/// <param name="library">The library, and the part of it.</param>
/// <param name="service">The part of the SDK: <c>Image</c> for <c>ImageClient</c>.</param>
/// <param name="space">Its namespace.</param>
/// <param name="model">The model that does it.</param>
/// <param name="served">A provider's address and id where it does, and another where its route is not live.</param>
internal abstract class OpenAIServiceCases(string library, string service, string space, string model, OpenAIServiceCases.ServedModel served)
    : LibraryCases(library, $"using System.ClientModel;\nusing OpenAI;\nusing {space};", "ApiKeyCredential credential")
{
    public override IReadOnlyList<RuleCase> Cases =>
    [
        new("ICAT1001", Ask("https://router.huggingface.co/together/v1", "[|\"twice-t\"|]"), Ask(served.Address, $"\"{served.Id}\"")),
        new("ICAT1002", Ask("https://router.huggingface.co/together/v1", "[|\"mixed-t\"|]"), Ask(served.Address, $"\"{served.Id}\"")),
        new("ICAT1003",
            $"return new OpenAIClient(credential, new OpenAIClientOptions {{ Endpoint = new Uri(\"{ChatAddress}\") }}).[|Get{service}Client|](\"{model}\");",
            Ask(served.Address, $"\"{served.Id}\"")),
        new("ICAT1006", Ask(served.DeadAddress, $"[|\"{served.DeadId}\"|]"), Ask(served.Address, $"\"{served.Id}\"")),
        new("ICAT1007",
            Mark(Ask("https://router.huggingface.co", $"\"{served.Id}\"")),
            Ask(served.Address, $"\"{served.Id}\"")),
        new("ICAT3001", $"return new {service}Client(\"{model}\", \"[|{Token}|]\");", $"return new {service}Client(\"{model}\", {EnvironmentToken});"),
        new("ICAT3003",
            Mark(Ask("https://router.huggingface.co/groq/openai/v1", $"\"{served.Id}\"")),
            Ask(served.Address, $"\"{served.Id}\""),
            "inference_catalog_denied_providers = groq"),
        new("ICAT3004", Ask("https://api.together.xyz/v1", $"[|\"{model}:fastest\"|]"), Ask("https://api.together.xyz/v1", $"\"{model}\"")),
    ];

    public override IReadOnlyDictionary<string, string> Reasons => new Dictionary<string, string>(
    [
        .. Because("a model at a provider's own path has the provider's id, of which the catalog may not know them all", "ICAT1004", "ICAT1005", "ICAT1008"),
        .. Because("it is about chats", "ICAT1009", "ICAT2001", "ICAT2002", "ICAT2003", "ICAT2004"),
        .. Because("what this SDK sets, it sends", "ICAT2005"),
        .. Because("prices are compared where a model goes by its id of the Hub", "ICAT3002"),
    ]);

    private string Ask(string address, string id) =>
        $"return new {service}Client({id}, credential, new OpenAIClientOptions {{ Endpoint = new Uri(\"{address}\") }});";

    /// <summary>Where a service is found.</summary>
    /// <param name="Address">The path of a provider that has it.</param>
    /// <param name="Id">The provider's id of the model.</param>
    /// <param name="DeadAddress">The path of one whose route is not live.</param>
    /// <param name="DeadId">Its id of the model.</param>
    internal sealed record ServedModel(string Address, string Id, string DeadAddress, string DeadId);
}
