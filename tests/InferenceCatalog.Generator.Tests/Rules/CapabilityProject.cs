using System.Globalization;
using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>A project whose snapshot says of its routes what they can do: yes, no and nothing.</summary>
internal static class CapabilityProject
{
    /// <summary>
    /// Mixed: a yes, a no and an unknown of everything. Plain: nothing but a no. Quiet: nothing but unknown. Seeing: takes images. Down and
    /// Partly: routes that are not live. Vector and Bare: embeddings, with and without a provider that sends all parameters. Uses: two
    /// tasks, of which one is down.
    /// </summary>
    public const string Snapshot = """
        {
          "schemaVersion": 1,
          "retrieved": "2026-07-27",
          "models": [
            {"id":"acme/Bare","routes":[{"provider":"scaleway","task":"feature-extraction"}]},
            {"id":"acme/Down","input":["text"],"routes":[{"provider":"cerebras","task":"conversational","status":"error"},{"provider":"nscale","task":"conversational","status":"staging"}]},
            {"id":"acme/Mixed","input":["text"],"routes":[{"provider":"groq","task":"conversational","status":"live","context":131072,"inputPrice":0.15,"outputPrice":0.75,"tools":true,"structuredOutput":true},{"provider":"novita","task":"conversational","status":"live","context":32768,"tools":false,"structuredOutput":false},{"provider":"nscale","task":"conversational","status":"error","context":500000,"tools":true},{"provider":"together","task":"conversational","status":"live"}]},
            {"id":"acme/Partly","routes":[{"provider":"fal-ai","task":"text-to-image","status":"error"},{"provider":"together","task":"text-to-image","status":"live"}]},
            {"id":"acme/Plain","input":["text"],"routes":[{"provider":"novita","task":"conversational","context":8192,"tools":false,"structuredOutput":false},{"provider":"nscale","task":"conversational","context":4096,"tools":false,"structuredOutput":false}]},
            {"id":"acme/Quiet","routes":[{"provider":"groq","task":"conversational"},{"provider":"novita","task":"conversational"}]},
            {"id":"acme/Uses","routes":[{"provider":"groq","task":"conversational","status":"live"},{"provider":"groq","task":"text-generation","status":"error"}]},
            {"id":"acme/Vector","routes":[{"provider":"hf-inference","task":"feature-extraction"},{"provider":"scaleway","task":"feature-extraction"}]},
            {"id":"other/Seeing","input":["image","text"],"downloads":9,"routes":[{"provider":"together","task":"conversational","id":"other/seeing-turbo","status":"live","context":262144,"tools":true,"structuredOutput":true}]}
          ],
          "names": []
        }
        """;

    private static readonly Lazy<string> Constants = new(() => RuleProject.EmitConstants(Snapshot));

    public static RuleCatalog Catalog { get; } = new(
        new SnapshotIndex(SnapshotReader.Read(Snapshot, CancellationToken.None).Value!),
        ReleaseFacts.Current,
        new Lazy<SpeedIndex>(() => SpeedIndex.None));

    public static RuleProject Of(string source) => Create(source, editorConfig: null);

    /// <summary>One rule speaks at the marked place of some statements, with this message.</summary>
    public static async Task<Diagnostic> SaysAsync(string id, string statements, string message, string? editorConfig = null)
    {
        var diagnostic = Assert.Single(await FiresAsync(id, statements, editorConfig));
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        return diagnostic;
    }

    /// <summary>One rule speaks at the marked place of some statements.</summary>
    public static Task<IReadOnlyList<Diagnostic>> FiresAsync(string id, string statements, string? editorConfig = null) =>
        RuleAssert.FiresAsync(id, MarkedSource.InMethod(statements), source => Create(source, editorConfig));

    /// <summary>No rule speaks of some statements.</summary>
    public static Task SilentAsync(string statements, string? editorConfig = null) =>
        RuleAssert.SilentAsync(MarkedSource.InMethod(statements), source => Create(source, editorConfig));

    private static RuleProject Create(string source, string? editorConfig) =>
        RuleProject.Create(Snapshot, Constants.Value, editorConfig: editorConfig, sources: source);
}
