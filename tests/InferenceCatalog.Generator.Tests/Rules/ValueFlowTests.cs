namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>How far a value is followed from the call to where it is written.</summary>
public sealed class ValueFlowTests
{
    private const string Id = "ICAT1001";

    [Theory]
    [InlineData("var provider = HFProviders.FalAi; return HFModels.Openai.Gpt_Oss_120b.On([|provider|]);")]
    [InlineData("Provider provider; provider = HFProviders.FalAi; return HFModels.Openai.Gpt_Oss_120b.On([|provider|]);")]
    [InlineData("Provider provider = new(\"fal-ai\"); return HFModels.Openai.Gpt_Oss_120b.On([|provider|]);")]
    [InlineData("var first = HFProviders.FalAi; var second = first; return HFModels.Openai.Gpt_Oss_120b.On([|second|]);")]
    [InlineData("const string id = \"fal-ai\"; return HFModels.Openai.Gpt_Oss_120b.On([|new Provider(id)|]);")]
    [InlineData("var model = HFModels.Openai.Gpt_Oss_120b; return model.On([|HFProviders.FalAi|]);")]
    [InlineData("ChatModel model = HFModels.Some.Both; return model.On([|HFProviders.FeatherlessAi|]);")]
    [InlineData("Func<ChatModel> make = () => HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.FalAi|]); return make();")]
    [InlineData("var provider = HFProviders.FalAi; Func<ChatModel> make = () => HFModels.Openai.Gpt_Oss_120b.On([|provider|]); return make();")]
    public async Task Locals_that_are_assigned_once_are_followed(string statements) => await RuleAssert.FiresInMethodAsync(Id, statements);

    [Theory]
    [InlineData("var organization = \"openai\"; return ChatModel.Of([|$\"{organization}/gpt-oss-120b:fal-ai\"|]);")]
    [InlineData("var organization = \"openai\"; var id = organization + \"/\" + \"gpt-oss-120b\"; return ChatModel.Of([|id + \":fal-ai\"|]);")]
    [InlineData("var pin = flag ? \"groq\" : \"fal-ai\"; return ChatModel.Of([|$\"openai/gpt-oss-120b:{pin}\"|]);")]
    [InlineData("var start = \"fal\"; return HFModels.Openai.Gpt_Oss_120b.On(new Provider([|start + \"-ai\"|]));")]
    [InlineData("var id = \"openai/gpt-oss-120b\"; return new ChatRequest([|$\"{id}:{HFProviderIds.FalAi}\"|], \"Hello\");")]
    [InlineData("return ChatModel.Of([|string.Format(\"{0}/gpt-oss-120b:{1}\", \"openai\", \"fal-ai\")|]);")]
    [InlineData("return ChatModel.Of([|string.Format(System.Globalization.CultureInfo.InvariantCulture, \"openai/{0}:fal-ai\", \"gpt-oss-120b\")|]);")]
    [InlineData("var id = string.Format(\"{1}/{2}:{0}\", flag ? \"groq\" : \"fal-ai\", \"openai\", \"gpt-oss-120b\"); return ChatModel.Of([|id|]);")]
    [InlineData("return ChatModel.Of([|string.Concat(\"openai/\", \"gpt-oss-120b\", \":fal-ai\")|]);")]
    [InlineData("return ChatModel.Of([|string.Concat(\"openai\", \"/\", \"gpt-oss-120b\", \":\", HFProviderIds.FalAi)|]);")]
    [InlineData("return ChatModel.Of([|string.Concat(str1: \":fal-ai\", str0: \"openai/gpt-oss-120b\")|]);")]
    public async Task Texts_that_are_put_together_of_known_parts_are_read(string statements) => await RuleAssert.FiresInMethodAsync(Id, statements);

