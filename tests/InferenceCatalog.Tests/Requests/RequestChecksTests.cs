using System.Text;
using System.Text.Json;

namespace InferenceCatalog.Tests.Requests;

/// <summary>The checks that no task of today's catalog makes use of.</summary>
public sealed class RequestChecksTests
{
    [Fact]
    public void A_list_of_numbers_is_copied_and_counted()
    {
        double[] numbers = [1, 2.5];
        var copy = RequestChecks.Numbers(numbers, minimum: 1);

        numbers[0] = 7;

        Assert.Equal([1, 2.5], copy);
        Assert.Null(RequestChecks.Numbers(null));
        Assert.Throws<ArgumentException>(() => RequestChecks.Numbers([], minimum: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RequestChecks.Numbers([1, double.NaN]));
    }

    [Fact]
    public void A_refusal_names_what_was_checked()
    {
        Assert.Equal("Weights", Assert.Throws<ArgumentException>(() => RequestChecks.Numbers([1, 2], maximum: 1, name: "Weights")).ParamName);
        Assert.Contains("from 1 to 3", Assert.Throws<ArgumentException>(() => RequestChecks.Texts([], 1, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("a finite number", Assert.Throws<ArgumentOutOfRangeException>(() => RequestChecks.Within<double>(double.NaN)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_numbers_are_held_to_their_bounds()
    {
        Assert.Equal(9_000_000_000, RequestChecks.Within<long>(9_000_000_000, maximum: 9_000_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => RequestChecks.Within<long>(9_000_000_001, maximum: 9_000_000_000));
        Assert.Null(RequestChecks.Within<int>(null, 1, 2));
    }

    [Fact]
    public void A_list_of_numbers_is_written_as_a_list()
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.Member("weights"u8, (IReadOnlyList<double>)[1, 0.5]);
            writer.Member("none"u8, (IReadOnlyList<double>?)null);
            writer.WriteEndObject();
        }

        Assert.Equal("""{"weights":[1,0.5]}""", Encoding.UTF8.GetString(body.ToArray()));
    }
}
