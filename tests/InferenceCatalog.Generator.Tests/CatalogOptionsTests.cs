using System.Collections.Immutable;
using InferenceCatalog.Generator.Inputs;

namespace InferenceCatalog.Generator.Tests;

public sealed class CatalogOptionsTests
{
    [Fact]
    public void A_project_that_says_nothing_emits_nothing_and_filters_nothing()
    {
        var options = Read();

        Assert.False(options.IsEmitting);
        Assert.False(options.HasIdsOnly);
        Assert.False(options.IsPublic);
        Assert.Equal("InferenceCatalog", options.Namespace);
        Assert.Empty(options.Tasks);
        Assert.Empty(options.Providers);
        Assert.Empty(options.Models);
        Assert.Null(options.MissingSnapshot);
    }

    [Fact]
    public void Lists_are_split_at_commas_and_trimmed()
    {
        var options = Read(("InferenceCatalogModels", " openai/* ,, !openai/gpt-2 "), ("InferenceCatalogTasks", "conversational"));

        Assert.Equal(["openai/*", "!openai/gpt-2"], options.Models);
        Assert.Equal(["conversational"], options.Tasks);
    }

    [Fact]
    public void Words_are_read_in_any_case_and_blank_is_as_absent()
    {
        var options = Read(("InferenceCatalogEmit", "True"), ("InferenceCatalogVisibility", "Public"), ("InferenceCatalogNamespace", " "));

        Assert.True(options.IsEmitting);
        Assert.True(options.IsPublic);
        Assert.Equal(CatalogOptions.DefaultNamespace, options.Namespace);
    }

    [Fact]
    public void Two_readings_of_the_same_properties_are_equal() =>
        Assert.Equal(Read(("InferenceCatalogModels", "a/b,c/d")), Read(("InferenceCatalogModels", "a/b,c/d")));

    private static CatalogOptions Read(params (string Name, string Value)[] properties) =>
        CatalogOptions.Read(new InMemoryOptions(
            properties.ToImmutableDictionary(property => "build_property." + property.Name, property => property.Value)).GlobalOptions);
}
