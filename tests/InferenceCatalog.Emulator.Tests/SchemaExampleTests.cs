using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator.Tests;

public sealed class SchemaExampleTests
{
    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"},"b":{"type":["integer","null"]}},"required":["a","b"],"additionalProperties":false}""")]
    [InlineData("""{"type":"string","minLength":50}""")]
    [InlineData("""{"type":"string","maxLength":3}""")]
    [InlineData("""{"type":"string","minLength":-3}""")]
    [InlineData("""{"type":"string","format":"date-time"}""")]
    [InlineData("""{"type":"string","format":"uuid"}""")]
    [InlineData("""{"type":"string","pattern":"^[A-Z]{2}-\\d{4}$"}""")]
    [InlineData("""{"type":"string","pattern":"^(?:red|green)\\s[^a-z]+x?$","minLength":9}""")]
    [InlineData("""{"type":"string","enum":["x","y"]}""")]
    [InlineData("""{"const":{"a":[1,null]}}""")]
    [InlineData("""{"type":"integer","minimum":10,"maximum":12}""")]
    [InlineData("""{"type":"integer","exclusiveMinimum":4,"multipleOf":5}""")]
    [InlineData("""{"type":"integer","maximum":-7}""")]
    [InlineData("""{"type":"integer","multipleOf":1.5}""")]
    [InlineData("""{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1}""")]
    [InlineData("""{"type":"number","minimum":0.2,"multipleOf":0.25,"maximum":0.3}""")]
    [InlineData("""{"type":"array","items":{"type":"number"},"minItems":3,"maxItems":4}""")]
    [InlineData("""{"type":"array","items":{"type":"string"},"minItems":3,"uniqueItems":true}""")]
    [InlineData("""{"type":"array","items":{"enum":["a","b","c"]},"minItems":3,"uniqueItems":true}""")]
    [InlineData("""{"type":"array","maxItems":0}""")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"},{"type":"boolean"}],"items":false}""")]
    [InlineData("""{"anyOf":[{"type":"integer","minimum":3,"maximum":2},{"type":"boolean"}]}""")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"object","properties":{"k":{"const":1}},"required":["k"]}]}""")]
    [InlineData("""{"allOf":[{"type":"object","properties":{"a":{"type":"integer","minimum":5}},"required":["a"]},{"properties":{"a":{"minimum":3},"b":{"type":"string"}},"required":["b"]}]}""")]
    [InlineData("""{"type":"object","properties":{"kind":{"type":"string"}},"anyOf":[{"properties":{"kind":{"const":"a"}},"required":["kind"]}]}""")]
    [InlineData("""{"$defs":{"step":{"type":"object","properties":{"name":{"type":"string"},"next":{"anyOf":[{"$ref":"#/$defs/step"},{"type":"null"}]}},"required":["name","next"]}},"$ref":"#/$defs/step"}""")]
    [InlineData("""{"$defs":{"a":{"type":"integer"}},"allOf":[{"$ref":"#/$defs/a"},{"minimum":100}]}""")]
    [InlineData("""{"type":"object","properties":{"children":{"type":"array","items":{"$ref":"#"}}},"required":["children"]}""")]
    [InlineData("""{"type":"object","required":["undescribed"]}""")]
    [InlineData("""{"properties":{"a":{}}}""")]
    [InlineData("true")]
    [InlineData("{}")]
    public void An_example_is_valid_under_its_schema(string text)
    {
        var schema = JsonNode.Parse(text)!;

        Assert.True(SchemaExample.TryMake(schema, out var example));
        Assert.Empty(SchemaCheck.Faults(schema, example));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("""{"type":"integer","minimum":3,"maximum":2}""")]
    [InlineData("""{"type":"integer","exclusiveMinimum":1,"exclusiveMaximum":2}""")]
    [InlineData("""{"type":"string","minLength":3,"maxLength":2}""")]
    [InlineData("""{"type":"string","minLength":2000000000}""")]
    [InlineData("""{"type":"string","pattern":"(?=x)y"}""")]
    [InlineData("""{"type":"string","pattern":"a{1000000000}"}""")]
    [InlineData("""{"type":"string","pattern":"a{99999999999}"}""")]
    [InlineData("""{"type":"string","pattern":"(((((["}""")]
    [InlineData("""{"type":"integer","minimum":100000000000000000000}""")]
    [InlineData("""{"type":"number","minimum":79228162514264337593543950335,"multipleOf":0.1}""")]
    [InlineData("""{"type":"array","items":{"type":"string"},"minItems":2000000000}""")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#"}},"required":["a"]}""")]
    [InlineData("""{"$ref":"#"}""")]
    [InlineData("""{"$ref":"https://example.org/schema"}""")]
    [InlineData("""{"$ref":"#/$defs/nowhere"}""")]
    [InlineData("""{"type":"colour"}""")]
    public void A_schema_that_nothing_satisfies_ends_without_an_example(string text) =>
        Assert.False(SchemaExample.TryMake(JsonNode.Parse(text)!, out _));

    [Fact]
    public void Texts_name_the_emulator_and_the_property()
    {
        Assert.True(SchemaExample.TryMake(JsonNode.Parse("""{"type":"object","properties":{"city":{"type":"string"}}}""")!, out var example));

        Assert.Equal("""{"city":"[emulator] city"}""", example!.ToJsonString());
    }

    [Fact]
    public void A_schema_of_many_alternatives_ends_soon()
    {
        // Each step doubles the ways, and none of them leads to a value.
        const string text = """{"$defs":{"x":{"anyOf":[{"$ref":"#/$defs/x"},{"$ref":"#/$defs/x"}]}},"$ref":"#/$defs/x"}""";
        Assert.False(SchemaExample.TryMake(JsonNode.Parse(text)!, out _));
    }
}
