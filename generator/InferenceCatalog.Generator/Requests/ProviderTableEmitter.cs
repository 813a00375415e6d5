using InferenceCatalog.Generator.Writing;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Writes the table that says how each provider does each task.</summary>
internal static class ProviderTableEmitter
{
    public const string HintName = "ProviderTable.g.cs";

    public static SourceWriter Emit(ProviderCatalog catalog)
    {
        var writer = GeneratedFile.Begin("catalog/providers.json");
        writer.Line().Line("/// <summary>How each provider does each task.</summary>").Open("internal static class ProviderTable");
        writer.Line("/// <summary>How a provider does a task; null where this release does not know.</summary>");
        writer.Open("public static ProviderTaskRoute? Find(string provider, string task) => provider switch");
        foreach (var provider in catalog.Providers)
        {
            if (provider.Tasks.Count > 0)
                EmitProvider(writer, provider);
        }

        return writer.Line("_ => null,").Close(";").Close();
    }

    private static void EmitProvider(SourceWriter writer, ProviderFacts provider)
    {
        var host = provider.Host is null ? "null" : CSharpText.Literal(provider.Host);
        writer.Open($"{CSharpText.Literal(provider.Id)} => task switch");
        foreach (var task in provider.Tasks)
            writer.Line($"{CSharpText.Literal(task.Task)} => new({CSharpText.Literal(task.Format)}, {CSharpText.Literal(task.Path)}, {host}{WriteOmits(task)}),");

        writer.Line("_ => null,").Close(",");
    }

    private static string WriteOmits(ProviderTaskFacts task)
    {
        if (task.Omits.Count == 0)
            return "";

        var names = new List<string>();
        foreach (var name in task.Omits)
            names.Add(CSharpText.Literal(name));

        return $", [{string.Join(", ", names)}]";
    }
}
