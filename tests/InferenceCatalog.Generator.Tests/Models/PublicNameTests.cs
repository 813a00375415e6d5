using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>Our names in the files of people who use ASP.NET Core, the OpenAI SDK and Microsoft.Extensions.AI beside us.</summary>
public sealed class PublicNameTests
{
    /// <summary>What the Web SDK's ImplicitUsings opens in every file.</summary>
    private static readonly string[] WebUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
        "System.Net.Http.Json",
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting",
        "Microsoft.Extensions.Logging",
    ];

    private static readonly string[] Libraries = ["OpenAI", "Microsoft.Extensions.AI", "Microsoft.Extensions.AI.Abstractions"];

    private static readonly Assembly Runtime = Assembly.Load("InferenceCatalog");

    [Fact]
    public void Every_public_type_can_be_named_bare_in_a_web_project_with_the_OpenAI_SDK_and_Microsoft_Extensions_AI()
    {
        var names = Runtime.GetExportedTypes().Where(type => !type.IsNested).Select(Unbound).ToArray();
        string[] emitted = ["HFModels", "HFModelIds", "HFProviders", "HFProviderIds"];
        var project = TestCompilation.Create(Using(names.Concat(emitted)), references: Platform());

        Assert.Contains("InferenceTask", names);
        Assert.Contains("ChatModel", names);
        Assert.Empty(ModelsHarness.Of(RepositoryFiles.Snapshot, project).Run().CompileDiagnostics());
    }

    [Fact]
    public void The_project_of_this_test_does_notice_an_ambiguous_name()
    {
        var project = TestCompilation.Create(Using(["ChatMessage"]), references: Platform());

        Assert.Contains(project.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "CS0104");
    }

    private static string Using(IEnumerable<string> names)
    {
        var source = new StringBuilder("using InferenceCatalog;\n");
        var spaces = Libraries.SelectMany(library => Assembly.Load(library).GetExportedTypes()).Select(type => type.Namespace);
        foreach (var space in spaces.Concat(WebUsings).Distinct())
            source.Append("using ").Append(space).Append(";\n");

        source.Append("internal static class User { internal static readonly System.Type[] Types = new[] {\n");
        foreach (var name in names)
            source.Append("typeof(").Append(name).Append("),\n");

        return source.Append("}; }").ToString();
    }

    private static string Unbound(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{new string(',', type.GetGenericArguments().Length - 1)}>"
        : type.Name;

    private static ImmutableArray<MetadataReference> Platform() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
