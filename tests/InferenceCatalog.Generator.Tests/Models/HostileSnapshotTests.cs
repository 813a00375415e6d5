using CsCheck;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>Nothing from the snapshot or the project file becomes code by itself.</summary>
public sealed class HostileSnapshotTests
{
    private static readonly string[] Places =
    [
        """{"id":$,"routes":[{"provider":"groq","task":"conversational"}]}""",
        """{"id":"openai/x","license":$,"routes":[{"provider":"groq","task":"conversational"}]}""",
        """{"id":"openai/x","input":[$],"routes":[{"provider":"groq","task":"conversational"}]}""",
        """{"id":"openai/x","routes":[{"provider":$,"task":"conversational"},{"provider":"groq","task":"conversational"}]}""",
        """{"id":"openai/x","routes":[{"provider":"groq","task":$},{"provider":"groq","task":"conversational"}]}""",
        """{"id":"openai/x","routes":[{"provider":"groq","task":"conversational","id":$}]}""",
        """{"id":"openai/x","routes":[{"provider":"groq","task":"conversational","status":$}]}""",
        """{"id":"openai/x","routes":[{"provider":"groq","task":"conversational","adapter":$,"weightsPath":$}]}""",
    ];

    private static readonly (string List, string Entry)[] GonePlaces =
    [
        ("goneModels", """{"id":$,"left":"2026-07-27","tasks":["conversational"]}"""),
        ("goneModels", """{"id":"openai/old","left":$,"tasks":["conversational"]}"""),
        ("goneModels", """{"id":"openai/old","left":"2026-07-27","tasks":[$,"conversational"]}"""),
        ("goneModels", """{"id":"openai/old","left":"2026-07-27","tasks":["conversational"],"replacement":$}"""),
        ("goneRoutes", """{"model":"openai/gpt-oss-120b","provider":$,"task":"conversational","left":"2026-07-27"}"""),
        ("goneProviders", """{"id":$,"left":"2026-07-27"}"""),
        ("goneProviders", """{"id":"novita","left":$}"""),
    ];

    private static readonly string[] Properties =
    [
        "InferenceCatalogNamespace", "InferenceCatalogVisibility", "InferenceCatalogSnapshotMissing",
        "InferenceCatalogTasks", "InferenceCatalogProviders", "InferenceCatalogModels",
    ];

    [Fact]
    public void No_text_of_a_snapshot_leaves_its_place()
    {
        var good = InMemoryFile.Snapshot(SmallCatalog.Snapshot);
        var primed = ModelsHarness.Of(good).WithProperty("InferenceCatalogVisibility", "public").Run();

        Gen.Select(Gen.OneOf(Places), HostileText.Any, Gen.Bool).Sample(
            (place, text, isRaw) =>
            {
                var value = isRaw ? $"\"{text}\"" : HostileText.Json(text);
                var snapshot = SmallCatalog.WithModels(place.Replace("$", value, StringComparison.Ordinal));

                AssertSound(primed.Replace(good, InMemoryFile.Snapshot(snapshot)).Run(), snapshot);
            },
            iter: 400,
            threads: 1);
    }

    [Fact]
    public void No_stored_name_leaves_its_place()
    {
        var good = InMemoryFile.Snapshot(SmallCatalog.Snapshot);
        var primed = ModelsHarness.Of(good).Run();

        Gen.Select(Gen.OneOf("openai/gpt-oss-120b", "openai/", "groq"), HostileText.Any).Sample(
            (id, name) =>
            {
                var snapshot = SmallCatalog.WithRoute("""{"provider":"groq","task":"conversational"}""")
                    .Replace("\"names\": []", $$"""
                        "names": [{"id":"{{id}}","name":{{HostileText.Json(name)}}}]
                        """, StringComparison.Ordinal);

                AssertSound(primed.Replace(good, InMemoryFile.Snapshot(snapshot)).Run(), snapshot);
            },
            iter: 200,
            threads: 1);
    }

