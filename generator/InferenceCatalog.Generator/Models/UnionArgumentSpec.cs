namespace InferenceCatalog.Generator.Models;

/// <summary>An argument of a task's method.</summary>
/// <param name="Type">Its C# type, spelt out from <c>global::</c>, with modifiers.</param>
/// <param name="Name">Its name, escaped where it is a keyword.</param>
/// <param name="Summary">What it is.</param>
internal sealed record UnionArgumentSpec(string Type, string Name, string Summary);
