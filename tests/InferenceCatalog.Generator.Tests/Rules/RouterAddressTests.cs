using InferenceCatalog.Generator.Rules.Endpoints;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>What an address says, for every shape of path that the router has, and for those that people write in its place.</summary>
public sealed class RouterAddressTests
{
    private const string Router = "https://router.huggingface.co";

    [Theory]
    [InlineData("/v1/chat/completions", nameof(EndpointKind.RouterChat), "conversational")]
    [InlineData("/v1/chat/completions/", nameof(EndpointKind.RouterChat), "conversational")]
    [InlineData("/v1/chat/completions?stream=true", nameof(EndpointKind.RouterChat), "conversational")]
    [InlineData("/v1/responses", nameof(EndpointKind.RouterResponses), "conversational")]
    [InlineData("/v1/messages", nameof(EndpointKind.RouterMessages), "conversational")]
    [InlineData("/v1/models", nameof(EndpointKind.RouterModels), null)]
    [InlineData("/v1/models/openai/gpt-oss-120b", nameof(EndpointKind.RouterModels), null)]
    [InlineData("/v1/embeddings", nameof(EndpointKind.RouterChat), "feature-extraction")]
    [InlineData("/v1/images/generations", nameof(EndpointKind.RouterChat), "text-to-image")]
    [InlineData("/v1/images/edits", nameof(EndpointKind.RouterChat), "image-to-image")]
    [InlineData("/v1/audio/transcriptions", nameof(EndpointKind.RouterChat), "automatic-speech-recognition")]
    [InlineData("/v1/audio/speech", nameof(EndpointKind.RouterChat), "text-to-speech")]
    [InlineData("/v1/files", nameof(EndpointKind.Unknown), null)]
    [InlineData("/v1", nameof(EndpointKind.Unknown), null)]
    [InlineData("", nameof(EndpointKind.Unknown), null)]
    [InlineData("/V1/Chat/Completions", nameof(EndpointKind.Unknown), null)]
    [InlineData("//v1/chat/completions", nameof(EndpointKind.Unknown), null)]
    public void A_request_to_the_router_is_read_by_its_path(string path, string kind, string? task)
    {
        var address = RouterAddress.Read(Router + path, AddressUse.Request);

        Assert.Equal((kind, null, null, task, AddressFault.None), (address.Kind.ToString(), address.Provider, address.Model, address.Task, address.Fault));
    }

    [Theory]
    [InlineData("baseten", "/v1/chat/completions", "conversational")]
    [InlineData("cerebras", "/v1/chat/completions", "conversational")]
    [InlineData("featherless-ai", "/v1/chat/completions", "conversational")]
    [InlineData("featherless-ai", "/v1/completions", "text-generation")]
    [InlineData("nscale", "/v1/chat/completions", "conversational")]
    [InlineData("nscale", "/v1/images/generations", "text-to-image")]
    [InlineData("ovhcloud", "/v1/chat/completions", "conversational")]
    [InlineData("publicai", "/v1/chat/completions", "conversational")]
    [InlineData("scaleway", "/v1/chat/completions", "conversational")]
    [InlineData("scaleway", "/v1/embeddings", "feature-extraction")]
    [InlineData("together", "/v1/chat/completions", "conversational")]
    [InlineData("together", "/v1/embeddings", "feature-extraction")]
    [InlineData("together", "/v1/images/generations", null)]
    [InlineData("cohere", "/compatibility/v1/chat/completions", "conversational")]
    [InlineData("deepinfra", "/v1/openai/chat/completions", "conversational")]
    [InlineData("deepinfra", "/v1/openai/embeddings", "feature-extraction")]
    [InlineData("deepinfra", "/v1/openai/audio/transcriptions", "automatic-speech-recognition")]
    [InlineData("deepinfra", "/v1/openai/audio/speech", "text-to-speech")]
    [InlineData("fireworks-ai", "/inference/v1/chat/completions", "conversational")]
    [InlineData("groq", "/openai/v1/chat/completions", "conversational")]
    [InlineData("novita", "/v3/openai/chat/completions", "conversational")]
    [InlineData("novita", "/v3/openai/completions", "text-generation")]
    [InlineData("novita", "/v3/hf/wan-t2v", null)]
    [InlineData("zai-org", "/api/paas/v4/chat/completions", "conversational")]
    [InlineData("zai-org", "/api/paas/v4/async-result/17", null)]
    [InlineData("together", "/v2/videos/17", null)]
    [InlineData("fal-ai", "/fal-ai/flux/dev?_subdomain=queue", null)]
    [InlineData("replicate", "/v1/models/black-forest-labs/flux-dev/predictions", null)]
    [InlineData("wavespeed", "/api/v3/wavespeed-ai/flux-dev", null)]
    [InlineData("hf-inference", "/v1/chat/completions", null)]
    [InlineData("unheard-of", "/v1/chat/completions", null)]
    public void A_providers_own_path_is_the_providers(string provider, string path, string? task)
    {
        var address = RouterAddress.Read($"{Router}/{provider}{path}", AddressUse.Request);

        Assert.Equal((EndpointKind.ProviderPath, provider, task, AddressFault.None), (address.Kind, address.Provider, address.Task, address.Fault));
    }

