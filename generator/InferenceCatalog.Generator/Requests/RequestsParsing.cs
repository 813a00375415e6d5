using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Requests;

/// <summary>What can be written from the tasks' files, and what cannot.</summary>
internal sealed record RequestsParsing(RequestsSpec Spec, EquatableArray<TaskProblem> Problems);