    [Fact]
    public void Nothing_that_left_leaves_its_place()
    {
        var good = InMemoryFile.Snapshot(SmallCatalog.Snapshot);
        var primed = ModelsHarness.Of(good).WithProperty("InferenceCatalogVisibility", "public").Run();

        Gen.Select(Gen.OneOf(GonePlaces), HostileText.Any).Sample(
            (place, text) =>
            {
                var gone = $"\"{place.List}\":[{place.Entry.Replace("$", HostileText.Json(text), StringComparison.Ordinal)}],";
                var snapshot = SmallCatalog.WithRoute("""{"provider":"groq","task":"conversational"}""")
                    .Replace("\"names\"", gone + "\"names\"", StringComparison.Ordinal);

                AssertSound(primed.Replace(good, InMemoryFile.Snapshot(snapshot)).Run(), snapshot);
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void No_property_of_the_project_becomes_code()
    {
        var primed = ModelsHarness.Of(SmallCatalog.WithRoute("""{"provider":"groq","task":"conversational"}""")).Run();

        Gen.Select(Gen.OneOf(Properties), HostileText.Any).Sample(
            (property, value) =>
            {
                var harness = primed.WithProperty(property, value).Run();
                if (harness.Sources.IsEmpty)
                {
                    Assert.Equal("ICAT4006", Assert.Single(harness.Result.Diagnostics).Id);
                    return;
                }

                var expected = property == "InferenceCatalogNamespace" && value.Trim().Length > 0 ? value.Trim() : "InferenceCatalog";
                Assert.True(NamespaceForm.IsWellFormed(expected));
                new EmittedShape(harness.Source()).AssertOnlyConstants(expected);
            },
            iter: 300,
            threads: 1);
    }

    /// <summary>The emitter does not rest on the reader: whatever a spec's texts say, they stay texts.</summary>
    [Fact]
    public void No_text_of_a_spec_leaves_its_place() =>
        HostileText.Any.Sample(
            text =>
            {
                var route = new SnapshotRoute(text, text, text, SnapshotRouteStatus.Error, 1, 0.5m, null, true, false, null, text, text);
                var model = new ModelSpec("Model", text, text, "ChatModel", false, new EquatableArray<SnapshotRoute>([route]));
                var old = model with { Name = "Old", Gone = new GoneSpec(text, text, text) };
                var organization = new OrganizationSpec("Organization", text, new EquatableArray<ModelSpec>([model, old]));
                var provider = new ProviderSpec("Provider", text, text, 1, new EquatableArray<string>([text]));
                var gone = provider with { Name = "Gone", Gone = new GoneSpec(text, null, null) };
                var spec = new CatalogSpec("Catalog", false, true, text, new([organization]), new([provider, gone]), default, text);

                var shape = new EmittedShape(CatalogEmitter.Emit(spec, CancellationToken.None).ToString());

                shape.AssertOnlyConstants("Catalog");
                Assert.Equal(
                    [
                        "HFModels", "HFModels.Organization", "HFModels.Organization.Model", "HFModels.Organization.Old",
                        "HFModelIds", "HFModelIds.Organization", "HFModelIds.Organization.Model", "HFModelIds.Organization.Old",
                        "HFProviders", "HFProviders.Provider", "HFProviders.Gone", "HFProviderIds", "HFProviderIds.Provider", "HFProviderIds.Gone",
                    ],
                    shape.Declarations);
                Assert.Equal(text, shape.Constants["HFModelIds.Organization.Model"]);
                Assert.Equal(text, shape.Constants["HFProviderIds.Provider"]);
            },
            iter: 500);

    [Theory]
    [InlineData("\"; } } class Evil { } //")]
    [InlineData("*/ class Evil { } /*")]
    [InlineData("</summary><evil/>")]
    [InlineData("a\nclass Evil { }")]
    [InlineData("\u202Egpt")]
    [InlineData("\uD800")]
    public void A_hostile_model_id_is_left_out_with_its_place(string id)
    {
        var snapshot = SmallCatalog.WithModels($$"""
                {"id":{{HostileText.Json("openai/" + id)}},"routes":[{"provider":"groq","task":"conversational"}]},
                {"id":"openai/x","routes":[{"provider":"groq","task":"conversational"}]}
            """);
        var harness = ModelsHarness.Of(snapshot).Run();

        var diagnostic = Assert.Single(harness.Result.Diagnostics);
        Assert.Equal("ICAT4004", diagnostic.Id);
        Assert.Equal("catalog/snapshot.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(6, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("HFModels.Openai.X", new EmittedShape(harness.Source()).Declarations);
        Assert.Empty(harness.CompileDiagnostics());
    }

    private static void AssertSound(GeneratorHarness harness, string text)
    {
        if (SnapshotReader.Read(text, CancellationToken.None) is not { Value: { } snapshot } reading)
        {
            Assert.Empty(harness.Sources);
            Assert.Contains(harness.Result.Diagnostics, diagnostic => diagnostic.Id == "ICAT4001");
            return;
        }

        var shape = new EmittedShape(harness.Source());
        shape.AssertOnlyConstants();
        Assert.Equal(Expected(snapshot), shape.Declarations);
        Assert.Equal(reading.Problems.Count, harness.Result.Diagnostics.Count(diagnostic => diagnostic.Id == "ICAT4004"));
        Assert.All(harness.Result.Diagnostics, diagnostic => Assert.NotEqual(Location.None, diagnostic.Location));
    }

    /// <summary>The declarations that a snapshot gives whose models are all chat models of groq.</summary>
    private static List<string> Expected(Snapshot snapshot)
    {
        var names = NameTable.Create(snapshot);
        var expected = new List<string>();
        foreach (var root in (string[])["HFModels", "HFModelIds"])
        {
            expected.Add(root);
            foreach (var organization in names.Organizations)
            {
                expected.Add($"{root}.{organization.Name}");
                expected.AddRange(names.Models.Concat(names.GoneModels)
                    .OrderBy(model => model.Id, StringComparer.Ordinal)
                    .Where(model => model.Organization == organization.Name)
                    .Select(model => $"{root}.{organization.Name}.{model.Name}"));
            }
        }

        foreach (var root in (string[])["HFProviders", "HFProviderIds"])
        {
            expected.Add(root);
            expected.AddRange(names.Providers
                .Where(provider => Chats(snapshot, provider.Id) || snapshot.Gone.Providers.Any(gone => gone.Id == provider.Id))
                .Select(provider => $"{root}.{provider.Name}"));
        }

        return expected;
    }

    /// <summary>Whether a provider chats: then it is there, known to this release or not.</summary>
    private static bool Chats(Snapshot snapshot, string provider) =>
        snapshot.Models.Any(model => model.Routes.Any(route => route.Provider == provider && route.Task == "conversational"));
}
