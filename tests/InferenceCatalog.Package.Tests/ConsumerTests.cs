namespace InferenceCatalog.Package.Tests;

[Collection(WithPackages.Name)]
public sealed class ConsumerTests(PackedPackages packages)
{
    [Fact]
    public async Task A_wrong_provider_is_refused_by_the_compiler_with_a_way_out()
    {
        using var consumer = new Consumer(packages, """
            using InferenceCatalog;

            var right = HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);
            var wrong = HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);
            Console.WriteLine($"{right.Id} {wrong.Id}");
            """);

        var build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Program.cs(4,", build.Output, StringComparison.Ordinal);
        Assert.Contains("error ICAT1001", build.Output, StringComparison.Ordinal);
        Assert.Contains("'fal-ai' does not serve 'openai/gpt-oss-120b'", build.Output, StringComparison.Ordinal);
        Assert.Contains("deepinfra ($0.037 in / $0.17 out per 1M tokens", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Program.cs(3,", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_the_model_does_not_have_does_not_compile()
    {
        using var consumer = new Consumer(packages, """
            using InferenceCatalog;

            Console.WriteLine(HFModels.Openai.Gpt_Oss_120b.TextToImage("a lighthouse"));
            """);

        var build = await consumer.BuildAsync();

        Assert.Contains(
            "error CS1061: 'ChatModel' does not contain a definition for 'TextToImage'", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_with_only_the_packages_talks_to_the_emulator()
    {
        using var consumer = new Consumer(packages, """
            using InferenceCatalog;
            using InferenceCatalog.Emulator;

            await using var emulator = await RouterEmulator.StartAsync();
            var client = new InferenceClient(new InferenceClientOptions { Endpoint = emulator.Endpoint, Token = emulator.Token });

            var reply = await client.SendAsync(HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq).Chat("How many G's in 'huggingface'?"));
            Console.WriteLine($"served by {reply.ServedBy}: {reply.Text}");

            var image = await client.SendAsync(
                HFModels.BlackForestLabs.FLUX_1_Dev.On(HFProviders.FalAi).TextToImage("a lighthouse at dusk") with { Width = 64, Height = 48 });
            await image.SaveAsync("lighthouse.png");
            """, items: Consumer.EmulatorReference(packages));

        var build = await consumer.BuildAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        var run = await consumer.RunAsync();

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("served by groq: [emulator]", run.Output, StringComparison.Ordinal);
        var png = await File.ReadAllBytesAsync(Path.Combine(consumer.Folder, "lighthouse.png"), TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
    }

    [Fact]
    public async Task A_project_that_gets_the_package_only_through_another_has_no_constants_of_its_own()
    {
        using var consumer = new Consumer(packages, """
            Console.WriteLine(Library.Shelf.Model);
            """);
        consumer.Write("Consumer.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
              </PropertyGroup>
              <ItemGroup>
                <Compile Remove="Library/**" />
                <ProjectReference Include="Library/Library.csproj" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Library/Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="InferenceCatalog" Version="{packages.Version}" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Library/Shelf.cs", """
            using InferenceCatalog;

            namespace Library;

            public static class Shelf
            {
                public static string Model => HFModels.Openai.Gpt_Oss_120b.Id;
            }
            """);

        var build = await consumer.BuildAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        var run = await consumer.RunAsync();

        Assert.Contains("openai/gpt-oss-120b", run.Output, StringComparison.Ordinal);
        var generated = Directory.GetFiles(Path.Combine(consumer.Folder, "obj"), "*.g.cs", SearchOption.AllDirectories);
        Assert.DoesNotContain(generated, file => File.ReadAllText(file).Contains("HFModels", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_in_the_settings_is_checked_at_its_place_as_far_as_the_project_wants_it()
    {
        using var consumer = new Consumer(packages, "System.Console.WriteLine();");
        consumer.Write("appsettings.json", """
            {
              // read by the program
              "InferenceCatalog": { "Model": "openai/gpt-oss-120b:grok" },
            }
            """);

        var build = await consumer.BuildAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("appsettings.json(3,34): error ICAT1005: 'grok' is neither", build.Output, StringComparison.Ordinal);

        var without = await consumer.BuildAsync("-p:InferenceCatalogCheckSettings=false");
        Assert.True(without.ExitCode == 0, without.Output);

        consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.ICAT1005.severity = none\n");
        var silenced = await consumer.BuildAsync();
        Assert.True(silenced.ExitCode == 0, silenced.Output);
    }

    [Fact]
    public async Task A_snapshot_that_the_project_names_and_has_not_is_an_error_with_its_path()
    {
        using var consumer = new Consumer(packages, "", "<InferenceCatalogSnapshot>catalog/mine.json</InferenceCatalogSnapshot>");

        var build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error ICAT4003", build.Output, StringComparison.Ordinal);
        Assert.Contains("catalog/mine.json", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refreshing_writes_a_snapshot_beside_the_project_which_the_next_build_uses()
    {
        using var consumer = new Consumer(packages, """
            using InferenceCatalog;

            Console.WriteLine(HFModels.Acme.Tiny_1b.On(HFProviders.Groq).Id);
            """);
        consumer.Write("recorded/router.json", """
            {"object":"list","data":[{"id":"acme/tiny-1b","providers":[{"provider":"groq","status":"live","context_length":8192}]}]}
            """);
        consumer.Write("recorded/hub.json", """
            [{"id":"acme/tiny-1b","inferenceProviderMapping":[{"provider":"groq","providerId":"tiny","status":"live","task":"conversational"}]}]
            """);

        var refresh = await consumer.BuildAsync(
            "-t:RefreshCatalog", "-restore",
            $"-p:InferenceCatalogRouterUrl={new Uri(Path.Combine(consumer.Folder, "recorded", "router.json"))}",
            $"-p:InferenceCatalogHubUrl={new Uri(Path.Combine(consumer.Folder, "recorded", "hub.json"))}");
        Assert.True(refresh.ExitCode == 0, refresh.Output);
        Assert.Contains("acme/tiny-1b", await File.ReadAllTextAsync(Path.Combine(consumer.Folder, "catalog/snapshot.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var build = await consumer.BuildAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("acme/tiny-1b", (await consumer.RunAsync()).Output, StringComparison.Ordinal);
    }
}
