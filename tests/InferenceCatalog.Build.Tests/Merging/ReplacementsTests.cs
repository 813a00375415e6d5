using InferenceCatalog.Build.Merging;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Merging;

/// <summary>What is chosen in place of what left.</summary>
public class ReplacementsTests
{
    [Fact]
    public void The_nearest_in_size_takes_the_place() => Assert.Equal(
        "b/Big-72B",
        Replace(Known.Model("a/Old-70B", Chat()), Known.Model("b/Big-72B", Chat()), Known.Model("b/Huge-405B", Chat()), Known.Model("b/Small-8B", Chat())));

    [Fact]
    public void Of_two_alike_that_of_the_same_organisation() => Assert.Equal(
        "z/New-70B",
        Replace(Known.Model("z/Old-70B", Chat()), Known.Model("a/New-70B", Chat()), Known.Model("z/New-70B", Chat())));

    [Fact]
    public void Then_the_nearest_in_context_and_price() => Assert.Equal(
        "a/Long",
        Replace(
            Known.Model("a/Old", Chat(context: 128_000, price: 1m)),
            Known.Model("a/Dear", Chat(context: 128_000, price: 20m)),
            Known.Model("a/Long", Chat(context: 131_072, price: 1.2m)),
            Known.Model("a/Short", Chat(context: 4_096, price: 1m))));

    [Fact]
    public void What_nobody_knew_of_the_model_that_left_speaks_against_none() => Assert.Equal(
        "qwen/Qwen2.5-7B",
        Replace(
            Known.Model("qwen/Qwen2-7B", Chat()),
            Known.Model("acme/Other-7B", Chat()),
            Known.Model("qwen/Qwen2.5-7B", Chat(context: 32_768, price: 0.3m)),
            Known.Model("qwen/Qwen2.5-72B", Chat(context: 32_768, price: 0.3m))));

    [Fact]
    public void What_nobody_knows_of_a_model_speaks_against_it() => Assert.Equal(
        "b/Known-7B",
        Replace(
            Known.Model("a/Old-7B", Chat(context: 32_768, price: 0.3m)),
            Known.Model("b/Dark-7B", Chat()),
            Known.Model("b/Known-7B", Chat(context: 65_536, price: 0.4m))));

    [Fact]
    public void Of_two_as_near_the_one_that_more_people_download() => Assert.Equal(
        "c/Loved-7B",
        Replace(
            Known.Model("a/Old-7B", Chat()),
            Known.Model("b/Quiet-7B", Chat()) with { Downloads = 10 },
            Known.Model("c/Loved-7B", Chat()) with { Downloads = 1_000_000 },
            Known.Model("d/Unheard-7B", Chat())));

    [Fact]
    public void A_model_that_lacks_a_capability_does_not_take_the_place() => Assert.Equal(
        "b/Caller-8B",
        Replace(Known.Model("a/Old-70B", Chat(tools: true)), Known.Model("a/New-70B", Chat()), Known.Model("b/Caller-8B", Chat(tools: true))));

    [Fact]
    public void A_model_that_lacks_a_task_or_an_input_does_not_take_the_place()
    {
        var text = Known.Model("a/Text", Chat());
        var seeing = Known.Model("b/Seeing", Chat()) with { InputModalities = new(["image", "text"]) };

        Assert.Equal("b/Seeing", Replace(Known.Model("a/Old", Chat()) with { InputModalities = new(["image", "text"]) }, text, seeing));
        Assert.Null(Replace(Known.Model("a/Old", Chat(), new SnapshotRoute("fal-ai", "text-to-image")), text, seeing));
    }

    [Fact]
    public void A_model_that_does_not_answer_takes_no_place() => Assert.Null(Replace(
        Known.Model("a/Old", Chat()),
        Known.Model("a/Failing", Chat() with { Status = SnapshotRouteStatus.Error }),
        Known.Model("a/Coming", Chat() with { Status = SnapshotRouteStatus.Staging })));

    [Fact]
    public void An_adapter_neither_takes_a_place_nor_has_one_taken()
    {
        var adapter = new SnapshotRoute("fal-ai", "text-to-image", Adapter: "lora");
        var plain = new SnapshotRoute("fal-ai", "text-to-image");

        Assert.Null(Replace(Known.Model("a/Old", adapter), Known.Model("a/New", plain)));
        Assert.Null(Replace(Known.Model("a/Old", plain), Known.Model("a/New", adapter)));
    }

    [Theory]
    [InlineData("image-classification", false)]
    [InlineData("token-classification", false)]
    [InlineData("tabular-regression", false)]
    [InlineData("zero-shot-classification", true)]
    [InlineData("feature-extraction", true)]
    public void What_tells_apart_things_of_its_own_has_no_replacement(string task, bool isReplaced)
    {
        var route = new SnapshotRoute("hf-inference", task);

        Assert.Equal(isReplaced ? "a/Other" : null, Replace(Known.Model("a/Moles", route), Known.Model("a/Other", route)));
    }

    [Fact]
    public void A_route_is_replaced_by_the_nearest_of_the_same_model_that_does_as_much()
    {
        var model = Known.Model(
            "a/b",
            Chat("cerebras", tools: true, price: 9m),
            Chat("groq", tools: true, price: 1.1m),
            Chat("novita", price: 1m),
            Chat("nscale", tools: true, price: 1m) with { Status = SnapshotRouteStatus.Error });

        Assert.Equal("groq", Replacements.For(Chat("sambanova", tools: true, price: 1m), model));
        Assert.Equal("novita", Replacements.For(Chat("sambanova", price: 1m), model));
        Assert.Null(Replacements.For(new SnapshotRoute("sambanova", "text-to-image"), model));
    }

    private static string? Replace(SnapshotModel gone, params SnapshotModel[] present) =>
        new Replacements(Known.Snapshot with { Models = new(present) }).For(gone);

    private static SnapshotRoute Chat(string provider = "groq", bool? tools = null, int? context = null, decimal? price = null) =>
        new(provider, "conversational", Context: context, OutputPrice: price, Tools: tools);
}