    [Theory]
    [InlineData("return ChatModel.Of($\"{text}/gpt-oss-120b:fal-ai\");")]
    [InlineData("return ChatModel.Of(\"openai/gpt-oss-120b:\" + text);")]
    [InlineData("return ChatModel.Of($\"openai/gpt-oss-{number}b:fal-ai\");")]
    [InlineData("var id = \"openai/gpt-oss-120b\"; if (flag) id = text; return ChatModel.Of($\"{id}:fal-ai\");")]
    [InlineData("var id = \"openai/gpt-oss-120b\"; return ChatModel.Of($\"{id,-40}:fal-ai\");")]
    [InlineData("return ChatModel.Of(string.Format(\"openai/gpt-oss-120b:{0}\", text));")]
    [InlineData("return ChatModel.Of(string.Format(text, \"openai\", \"fal-ai\"));")]
    [InlineData("return ChatModel.Of(string.Format(\"openai/gpt-oss-{0}b:fal-ai\", number));")]
    [InlineData("return ChatModel.Of(string.Format(\"openai/gpt-oss-120b:{0,8}\", \"fal-ai\"));")]
    [InlineData("return ChatModel.Of(string.Format(\"openai/gpt-oss-120b:{3}\", \"fal-ai\"));")]
    [InlineData("return ChatModel.Of(string.Format(\"openai/gpt-oss-120b:{0\", \"fal-ai\"));")]
    [InlineData("return ChatModel.Of(string.Concat(\"openai/gpt-oss-120b:\", text));")]
    [InlineData("return ChatModel.Of(string.Concat(new[] { text, \"openai/gpt-oss-120b:fal-ai\" }));")]
    [InlineData("System.Collections.Generic.IEnumerable<string> parts = [\"openai/gpt-oss-120b:fal-ai\"]; return ChatModel.Of(string.Concat(parts));")]
    public Task A_text_with_a_part_that_only_the_run_time_knows_is_left_alone(string statements) => RuleAssert.SilentInMethodAsync(statements);

    [Theory]
    [InlineData("ChatModel[] fallbacks = [HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.FalAi|]), HFModels.DeepseekAi.DeepSeek_R1]; return fallbacks;")]
    [InlineData("System.Collections.Generic.List<ChatModel> fallbacks = [.. new ChatModel[0], ChatModel.Of([|\"openai/gpt-oss-120b:fal-ai\"|])]; return fallbacks;")]
    [InlineData("ChatModel[] fallbacks = [HFModels.Some.Both, ((ChatModel)HFModels.Some.Both).On([|HFProviders.FeatherlessAi|])]; return fallbacks;")]
    [InlineData("return new[] { HFModels.Openai.Gpt_Oss_120b.On([|HFProviders.FalAi|]) };")]
    public async Task Models_within_collections_are_read(string statements) => await RuleAssert.FiresInMethodAsync(Id, statements);

    [Theory]
    [InlineData("ChatRequest request = new([|\"openai/gpt-oss-120b:fal-ai\"|], \"Hello\"); return request;")]
    [InlineData("ChatRequest request = new(HFModels.Openai.Gpt_Oss_120b.On(new Provider([|\"fal-ai\"|])), \"Hello\") { Seed = 1 }; return request;")]
    [InlineData("return new ChatRequest(messages: [\"Hello\"], model: [|\"openai/gpt-oss-120b:fal-ai\"|]);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(provider: new Provider(id: [|\"fal-ai\"|])).Chat(prompt: \"Hello\");")]
    public async Task Target_typed_and_named_forms_are_read(string statements) => await RuleAssert.FiresInMethodAsync(Id, statements);

    [Theory]
    [InlineData("var provider = HFProviders.FalAi; if (flag) provider = HFProviders.Groq; return HFModels.Openai.Gpt_Oss_120b.On(provider);")]
    [InlineData("var provider = HFProviders.FalAi; Change(ref provider); return HFModels.Openai.Gpt_Oss_120b.On(provider); static void Change(ref Provider it) => it = HFProviders.Groq;")]
    [InlineData("var provider = HFProviders.FalAi; (provider, _) = (HFProviders.Groq, 1); return HFModels.Openai.Gpt_Oss_120b.On(provider);")]
    [InlineData("var model = HFModels.Openai.Gpt_Oss_120b; model = HFModels.DeepseekAi.DeepSeek_R1; return model.On(HFProviders.Groq);")]
    [InlineData("foreach (var provider in new[] { HFProviders.FalAi }) HFModels.Openai.Gpt_Oss_120b.On(provider);")]
    public Task Locals_that_may_have_another_value_are_left_alone(string statements) => RuleAssert.SilentInMethodAsync(statements);

    [Theory]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(flag ? HFProviders.Groq : [|HFProviders.FalAi|]);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(flag ? [|HFProviders.FalAi|] : [|HFProviders.Together|]);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(number switch { 1 => HFProviders.Groq, 2 => [|HFProviders.FalAi|], _ => throw new InvalidOperationException() });")]
    [InlineData("return (flag ? HFModels.Openai.Gpt_Oss_120b : HFModels.DeepseekAi.DeepSeek_R1).On([|HFProviders.Groq|]);")]
    [InlineData("return HFModels.Openai.Gpt_Oss_120b.On(flag ? someProvider : [|HFProviders.FalAi|]);")]
    [InlineData("var provider = flag ? HFProviders.FalAi : HFProviders.Groq; return HFModels.Openai.Gpt_Oss_120b.On([|provider|]);")]
    [InlineData("return ChatModel.Of(flag ? \"openai/gpt-oss-120b:groq\" : [|\"openai/gpt-oss-120b:fal-ai\"|]);")]
    public async Task Every_arm_of_a_choice_is_judged(string statements) => await RuleAssert.FiresInMethodAsync(Id, statements);

