using System.Text.Json;
using InferenceCatalog.Tests.Http;
using InferenceCatalog.Tests.Requests;

namespace InferenceCatalog.Tests.Providers;

/// <summary>What <c>catalog/providers.json</c> says is not sent is what is not sent: a rule tells people so.</summary>
public sealed class OmittedParameterTests
{
    private static readonly string Catalog = Path.Combine(AppContext.BaseDirectory, "catalog");

    public static TheoryData<string, string, string[]> Spoken
    {
        get
        {
            var spoken = new TheoryData<string, string, string[]>();
            foreach (var provider in Read("providers.json").GetProperty("providers").EnumerateArray())
            {
                foreach (var task in provider.TryGetProperty("tasks", out var tasks) ? tasks.EnumerateArray().ToArray() : [])
                {
                    var id = task.GetProperty("task").GetString()!;
                    if (WireFormat.Find(task.GetProperty("format").GetString()!, new InferenceTask(id)) is null)
                        continue;

                    string[] omits = task.TryGetProperty("omits", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
                    spoken.Add(provider.GetProperty("id").GetString()!, id, omits);
                }
            }

            return spoken;
        }
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task What_a_form_leaves_out_is_what_the_catalog_says(string provider, string task, string[] omits)
    {
        var schema = Read($"tasks/{task}.json");
        var sample = SampleRequest.Create(schema, provider);
        var body = await FindBodyAsync(provider, sample);
        var missing = new List<string>();
        foreach (var (name, mark) in sample.Marks)
        {
            // What is not there as it is may be there in another form: then the body is another one without it.
            if (!Holds(body, mark) && body == await FindBodyAsync(provider, SampleRequest.Create(schema, provider, without: name)))
                missing.Add(name);
        }

        Assert.Equal(omits.Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_chat_sends_all_that_it_sets()
    {
        var request = ChatModel.Of("acme/model").Chat("Hello") with
        {
            MaxTokens = 7001,
            Temperature = 0.7002,
            TopP = 0.7003,
            Stop = ["mark-4"],
            Seed = 7005,
            FrequencyPenalty = 0.7006,
            PresencePenalty = 0.7007,
            ReasoningEffort = "mark-8",
        };
        await using var server = await LoopbackServer.StartAsync(400, """{"error":"enough"}""");

        await Assert.ThrowsAnyAsync<InferenceException>(async () => await SendAsync(server.CreateClient(), request));

        Assert.All(
            ["7001", "0.7002", "0.7003", "mark-4", "7005", "0.7006", "0.7007", "mark-8"],
            mark => Assert.Contains(mark, server.Single().Text, StringComparison.Ordinal));
    }

    private static async Task<string> FindBodyAsync(string provider, SampleRequest sample)
    {
        var world = new WorldHandler(_ => WorldHandler.Json("""{"error":"enough"}""", System.Net.HttpStatusCode.BadRequest));
        var client = world.CreateClient(options =>
        {
            // Some have left Hugging Face: only a key of their own leads to them.
            if (provider != "hf-inference")
                options.ProviderKeys[new Provider(provider)] = "key";
        });

        await Assert.ThrowsAnyAsync<InferenceException>(async () => await SendAsync(client, sample.Request));

        return world.Sent[0].Body;
    }

    /// <summary>Whether a mark is in a body; of a name, also where the body is a form and no JSON.</summary>
    private static bool Holds(string body, string mark) =>
        body.Contains(mark, StringComparison.Ordinal) || body.Contains($"name={mark.TrimEnd(':')}", StringComparison.Ordinal);

    private static async Task SendAsync(InferenceClient client, InferenceRequest request) =>
        await (dynamic)client.SendAsync((dynamic)request, TestContext.Current.CancellationToken);

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Catalog, file))).RootElement;
}
