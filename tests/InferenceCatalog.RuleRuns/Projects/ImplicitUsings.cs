namespace InferenceCatalog.RuleRuns.Projects;

/// <summary>The usings that an SDK adds to every file of a project.</summary>
internal static class ImplicitUsings
{
    private static readonly string[] Plain =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    private static readonly string[] Worker =
    [
        "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting",
        "Microsoft.Extensions.Logging",
    ];

    private static readonly string[] Web =
    [
        .. Worker,
        "System.Net.Http.Json",
        "Microsoft.AspNetCore.Builder",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing",
    ];

    /// <summary>A file with them and with those that the project adds itself.</summary>
    public static string Source(SourceProject project)
    {
        IEnumerable<string> names = !project.HasImplicitUsings ? [] : project.File.Sdk switch
        {
            "Microsoft.NET.Sdk.Web" => [.. Plain, .. Web],
            "Microsoft.NET.Sdk.Worker" => [.. Plain, .. Worker],
            _ => Plain,
        };
        return string.Join('\n', [.. names.Select(name => $"global using global::{name};"), .. project.File.Usings]);
    }
}