    [Theory]
    [InlineData("BAAI/bge-m3", "BAAI/bge-m3", null)]
    [InlineData("BAAI/bge-m3/", "BAAI/bge-m3", null)]
    [InlineData("BAAI/bge-m3?wait=true", "BAAI/bge-m3", null)]
    [InlineData("BAAI/bge-m3/pipeline/feature-extraction", "BAAI/bge-m3", "feature-extraction")]
    [InlineData("BAAI/bge-m3/pipeline/sentence-similarity", "BAAI/bge-m3", "sentence-similarity")]
    [InlineData("openai/gpt-oss-120b/v1/chat/completions", "openai/gpt-oss-120b", "conversational")]
    [InlineData("gpt2", null, null)]
    [InlineData("~", null, null)]
    [InlineData("BAAI/~", null, null)]
    [InlineData("~/pipeline/feature-extraction", null, null)]
    public void A_model_at_hf_inference_stands_in_the_path(string rest, string? model, string? task)
    {
        var address = RouterAddress.Read($"{Router}/hf-inference/models/{rest}", AddressUse.Request);

        Assert.Equal((EndpointKind.HuggingFaceModels, "hf-inference", model, task), (address.Kind, address.Provider, address.Model, address.Task));
    }

    [Theory]
    [InlineData("/chat/completions", nameof(AddressFault.VersionMissing), "/v1/chat/completions")]
    [InlineData("/chat/completions/?a=b", nameof(AddressFault.VersionMissing), "/v1/chat/completions?a=b")]
    [InlineData("/responses", nameof(AddressFault.VersionMissing), "/v1/responses")]
    [InlineData("/messages", nameof(AddressFault.VersionMissing), "/v1/messages")]
    [InlineData("/models", nameof(AddressFault.VersionMissing), "/v1/models")]
    [InlineData("/v1/v1/chat/completions", nameof(AddressFault.PathDoubled), "/v1/chat/completions")]
    [InlineData("/v1/chat/completions/chat/completions", nameof(AddressFault.PathDoubled), "/v1/chat/completions")]
    [InlineData("/groq/openai/v1/chat/completions/chat/completions", nameof(AddressFault.PathDoubled), "/groq/openai/v1/chat/completions")]
    [InlineData("/models/BAAI/bge-m3", nameof(AddressFault.ProviderMissing), "/hf-inference/models/BAAI/bge-m3")]
    [InlineData("/models/BAAI/bge-m3/pipeline/feature-extraction", nameof(AddressFault.ProviderMissing), "/hf-inference/models/BAAI/bge-m3/pipeline/feature-extraction")]
    [InlineData("/models/~", nameof(AddressFault.ProviderMissing), "/hf-inference/models/~")]
    public void A_request_to_no_endpoint_is_told_the_right_one(string path, string fault, string successor)
    {
        var address = RouterAddress.Read(Router + path, AddressUse.Request);

        Assert.Equal((EndpointKind.Malformed, fault, Router + successor), (address.Kind, address.Fault.ToString(), address.Successor));
    }

