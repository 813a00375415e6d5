using System.Globalization;
using System.Text;
using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Faults;

/// <summary>Each format, each of its requests, and each way in which the answer can go wrong.</summary>
public sealed class FaultMatrixTests
{
    /// <summary>No call here may take nearly as long, on a machine that has other work too.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Names => [.. FormatSamples.All.Select(sample => sample.Name)];

    public static TheoryData<string> JobNames => [.. FormatSamples.All.Where(sample => sample.Pending is not null).Select(sample => sample.Name)];

    [Fact]
    public void Each_format_has_a_sample()
    {
        var formats = typeof(WireFormat).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WireFormat)) && !type.IsAbstract);
        Assert.Empty(formats.Except(FormatSamples.All.Select(sample => sample.Format?.GetType())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Where_nothing_goes_wrong_the_result_says_who_made_it(string name)
    {
        var sample = Find(name);
        await using var server = new FaultServer(exchange => exchange.AnswerAsync(sample.Answer(exchange)));
        var result = await sample.SendAsync!(CreateClient(sample, server, isEndless: false), TestContext.Current.CancellationToken);

        Assert.Equal((FormatSample.ServedBy, FormatSample.RequestId, 1), (result.ServedBy, result.RequestId, result.Attempts));
        Assert.Equal(sample.Pending is not null, server.Received.Any(request => request.Line.StartsWith("GET", StringComparison.Ordinal) && !request.IsDownload));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task What_goes_wrong_at_once_ends_in_the_right_exception(string name) => RunAsync(Find(name), FaultList.All.Where(fault => !fault.IsEndless));

    [Theory]
    [MemberData(nameof(Names))]
    public Task What_would_go_on_for_ever_ends_with_the_clients_own_timeout(string name) => RunAsync(Find(name), FaultList.All.Where(fault => fault.IsEndless));

    [Theory]
    [MemberData(nameof(JobNames))]
    public async Task A_job_that_never_ends_ends_with_the_clients_own_timeout(string name)
    {
        var sample = Find(name);
        var posts = 0;
        await using var server = new FaultServer(exchange =>
            exchange.Request.Line.StartsWith("POST", StringComparison.Ordinal) && !exchange.Request.IsCancellation && Interlocked.Increment(ref posts) == 1
                ? exchange.AnswerAsync(sample.Answer(exchange))
                : exchange.AnswerAsync(GoodAnswer.Json(sample.Pending!)));
        var exception = await Assert.ThrowsAsync<InferenceUnavailableException>(
            () => sample.SendAsync!(CreateClient(sample, server, isEndless: true), TestContext.Current.CancellationToken).WaitAsync(Hanging, TestContext.Current.CancellationToken));

        Assert.Equal((InferenceErrorKind.TimedOut, 1), (exception.Kind, posts));
    }

    private static FormatSample Find(string name) => FormatSamples.All.Single(sample => sample.Name == name);

    /// <summary>A client of the server; where a provider's own host is called, of that host, which is the server too.</summary>
    private static InferenceClient CreateClient(FormatSample sample, FaultServer server, bool isEndless)
    {
        var options = new InferenceClientOptions
        {
            Endpoint = server.Address,
            Token = TestToken.Value,
            MaxAttempts = 2,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            PollInterval = TimeSpan.FromMilliseconds(1),
            Timeout = isEndless ? TimeSpan.FromMilliseconds(300) : Hanging,
            MaxAnswerBytes = FaultList.MaxAnswerBytes,
        };
        if (sample.KeyOwner is not { } owner)
            return new InferenceClient(options);

        options.ProviderKeys[owner] = TestToken.Key;
        return new InferenceClient(new HttpClient(new DetourHandler(server.Address)) { Timeout = Timeout.InfiniteTimeSpan }, options);
    }

    private static async Task RunAsync(FormatSample sample, IEnumerable<Fault> faults)
    {
        var steps = await CountStepsAsync(sample);
        var runs = from fault in faults from step in Enumerable.Range(0, steps) select (fault, step);
        var findings = new StringBuilder();
        await Parallel.ForEachAsync(runs, new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (run, _) =>
        {
            if (await RunAsync(sample, run.fault, run.step) is { } finding)
            {
                lock (findings)
                    findings.AppendLine(CultureInfo.InvariantCulture, $"{run.fault.Name}, request {run.step}: {finding}");
            }
        });
        if (findings.Length > 0)
            Assert.Fail(findings.ToString());
    }

    private static async Task<int> CountStepsAsync(FormatSample sample)
    {
        await using var server = new FaultServer(exchange => exchange.AnswerAsync(sample.Answer(exchange)));
        await sample.SendAsync!(CreateClient(sample, server, isEndless: false), TestContext.Current.CancellationToken);
        return server.Received.Select(request => request.Line).Distinct().Count();
    }

    /// <summary>Makes one call whose answers are good but for one; what was not as it should be, or null.</summary>
    private static async Task<string?> RunAsync(FormatSample sample, Fault fault, int step)
    {
        var lines = new List<string>();
        (GoodAnswer Answer, bool IsDownload)? met = null;
        await using var elsewhere = new FaultServer(exchange => exchange.AnswerAsync(404, "text/plain", "not here"));
        await using var server = new FaultServer(
            exchange =>
            {
                var answer = sample.Answer(exchange);
                lock (lines)
                {
                    if (!lines.Contains(exchange.Request.Line))
                        lines.Add(exchange.Request.Line);

                    if (lines.IndexOf(exchange.Request.Line) != step || fault.Applies?.Invoke(answer) is false)
                        return exchange.AnswerAsync(answer);

                    met = (answer, exchange.Request.IsDownload);
                }

                return fault.WriteAsync(exchange, answer);
            },
            elsewhere.Address);
        try
        {
            await sample.SendAsync!(CreateClient(sample, server, fault.IsEndless), TestContext.Current.CancellationToken).WaitAsync(Hanging, TestContext.Current.CancellationToken);
            return met is null ? null : "no exception";
        }
        catch (InferenceException exception)
        {
            var expected = met is { } fit ? fault.Expect(fit.Answer, fit.IsDownload) : [InferenceErrorKind.TimedOut];
            if (!expected.Contains(exception.Kind))
                return $"{exception.Kind} in place of {string.Join(" or ", expected)}: {exception.Message}";

            if (TokenText.IsIn(exception))
                return $"the token stands in the exception: {exception}";

            return elsewhere.Received.Any(request => request.HasCredentials) ? "the other host got credentials" : null;
        }
        catch (Exception exception)
        {
            return $"an exception of another type: {exception}";
        }
    }
}
