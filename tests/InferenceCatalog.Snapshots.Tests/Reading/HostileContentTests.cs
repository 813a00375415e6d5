using System.Text;
using System.Text.Json;
using CsCheck;
using static InferenceCatalog.Snapshots.Tests.Samples;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class HostileContentTests
{
    private static readonly Gen<string> Attack = Gen.OneOf(
        "\"; System.Environment.Exit(1); //", "*/", "</summary>", "<script>", "\r\n#error", "\n", "\u2028", "\u2029", "\u0085", "\0", "\u0001", "\u007f", "\u009f",
        "\u202e", "\u2066", "\u200b", "\ufeff", "\ufffe", "\ud800", "\udc00", "\udb40\udc41", "{0}", "\\", "'", "`", "$(rm)", "|", "..", "../", "/", "//", ":", "@", "%",
        "&lt;", "&", " ", "é", "а", new string('a', 10_000), new string('/', 300), "class", "namespace");

    private static readonly Gen<string> HostileText =
        Gen.Select(Gen.OneOf("", "org/", "a", "fal-ai"), Attack.Array[1, 3], Gen.OneOf("", "b", "/x"), (before, attacks, after) => before + string.Concat(attacks) + after);

    public static TheoryData<string> Fields => ["id", "provider", "task", "providerId", "license", "input", "status", "adapter", "weightsPath", "name", "goneId", "left", "goneTask", "replacement", "goneProvider"];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Hostile_text_never_gets_past_the_reader(string field) =>
        HostileText.Sample(
            text =>
            {
                var reading = SnapshotReader.Read(SnapshotWith(field, text), CancellationToken.None);

                Assert.NotNull(reading.Value);
                Assert.All(reading.Problems, problem => Assert.True(PrintableText.IsWellFormed(problem.Message, 1_000), problem.Message));
                foreach (var model in reading.Value.Models)
                {
                    AssertPlain(model.Id, 200);
                    AssertPlain(model.License, 64);
                    AssertPlain(string.Concat(model.InputModalities), 64);
                    Assert.All(model.Routes, AssertHarmless);
                }

                AssertHarmless(reading.Value.Gone);
                Assert.All(reading.Value.Names, name => Assert.Matches("^[A-Za-z_][A-Za-z0-9_]*$", name.Name));
            },
            iter: 300,
            threads: 1);

    [Theory]
    [InlineData("a\"b/c")]
    [InlineData("a/b\nc")]
    [InlineData("a/*/")]
    [InlineData("a/</summary>")]
    [InlineData("a/b\u202e")]
    [InlineData("a/b\u0001")]
    [InlineData("../etc")]
    [InlineData("a/.b")]
    [InlineData("a/b/c")]
    [InlineData("a")]
    [InlineData("a/")]
    [InlineData("/a")]
    [InlineData("é/a")]
    public void An_id_that_is_no_id_is_left_out(string id)
    {
        var reading = SnapshotReader.Read(SnapshotWith("id", id), TestContext.Current.CancellationToken);

        Assert.Single(reading.Problems);
        Assert.Empty(reading.Value!.Models);
    }

    [Fact]
    public void An_id_of_ten_thousand_characters_is_left_out_and_shown_short()
    {
        var reading = SnapshotReader.Read(SnapshotWith("id", "a/" + new string('b', 10_000)), TestContext.Current.CancellationToken);

        Assert.InRange(Assert.Single(reading.Problems).Message.Length, 50, 250);
        Assert.Empty(reading.Value!.Models);
    }

    [Theory]
    [InlineData("\ud83d\ude00 plain", "'\ud83d\ude00 plain'")]
    [InlineData("a\u202eb", "'a\\u202Eb'")]
    [InlineData("a\nb", "'a\\u000Ab'")]
    public void Messages_show_text_without_obeying_it(string text, string shown) => Assert.Equal(shown, ShownText.Quote(text));

    /// <summary>Not in a theory: an attribute holds its text as UTF-8, which cannot hold this one.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_left_out_and_shown_by_its_number()
    {
        var reading = SnapshotReader.Read(SnapshotWith("id", "a/\ud83d"), TestContext.Current.CancellationToken);

        Assert.StartsWith("A model was left out: its 'id' is 'a/\\uD83D',", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(reading.Value!.Models);
    }

    private static void AssertHarmless(SnapshotRoute route)
    {
        Assert.Matches("^[a-z0-9][a-z0-9-]{0,63}\\z", route.Provider);
        Assert.Matches("^[a-z0-9][a-z0-9-]{0,63}\\z", route.Task);
        AssertPlain(route.Adapter, 64);
        foreach (var path in new[] { route.ProviderId, route.AdapterWeightsPath })
        {
            if (path is null)
                continue;

            Assert.InRange(path.Length, 1, 300);
            Assert.DoesNotContain('|', path);
            Assert.All(path.EnumerateRunes(), rune => Assert.False(
                Rune.IsControl(rune) || rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator
                    or System.Globalization.UnicodeCategory.ParagraphSeparator));
        }
    }

    private static void AssertHarmless(Tombstones gone)
    {
        foreach (var model in gone.Models)
        {
            AssertPlain(model.Id, 200);
            AssertPlain(model.Replacement, 200);
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z", model.Left);
            Assert.All(model.Tasks, task => Assert.Matches("^[a-z0-9][a-z0-9-]{0,63}\\z", task));
        }

        Assert.All(gone.Providers, provider => Assert.Matches("^[a-z0-9][a-z0-9-]{0,63}\\z", provider.Id));
    }

    private static void AssertPlain(string? text, int maxLength)
    {
        if (text is not null)
            Assert.Matches($"^[A-Za-z0-9._+/-]{{0,{maxLength}}}\\z", text);
    }

    private static string SnapshotWith(string field, string text)
    {
        var quoted = Quote(text);
        string Value(string name, string otherwise) => name == field ? quoted : otherwise;
        return $$"""
            {"schemaVersion":1,"retrieved":"2026-07-27","models":[
            {"id":{{Value("id", "\"a/b\"")}},"license":{{Value("license", "\"mit\"")}},"input":[{{Value("input", "\"text\"")}}],"routes":[
            {"provider":{{Value("provider", "\"p\"")}},"task":{{Value("task", "\"t\"")}},"id":{{Value("providerId", "\"x\"")}},"status":{{Value("status", "\"live\"")}},
            "adapter":{{Value("adapter", "\"lora\"")}},"weightsPath":{{Value("weightsPath", "\"w\"")}}}]}],
            "goneModels":[{"id":{{Value("goneId", "\"c/gone\"")}},"left":{{Value("left", "\"2026-07-27\"")}},"tasks":[{{Value("goneTask", "\"t\"")}}]{{(field == "replacement" ? ",\"replacement\":" + quoted : "")}}}],
            "goneProviders":[{"id":{{Value("goneProvider", "\"q\"")}},"left":"2026-07-27"}],
            "names":[{"id":"c/d","name":{{Value("name", "\"D\"")}}}]}
            """;
    }

    /// <summary>Half surrogate pairs can only come as escapes, which JsonSerializer would not write.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
            quoted.Append(char.IsSurrogate(character) ? $"\\u{(int)character:x4}" : JsonEncodedText.Encode(character.ToString()).ToString());

        return quoted.Append('"').ToString();
    }
}
