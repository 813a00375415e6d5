using System.Text.Json;
using InferenceCatalog.Build.Report;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Report;

public class ReportDataTests
{
    [Fact]
    public void Models_providers_and_tasks_stand_once_and_routes_point_at_them()
    {
        var content = ReportCatalogs.Content(
            Known.Model("Zeta/painter", new SnapshotRoute("fal-ai", "text-to-image", ProviderId: "fal-ai/painter", Status: SnapshotRouteStatus.Live)),
            Known.Model("acme/talker", new SnapshotRoute("groq", "conversational", Context: 8192, InputPrice: 0.10m, OutputPrice: 0m, Tools: true, StructuredOutput: false)) with
            {
                License = "mit",
                Downloads = 1200,
                InputModalities = new(["image", "text"]),
            }) with
        {
            Measurements = new MeasurementTable(1, "2026-07-26", new([new Measurement("acme/talker", "groq", "conversational", 120.5m, 88m)])),
        };

        Assert.Equal(
            """
            {"retrieved":"2026-07-27","measured":"2026-07-26","sources":[["router","old.json","2026-01-01"]],
            "providers":[["fal-ai","Fal"],["groq","Groq"]],"tasks":["conversational","text-to-image"],
            "models":[["acme/talker","mit",["image","text"],1200,"Acme.Talker"],["Zeta/painter",null,[],null,"Zeta.Painter"]],
            "routes":[[0,1,0,null,0.1,0,8192,true,false,120.5,88,null,null],[1,0,1,"live",null,null,null,null,null,null,null,"fal-ai/painter",null]]}
            """.ReplaceLineEndings(""),
            ReportData.Write(content));
    }

    [Fact]
    public void A_provider_that_this_release_does_not_know_has_its_id_for_a_name()
    {
        var facts = Parse(ReportCatalogs.Content(ReportCatalogs.Talker(new SnapshotRoute("brand-new", "conversational"))));

        Assert.Equal(["brand-new", "brand-new"], facts.GetProperty("providers")[0].EnumerateArray().Select(text => text.GetString()));
    }

    [Fact]
    public void Speeds_of_which_there_are_none_have_no_day()
    {
        var content = ReportCatalogs.Content(ReportCatalogs.Talker()) with { Measurements = new MeasurementTable(1, "2026-07-26", default) };

        Assert.Equal(JsonValueKind.Null, Parse(content).GetProperty("measured").ValueKind);
    }

    [Fact]
    public void Changes_are_there_only_with_an_earlier_snapshot()
    {
        var content = ReportCatalogs.Content(ReportCatalogs.Talker(new SnapshotRoute("groq", "conversational", OutputPrice: 2m)));
        var before = ReportCatalogs.Of("2026-01-01", ReportCatalogs.Talker(new SnapshotRoute("groq", "conversational", OutputPrice: 1m)));

        Assert.False(Parse(content).TryGetProperty("changes", out _));
        var facts = Parse(content with { Before = before });
        Assert.Equal("2026-01-01", facts.GetProperty("before").GetString());
        Assert.Equal("[]", facts.GetProperty("providersGone").GetRawText());
        Assert.Equal("""[[4,"acme/talker","groq","conversational","outputPrice","1","2",null]]""", facts.GetProperty("changes").GetRawText());
    }

    [Fact]
    public void Providers_that_came_and_went_are_told_by_their_names()
    {
        var content = ReportCatalogs.Content(ReportCatalogs.Talker(new SnapshotRoute("fal-ai", "text-to-image"), new SnapshotRoute("novita", "conversational")));
        var before = ReportCatalogs.Of("2026-01-01", ReportCatalogs.Talker(new SnapshotRoute("groq", "conversational"), new SnapshotRoute("novita", "conversational")));

        var facts = Parse(content with { Before = before });

        Assert.Equal("""["Groq"]""", facts.GetProperty("providersGone").GetRawText());
        Assert.Equal("""[["groq","Groq"]]""", facts.GetProperty("formerProviders").GetRawText());
        Assert.Equal("""["Fal"]""", facts.GetProperty("providersCame").GetRawText());
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("&lt;&quot;\\u003c\\")]
    [InlineData("\u2028\u2029\u0000\u001b[31m\r\n")]
    [InlineData("\ud800 half a pair")]
    public void Hostile_text_is_the_same_text_after_reading_and_no_HTML_before(string attack)
    {
        var route = new SnapshotRoute(attack, attack, ProviderId: attack, Adapter: attack);
        var content = ReportCatalogs.Content(Known.Model("acme/" + attack, route) with { License = attack, InputModalities = new([attack]) });

        var text = ReportData.Write(content);

        Assert.DoesNotContain(text, character => character is '<' or '>' or '&' or '\u2028' or '\u2029' or < ' ');

        // What is no Unicode does not survive System.Text.Json, which refuses it; a browser reads it as it is.
        if (!attack.Any(char.IsSurrogate))
        {
            var model = JsonDocument.Parse(text).RootElement.GetProperty("models")[0];
            Assert.Equal(["acme/" + attack, attack, attack], [model[0].GetString(), model[1].GetString(), model[2][0].GetString()]);
        }
    }

    private static JsonElement Parse(ReportContent content) => JsonDocument.Parse(ReportData.Write(content)).RootElement;
}
