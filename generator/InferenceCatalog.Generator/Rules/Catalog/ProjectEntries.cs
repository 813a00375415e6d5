using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>The ways to a model that one project has, so that a message names none that is not there.</summary>
/// <param name="compilation">The project, with what was generated into it.</param>
/// <param name="hasRuntime">Whether it references the runtime client.</param>
/// <param name="constants">The namespace that the project gives its constants.</param>
internal sealed class ProjectEntries(Compilation compilation, bool hasRuntime, string constants)
{
    /// <summary>What a project has to do to have a constant that it has not.</summary>
    public const string Condition = "once the project's settings (InferenceCatalogEmit, …Models, …Tasks, …Providers) let it have that constant";

    /// <summary>Whether requests can be made and sent at all.</summary>
    public bool HasRuntime => hasRuntime;

    /// <summary>Whether they could be: the runtime is for net10.0 and newer, whose <c>object</c> is in an assembly of that version.</summary>
    public bool CanHaveRuntime =>
        compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Identity is { Version.Major: >= 10 };

    /// <summary>Whether there is a constant of this name that does this task: a filter may have left out the model, or the task.</summary>
    public bool HasConstant(ModelName name, TaskFacts task)
    {
        var organization = compilation.GetTypeByMetadataName($"{constants}.{CatalogConstants.Models}+{name.Organization}");
        if (organization is null || !compilation.IsSymbolAccessibleWithin(organization, compilation.Assembly))
            return false;

        foreach (var member in organization.GetMembers(name.Name))
        {
            if (member is IPropertySymbol { Type: var model } && !model.GetMembers(task.Name).IsEmpty)
                return true;
        }

        return false;
    }
}