    [Theory]
    [InlineData("https://ROUTER.HuggingFace.co/v1", nameof(EndpointKind.RouterChat))]
    [InlineData("https://router.huggingface.co:443/v1/", nameof(EndpointKind.RouterChat))]
    [InlineData("https://user:password@router.huggingface.co/v1", nameof(EndpointKind.RouterChat))]
    [InlineData("http://router.huggingface.co/v1", nameof(EndpointKind.RouterChat))]
    [InlineData("https://router.huggingface.co:8443/v1", nameof(EndpointKind.Unknown))]
    [InlineData("ftp://router.huggingface.co/v1", nameof(EndpointKind.Unknown))]
    [InlineData("router.huggingface.co/v1", nameof(EndpointKind.Unknown))]
    [InlineData("", nameof(EndpointKind.Unknown))]
    [InlineData("https://router.huggingface.co.example.org/v1", nameof(EndpointKind.Elsewhere))]
    [InlineData("https://my.endpoints.huggingface.cloud/v1", nameof(EndpointKind.Elsewhere))]
    [InlineData("https://huggingface.co/api/models", nameof(EndpointKind.Elsewhere))]
    [InlineData("https://api.groq.com/openai/v1", nameof(EndpointKind.ProviderHost))]
    [InlineData("https://router.huggingface.co/groq/openai/v1", nameof(EndpointKind.ProviderPath))]
    [InlineData("https://router.huggingface.co/hf-inference/models/BAAI/bge-m3/v1", nameof(EndpointKind.HuggingFaceModels))]
    public void The_host_of_a_base_address_says_whose_it_is(string address, string kind) =>
        Assert.Equal(kind, RouterAddress.Read(address, AddressUse.OpenAIBase).Kind.ToString());

    [Theory]
    [InlineData("", "/v1")]
    [InlineData("/", "/v1")]
    [InlineData("/v1/chat/completions", "/v1")]
    [InlineData("/v1/responses", "/v1")]
    [InlineData("/v1/v1", "/v1")]
    [InlineData("/chat/completions", "/v1")]
    [InlineData("/groq/openai/v1/chat/completions", "/groq/openai/v1")]
    public void A_base_address_that_is_none_is_told_the_right_one(string path, string successor)
    {
        var address = RouterAddress.Read(Router + path, AddressUse.OpenAIBase);

        Assert.Equal((EndpointKind.Malformed, Router + successor), (address.Kind, address.Successor));
    }

    [Theory]
    [InlineData("", "/hf-inference")]
    [InlineData("/", "/hf-inference/")]
    [InlineData("/models", "/hf-inference/models")]
    [InlineData("/models/", "/hf-inference/models/")]
    [InlineData("/models/gpt2", "/hf-inference/models/gpt2")]
    [InlineData("/models/BAAI/bge-m3?wait=1", "/hf-inference/models/BAAI/bge-m3?wait=1")]
    [InlineData("/models/a/b/v1", "/v1")]
    [InlineData("/models/a/b/v1/", "/v1/")]
    [InlineData("/models/a/b/v1/chat/completions", "/v1/chat/completions")]
    [InlineData("/v1/chat/completions", "/v1/chat/completions")]
    [InlineData("/pipeline/feature-extraction/BAAI/bge-m3", "/hf-inference/models/BAAI/bge-m3/pipeline/feature-extraction")]
    [InlineData("/pipeline/feature-extraction", null)]
    [InlineData("/pipeline/", null)]
    public void A_host_that_is_gone_has_a_successor(string path, string? successor)
    {
        var address = RouterAddress.Read("https://api-inference.huggingface.co" + path, AddressUse.Text);

        Assert.Equal((EndpointKind.Gone, AddressFault.Gone), (address.Kind, address.Fault));
        Assert.Equal(successor is null ? null : Router + successor, address.Successor);
    }

    [Fact]
    public void Whoever_reads_a_text_for_a_call_leaves_it_to_the_text_to_say_that_its_host_is_gone() =>
        Assert.Equal(
            (EndpointKind.Gone, AddressFault.None),
            RouterAddress.Read("https://api-inference.huggingface.co/models/gpt2", AddressUse.Request) is var read ? (read.Kind, read.Fault) : default);
}
