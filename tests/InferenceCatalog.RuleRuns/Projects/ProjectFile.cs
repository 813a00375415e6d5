using System.Xml;
using System.Xml.Linq;

namespace InferenceCatalog.RuleRuns.Projects;

/// <summary>What a project file says in plain words; nothing in it is evaluated.</summary>
/// <param name="AssemblyName">The name of what it builds.</param>
/// <param name="Sdk">Its SDK, which decides what is imported without saying; null for a project of the old kind.</param>
/// <param name="HasImplicitUsings">Whether it asks for the SDK's usings; null when it does not say.</param>
/// <param name="Usings">The usings that it adds for all files, as directives.</param>
/// <param name="ProjectReferences">The project files that it references.</param>
internal sealed record ProjectFile(
    string AssemblyName,
    string? Sdk,
    bool? HasImplicitUsings,
    IReadOnlyList<string> Usings,
    IReadOnlyList<string> ProjectReferences)
{
    public static ProjectFile Read(string path)
    {
        var fallback = Path.GetFileNameWithoutExtension(path);
        var project = Load(path);
        if (project is null)
            return new ProjectFile(fallback, null, null, [], []);

        return new ProjectFile(
            Property(project, "AssemblyName") is { Length: > 0 } name && !name.Contains('$', StringComparison.Ordinal) ? name : fallback,
            (string?)project.Attribute("Sdk"),
            ReadImplicitUsings(project),
            [.. Items(project, "Using").Select(UsingOf)],
            [
                .. Items(project, "ProjectReference")
                    .Select(item => Include(item).Replace('\\', Path.DirectorySeparatorChar))
                    .Where(include => !include.Contains('$', StringComparison.Ordinal) && !include.Contains('*', StringComparison.Ordinal))
                    .Select(include => Path.GetFullPath(include, Path.GetDirectoryName(path)!)),
            ]);
    }

    /// <summary>What a file that projects import says about implicit usings; null when it does not say, or is no XML.</summary>
    public static bool? ReadImplicitUsings(string path) => Load(path) is { } project ? ReadImplicitUsings(project) : null;

    private static bool? ReadImplicitUsings(XElement project) => Property(project, "ImplicitUsings") switch
    {
        null => null,
        var value => value is "enable" or "true",
    };

    private static string UsingOf(XElement item)
    {
        var isStatic = (string?)item.Attribute("Static") is "true" or "True";
        var alias = (string?)item.Attribute("Alias") is { Length: > 0 } name ? name + " = " : "";
        return $"global using {(isStatic ? "static " : "")}{alias}global::{Include(item)};";
    }

    private static IEnumerable<XElement> Items(XElement project, string name) =>
        project.Descendants().Where(element => element.Name.LocalName == name && Include(element).Length > 0);

    private static string Include(XElement item) => ((string?)item.Attribute("Include") ?? "").Trim();

    private static string? Property(XElement project, string name) =>
        project.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();

    private static XElement? Load(string path)
    {
        try
        {
            return XDocument.Load(path).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
