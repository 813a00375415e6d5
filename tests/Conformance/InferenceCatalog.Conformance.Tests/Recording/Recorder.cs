using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using InferenceCatalog.Conformance.Tests.Answers;
using InferenceCatalog.Conformance.Tests.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InferenceCatalog.Conformance.Tests.Recording;

/// <summary>A server on this machine that stands for all providers: it writes down what it is asked, and answers from <see cref="AnswerTable"/>.</summary>
/// <remarks>Both clients reach it by a hook of their own, which tells in headers which case a request belongs to and where it was to go.</remarks>
internal sealed class Recorder : IAsyncDisposable
{
    public const string ClientHeader = "recorder-client";
    public const string CaseHeader = "recorder-case";
    public const string AddressHeader = "recorder-address";

    private readonly ConcurrentDictionary<(string Client, string Case), ConcurrentQueue<JsonObject>> recordings = new();
    private readonly ConcurrentDictionary<(string Client, string Case, int Rule), int> answered = new();
    private readonly WebApplication application;

    private Recorder(WebApplication application) => this.application = application;

    public Uri Address => new(application.Urls.First());

    public static async Task<Recorder> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var application = builder.Build();
        var recorder = new Recorder(application);
        application.Run(recorder.AnswerAsync);
        await application.StartAsync();
        return recorder;
    }

    /// <summary>What a client sent in a case. A request that follows one like itself, as they do while a job is waited for, is not counted.</summary>
    public JsonArray Find(string client, string name)
    {
        var requests = new JsonArray();
        foreach (var request in recordings.GetValueOrDefault((client, name)) ?? [])
        {
            if (requests.Count == 0 || !JsonNode.DeepEquals(requests[^1], request))
                requests.Add(request.DeepClone());
        }

        return requests;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var (client, name, address) = (request.Headers[ClientHeader].ToString(), request.Headers[CaseHeader].ToString(), request.Headers[AddressHeader].ToString());
        recordings.GetOrAdd((client, name), static _ => new()).Enqueue(await RecordedRequest.ReadAsync(request, address));
        var rules = AnswerTable.For(CaseTable.All[name]);
        var rule = rules.Index().FirstOrDefault(candidate => candidate.Item.AppliesTo(request.Method, address), (-1, null!)).Index;
        if (rule < 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var turn = answered.AddOrUpdate((client, name, rule), 0, static (_, last) => last + 1);
        var answer = rules[rule].Answers[Math.Min(turn, rules[rule].Answers.Count - 1)];
        context.Response.ContentType = answer.MediaType;
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body);
    }
}
