using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using InferenceCatalog.Conformance.Tests.Cases;
using InferenceCatalog.Conformance.Tests.Recording;

namespace InferenceCatalog.Conformance.Tests.Clients;

/// <summary>The official clients, run once for all cases.</summary>
internal sealed class OfficialClients
{
    public const string Name = "official";

    private readonly Recorder recorder;
    private readonly JsonObject results;

    private OfficialClients(Recorder recorder, JsonObject results, IReadOnlyList<Pair> pairs)
    {
        this.recorder = recorder;
        this.results = results;
        Pairs = pairs;
    }

    /// <summary>The pairs that the clients have in their own tables.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    public static async Task<OfficialClients> RunAsync(Recorder recorder)
    {
        var folder = Directory.CreateTempSubdirectory("conformance");
        try
        {
            var (cases, results) = (Path.Combine(folder.FullName, "cases.json"), Path.Combine(folder.FullName, "results.json"));
            await File.WriteAllTextAsync(cases, new JsonArray([.. CaseTable.All.Values.Select(OfficialArguments.Create)]).ToJsonString());
            await RunNodeAsync(cases, results, recorder.Address.AbsoluteUri);
            var root = JsonNode.Parse(await File.ReadAllBytesAsync(results))!.AsObject();
            return new OfficialClients(
                recorder,
                root["results"]!.AsObject(),
                [.. root["pairs"]!.AsArray().Select(pair => new Pair((string)pair!["provider"]!, (string)pair["task"]!, (string)pair["client"]!))]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public Outcome Find(ConformanceCase one)
    {
        var answer = results[one.Name]!;
        return new Outcome(recorder.Find(Name, one.Name), answer["error"] is null ? OfficialResult.Reduce(one, answer["result"]!) : null, (string?)answer["error"]);
    }

    private static async Task RunNodeAsync(string cases, string results, string address, [CallerFilePath] string path = "")
    {
        var script = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../matrix.mjs"));
        using var node = Process.Start(new ProcessStartInfo("node", [script, cases, results, address]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        if (node.ExitCode != 0)
            throw new InvalidOperationException($"The official clients did not run: {await errors}{await output}");
    }
}
