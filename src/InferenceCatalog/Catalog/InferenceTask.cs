namespace InferenceCatalog;

/// <summary>What a model is asked to do, under Hugging Face's own name, such as <c>text-to-image</c>.</summary>
/// <remarks>One static property for each task that this release knows is generated from <c>catalog/tasks</c>.</remarks>
public readonly partial struct InferenceTask : IEquatable<InferenceTask>
{
    private readonly string? id;

    /// <summary>Names a task by its id, known to this release or not.</summary>
    /// <param name="id">Hugging Face's name of the task.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty.</exception>
    public InferenceTask(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        this.id = id;
    }

    /// <summary>The name, such as <c>automatic-speech-recognition</c>.</summary>
    public string Id => id ?? throw new InvalidOperationException("This InferenceTask was never given a name (it is default).");

    /// <summary>Whether two values name the same task.</summary>
    public static bool operator ==(InferenceTask left, InferenceTask right) => left.Equals(right);

    /// <summary>Whether two values name different tasks.</summary>
    public static bool operator !=(InferenceTask left, InferenceTask right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(InferenceTask other) => id == other.id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InferenceTask other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => id?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The name.</summary>
    public override string ToString() => id ?? "";
}
