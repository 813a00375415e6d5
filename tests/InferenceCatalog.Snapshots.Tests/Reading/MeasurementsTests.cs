namespace InferenceCatalog.Snapshots.Tests;

public sealed class MeasurementsTests
{
    private const string Canonical =
        """
        {
          "schemaVersion": 1,
          "retrieved": "2026-07-27",
          "measurements": [
            {"model":"a/b","provider":"groq","task":"conversational","firstTokenLatency":210.5,"throughput":480},
            {"model":"a/b","provider":"cohere","task":"text-generation","throughput":12.25}
          ]
        }

        """;

    [Fact]
    public void Canonical_text_is_written_as_it_was_read()
    {
        var reading = MeasurementsReader.Read(Canonical, TestContext.Current.CancellationToken);

        Assert.Empty(reading.Problems);
        Assert.Equal(
            [
                new Measurement("a/b", "groq", "conversational", 210.5m, 480m),
                new Measurement("a/b", "cohere", "text-generation", null, 12.25m),
            ],
            reading.Value!.Measurements);
        Assert.Equal(Canonical, MeasurementsWriter.Write(reading.Value).ToString());
    }

    [Theory]
    [InlineData("""{"model":"a/b","provider":"groq","task":"t"}""", "A measurement was left out: it has neither 'firstTokenLatency' nor 'throughput'.")]
    [InlineData("""{"model":"a/b","provider":"groq","throughput":1}""", "A measurement was left out: its 'model', 'provider' or 'task' is missing.")]
    [InlineData("""{"model":"a b","provider":"groq","task":"t","throughput":1}""", "A measurement was left out: its 'model' is 'a b', where 'organisation/name' of at most 200 letters, digits, '-', '_' and '.' is expected.")]
    [InlineData("""{"model":"a/b","provider":"groq","task":"t","throughput":-1}""", "A measurement was left out: its 'throughput' is '-1', where a number that is not negative is expected.")]
    public void A_malformed_measurement_is_left_out(string measurement, string message)
    {
        var text = "{\"schemaVersion\":1,\"retrieved\":\"2026-07-27\",\"measurements\":[" + measurement + "]}";

        var reading = MeasurementsReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Empty(reading.Value!.Measurements);
    }

    [Fact]
    public void Two_measurements_of_one_route_cannot_both_stand()
    {
        var row = """{"model":"a/b","provider":"groq","task":"t","throughput":1}""";
        var text = "{\"schemaVersion\":1,\"retrieved\":\"2026-07-27\",\"measurements\":[" + row + "," + row.Replace("1}", "2}", StringComparison.Ordinal) + "]}";

        var reading = MeasurementsReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Equal("A measurement was left out: 'a/b' has one for 't' on 'groq' already.", Assert.Single(reading.Problems).Message);
        Assert.Equal(1m, Assert.Single(reading.Value!.Measurements).Throughput);
    }
}