    [Theory]
    [InlineData("return (flag ? HFModels.Openai.Gpt_Oss_120b : HFModels.Openai.Gpt_Oss_120b).On([|HFProviders.FalAi|]);")]
    [InlineData("var provider = flag ? HFProviders.FalAi : HFProviders.FalAi; return HFModels.Openai.Gpt_Oss_120b.On([|provider|]);")]
    public async Task Arms_that_name_the_same_are_reported_once(string statements) => await RuleAssert.FiresInMethodAsync(Id, statements);

    [Theory]
    [InlineData("private const string Id = \"fal-ai\";", "[|new Provider(Id)|]")]
    [InlineData("private static readonly Provider Fal = HFProviders.FalAi;", "[|Fal|]")]
    [InlineData("private static readonly Provider Fal = new(\"fal-ai\");", "[|Fal|]")]
    [InlineData("private static Provider Fal => HFProviders.FalAi;", "[|Fal|]")]
    [InlineData("private static Provider Fal { get; } = HFProviders.FalAi;", "[|Fal|]")]
    [InlineData("private static readonly string Name = \"fal-ai\"; private static readonly Provider Fal = new(Name);", "[|Fal|]")]
    [InlineData("private static Provider Fal = HFProviders.FalAi;", "[|Fal|]")]
    [InlineData("private static Provider Fal { get; set; } = HFProviders.FalAi;", "[|Fal|]")]
    [InlineData("private readonly Provider Fal; public Test() { Fal = HFProviders.FalAi; }", "[|Fal|]")]
    [InlineData("private readonly Provider Fal; private int Count; public Test() => (this.Fal, Count) = (HFProviders.FalAi, 1);", "[|Fal|]")]
    [InlineData("private Provider Fal { get; } public Test(bool flag) { Fal = flag ? HFProviders.FalAi : HFProviders.Groq; }", "[|Fal|]")]
    public async Task Constants_and_members_that_only_their_type_sets_are_followed(string member, string use) => await RuleAssert.FiresAsync(Id, $$"""
        using InferenceCatalog;

        public class Test
        {
            {{member}}

            public ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On({{use}});
        }
        """);

    [Theory]
    [InlineData("internal static Provider Fal = HFProviders.FalAi;")]
    [InlineData("internal static Provider Fal { get; set; } = HFProviders.FalAi;")]
    [InlineData("private static Provider Fal = HFProviders.FalAi; public static void Set(Provider other) => Fal = other;")]
    [InlineData("private static Provider Fal = HFProviders.FalAi; public static void Set() => Read(out Fal); private static void Read(out Provider it) => it = HFProviders.Groq;")]
    [InlineData("private static readonly Provider Fal = HFProviders.FalAi; static Test() => Fal = HFProviders.Groq;")]
    [InlineData("private readonly Provider Fal = HFProviders.FalAi; public Test() => Fal = HFProviders.Groq;")]
    [InlineData("protected virtual Provider Fal => HFProviders.FalAi;")]
    public Task Members_that_may_have_another_value_are_left_alone(string member) => RuleAssert.SilentAsync($$"""
        using InferenceCatalog;

        public class Test
        {
            {{member}}

            public ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On(Fal);
        }
        """);

    [Fact]
    public async Task Members_that_name_each_other_in_a_circle_end_the_search() => await RuleAssert.SilentAsync("""
        using InferenceCatalog;

        public class Test
        {
            private static Provider One => Two;
            private static Provider Two => One;

            public ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On(One);
        }
        """);

    [Fact]
    public async Task A_member_in_another_file_is_followed()
    {
        var project = RuleProject.Of(
            "using InferenceCatalog; class Test { ChatModel Run() => HFModels.Openai.Gpt_Oss_120b.On(Defaults.Fal); }",
            "using InferenceCatalog; static class Defaults { public static readonly Provider Fal = HFProviders.FalAi; }");

        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.EndsWith("Test0.cs", diagnostic.Location.SourceTree!.FilePath, StringComparison.Ordinal);
        Assert.EndsWith("Test1.cs", Assert.Single(diagnostic.AdditionalLocations).SourceTree!.FilePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Top_level_statements_are_read()
    {
        var project = RuleProject.Of("""
            using InferenceCatalog;

            var provider = HFProviders.FalAi;
            System.Console.WriteLine(HFModels.Openai.Gpt_Oss_120b.On(provider));
            """);

        Assert.Equal(Id, Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken)).Id);
    }
}
