using InferenceCatalog.Build.Sources;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Sources;

public class RouterSourceTests
{
    [Fact]
    public async Task Every_fact_of_a_route_is_read()
    {
        var model = Assert.Single((await ReadAsync(Answers.Router)).Models);

        Assert.Equal("acme/talker", model.Id);
        Assert.Equal(["image", "text"], model.InputModalities);
        Assert.Equal(["text"], model.OutputModalities);
        Assert.Equal(
            new SourceRoute(
                new SnapshotRoute("groq", "conversational", null, SnapshotRouteStatus.Live, 8192, 0.1m, 0.75m, true, false, false),
                Speed: new(123.456m, 88.06m)),
            model.Routes[0]);
    }

    [Fact]
    public async Task What_the_router_does_not_say_stays_unknown()
    {
        var model = Assert.Single((await ReadAsync(Answers.Router)).Models);

        Assert.Equal(new SourceRoute(new SnapshotRoute("cohere", "conversational", Status: SnapshotRouteStatus.Live)), model.Routes[1]);
    }

    [Theory]
    [InlineData("0.7499999999999999", "0.75")]
    [InlineData("2.8000000000000003", "2.8")]
    [InlineData("1e-7", "0")]
    [InlineData("0.0000005", "0.000001")]
    [InlineData("12", "12")]
    [InlineData("-1", null)]
    [InlineData("1e30", null)]
    [InlineData("\"0.5\"", null)]
    [InlineData("null", null)]
    [InlineData("{\"cached\":1}", null)]
    public async Task Prices_are_rounded_and_nonsense_is_no_price(string json, string? expected)
    {
        var route = await ReadRouteAsync($$$"""{"provider":"groq","pricing":{"input":{{{json}}},"currency":"USD"}}""");

        Assert.Equal(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), route.Facts.InputPrice);
        Assert.Null(route.Facts.OutputPrice);
    }

    [Theory]
    [InlineData("\"is_free\":true", "0")]
    [InlineData("\"is_free\":true,\"pricing\":{\"input\":1,\"output\":2}", "1")]
    [InlineData("\"is_free\":false", null)]
    public async Task Free_is_a_price_of_nothing_where_no_price_stands_beside_it(string json, string? expected)
    {
        var route = await ReadRouteAsync($$"""{"provider":"groq",{{json}}}""");

        Assert.Equal(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), route.Facts.InputPrice);
    }

    [Theory]
    [InlineData("{\"provider\":\"groq\",\"status\":\"paused\"}")]
    [InlineData("{\"provider\":\"groq\",\"status\":{\"is\":\"live\"},\"supports_tools\":\"yes\",\"context_length\":[1,2]}")]
    [InlineData("{\"provider\":\"groq\",\"context_length\":0,\"unheard_of\":[{\"a\":[]}]}")]
    [InlineData("{\"context_length\":1.5,\"provider\":\"groq\"}")]
    public async Task Words_types_and_members_of_tomorrow_cost_no_more_than_that_fact(string json) =>
        Assert.Equal(new SnapshotRoute("groq", "conversational"), (await ReadRouteAsync(json)).Facts);

    [Theory]
    [InlineData("not an id")]
    [InlineData("a/b/c")]
    [InlineData("a/\\u202eb")]
    [InlineData("a/b\\\"; System.Diagnostics.Process.Start")]
    public async Task A_model_whose_id_is_none_is_left_out_and_named(string id)
    {
        var reading = await ReadAsync($$"""{"data":[{"id":"{{id}}","providers":[{"provider":"groq"}]},{"id":"a/b","providers":[{"provider":"groq"},{"provider":"GROQ!"}]}]}""");

        Assert.Equal("a/b", Assert.Single(reading.Models).Id);
        Assert.Equal(2, reading.LeftOut.Count);
        Assert.DoesNotContain('\u202e', reading.LeftOut[0]);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>Sign in</html>", "web page")]
    [InlineData("{\"data\":[{\"id\":\"a/b\"", "ends")]
    [InlineData("{\"error\":\"over capacity\"}", "'data'")]
    [InlineData("{\"data\":{}}", "'data'")]
    [InlineData("[]", "'data'")]
    [InlineData("{\"data\":[]} trailing", "end of the document")]
    [InlineData("", "ends")]
    public async Task An_answer_that_is_no_model_list_is_refused_with_the_reason(string text, string reason)
    {
        var failure = await Assert.ThrowsAsync<RefreshException>(() => ReadAsync(text));

        Assert.Equal(RefreshErrorCodes.SourceUnreadable, failure.Code);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"data\":[]}")]
    [InlineData("{\"data\":[{\"id\":\"a/b\",\"providers\":[]},3,null]}")]
    public async Task A_list_without_any_route_is_taken_for_a_fault(string text)
    {
        var failure = await Assert.ThrowsAsync<RefreshException>(() => ReadAsync(text));

        Assert.Equal(RefreshErrorCodes.SourceEmpty, failure.Code);
    }

    private static async Task<SourceRoute> ReadRouteAsync(string json)
    {
        var reading = await ReadAsync($$"""{"object":"list","data":[{"id":"a/b","providers":[{{json}}]}]}""");
        return Assert.Single(Assert.Single(reading.Models).Routes);
    }

    private static Task<SourceReading> ReadAsync(string text) => SourceText.ReadAsync(address => new RouterSource(address, "2026-11-22"), text);
}
