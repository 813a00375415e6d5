namespace InferenceCatalog.Snapshots.Tests;

public sealed class NameTableTests
{
    [Theory]
    [InlineData("black-forest-labs/FLUX.1-dev", "BlackForestLabs", "FLUX_1_Dev")]
    [InlineData("openai/gpt-oss-120b", "Openai", "Gpt_Oss_120b")]
    [InlineData("Qwen/Qwen3-235B-A22B-Instruct-2507", "Qwen", "Qwen3_235B_A22B_Instruct_2507")]
    [InlineData("01-ai/2b", "_01Ai", "_2b")]
    [InlineData("org/__", "Org", "Unnamed")]
    public void Names_follow_from_the_parts_of_an_id(string id, string organization, string name)
    {
        var table = NameTable.Create(Samples.Read(Samples.SnapshotOf(Samples.Model(id))));

        Assert.Equal(new ModelName(id, organization, name), table.Find(id));
        Assert.Equal(id, table.FindId(organization, name));
    }

    [Fact]
    public void Providers_are_named_like_organisations()
    {
        var snapshot = Samples.Read(Samples.SnapshotOf(
            """{"id":"a/b","routes":[{"provider":"fal-ai","task":"x"},{"provider":"hf-inference","task":"x"},{"provider":"zai-org","task":"x"}]}"""));

        var table = NameTable.Create(snapshot);

        Assert.Equal(
            [new ProviderName("fal-ai", "FalAi"), new ProviderName("hf-inference", "HfInference"), new ProviderName("zai-org", "ZaiOrg")],
            table.Providers);
        Assert.Equal("FalAi", table.FindProviderName("fal-ai"));
        Assert.Equal("hf-inference", table.FindProviderId("HfInference"));
    }

    [Fact]
    public void Ids_that_want_the_same_name_get_suffixes_in_their_order()
    {
        var table = NameTable.Create(Samples.Read(Samples.SnapshotOf(Samples.Model("o/b-c"), Samples.Model("o/b.c"), Samples.Model("o/b_c"))));

        Assert.Equal(["B_C", "B_C__2", "B_C__3"], table.Models.Select(model => model.Name));
    }

    [Fact]
    public void A_name_like_its_class_or_like_a_member_of_object_gets_a_suffix()
    {
        var table = NameTable.Create(Samples.Read(Samples.SnapshotOf(
            Samples.Model("equals/Equals"),
            Samples.Model("hFModels/x"),
            Samples.Model("org/Org"),
            Samples.Model("org/toString"))));

        Assert.Equal(["Equals__2", "HFModels__2", "Org"], table.Organizations.Select(organization => organization.Name));
        Assert.Equal(["Equals__2.Equals__3", "HFModels__2.X", "Org.Org__2", "Org.ToString__2"], table.Models.Select(model => $"{model.Organization}.{model.Name}"));
    }
}
