namespace InferenceCatalog.Package.Tests;

[Collection(WithPackages.Name)]
public sealed class NativeAotTests(PackedPackages packages)
{
    [Fact]
    public async Task A_native_program_is_published_without_a_warning_and_answers()
    {
        var linker = new[] { "clang", "gcc" }.FirstOrDefault(IsInstalled);
        Assert.SkipWhen(linker is null, "No native linker is installed: neither clang nor gcc is on the path.");

        using var consumer = new Consumer(packages, """
            using InferenceCatalog;

            var model = HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);
            var client = new InferenceClient(new InferenceClientOptions { Endpoint = new Uri("http://127.0.0.1:9"), Token = "hf_none" });
            try
            {
                await client.SendAsync(model.Chat("Hello"));
            }
            catch (InferenceException error)
            {
                Console.WriteLine($"{model.Routes.Count > 0} {error.Kind}");
            }
            """, $"""
            <PublishAot>true</PublishAot>
            <CppCompilerAndLinker>{linker}</CppCompilerAndLinker>
            <InvariantGlobalization>true</InvariantGlobalization>
            """);

        var publish = await DotNet.RunAsync(consumer.Folder, "publish", "--use-current-runtime", "--output", "out");
        Assert.True(publish.ExitCode == 0, publish.Output);
        Assert.DoesNotContain("warning", publish.Output.Replace("NU1603", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

        var run = await DotNet.RunAsync(consumer.Folder, Path.Combine(consumer.Folder, "out", "Consumer"), []);
        Assert.Contains("True ConnectionFailed", run.Output, StringComparison.Ordinal);
    }

    private static bool IsInstalled(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command)));
}
