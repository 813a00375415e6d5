using System.Globalization;
using CsCheck;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("0.15", "0.15")]
    [InlineData("12.500", "12.5")]
    [InlineData("0.000000001", "0.000000001")]
    [InlineData("0.0000000001", "0.0000000001")]
    [InlineData("999999999.999999999", "999999999.999999999")]
    [InlineData("1000000000", "1000000000")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_number_has_no_exponent_and_no_zeros_at_the_end(string number, string expected)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);

        Assert.Equal(expected, JsonText.Number(value));
        Assert.Equal(expected, Written(writer => JsonText.Append(writer, value)));
    }

    [Fact]
    public void A_number_is_written_as_it_is_shown() =>
        Gen.Decimal.Sample(value => Assert.Equal(JsonText.Number(value), Written(writer => JsonText.Append(writer, value))), threads: 1);

    [Fact]
    public void A_whole_number_is_written_in_digits() =>
        Gen.Long.Sample(value => Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Written(writer => writer.Append(value))), threads: 1);

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c\n", "\"a\\\"b\\\\c\\u000a\"")]
    [InlineData("Anführung 😀", "\"Anführung 😀\"")]
    public void Only_what_JSON_demands_is_escaped(string text, string expected) =>
        Assert.Equal(expected, Written(writer => JsonText.Append(writer, text)));

    /// <remarks>No data of a theory: the compiler puts those into the assembly as UTF-8.</remarks>
    [Fact]
    public void Half_a_surrogate_pair_is_escaped_because_UTF_8_cannot_hold_it()
    {
        Assert.Equal("\"half \\ud83d pair\"", Written(writer => JsonText.Append(writer, "half \ud83d pair")));
        Assert.Equal("\"\\ude00\\ud83d\"", Written(writer => JsonText.Append(writer, "\ude00\ud83d")));
    }

    private static string Written(Action<Utf8Writer> write)
    {
        var writer = new Utf8Writer();
        write(writer);
        return writer.ToString();
    }
}
