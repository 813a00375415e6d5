namespace InferenceCatalog.Snapshots;

/// <summary>A task as <c>catalog/tasks/&lt;task&gt;.json</c> states it: what a request takes and what comes back.</summary>
/// <param name="Id">HF's name, such as <c>text-to-image</c>.</param>
/// <param name="Name">The C# name of the method and the stem of the request's name, such as <c>TextToImage</c>.</param>
/// <param name="ModelType">The struct of models that do it, such as <c>TextToImageModel</c>; tasks may share one.</param>
/// <param name="Summary">One sentence on what the task does.</param>
/// <param name="IsHandWritten">Whether the request type is written by hand (chat): then the generator emits only the task's name.</param>
/// <param name="Inputs">What a request cannot do without: the arguments of its constructor.</param>
/// <param name="Parameters">What a request may say besides: its properties.</param>
/// <param name="Result">The runtime's type of the answer, such as <c>ImageResult</c>.</param>
internal sealed record TaskFacts(
    string Id,
    string Name,
    string ModelType,
    string Summary,
    bool IsHandWritten,
    EquatableArray<TaskMember> Inputs,
    EquatableArray<TaskMember> Parameters,
    string Result);
