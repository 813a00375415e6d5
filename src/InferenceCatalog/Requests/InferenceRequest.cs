using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A call that has been described and not yet made: a model, a task and what to do.</summary>
/// <remarks>Requests are immutable; change one with <c>with</c>. <see cref="InferenceRequest{TResult}"/> says what comes back.</remarks>
public abstract record InferenceRequest
{
    private readonly ExtraMembers? extra;

    private protected InferenceRequest(ModelReference model) => Model = model;

    /// <summary>The model, with the provider or routing policy that it is pinned to.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>: it names no model.</exception>
    public ModelReference Model
    {
        get;
        init
        {
            _ = value.Payload;
            field = value;
        }
    }

    /// <summary>What the model is asked to do.</summary>
    public abstract InferenceTask Task { get; }

    /// <summary>Parameters that only some providers have, by the names that the provider gives them. They stand in the body where the provider has its parameters.</summary>
    /// <exception cref="ArgumentException">A name is empty or is that of a property of this request or of what the client writes itself; or a value is <c>default</c>.</exception>
    public IReadOnlyDictionary<string, JsonElement>? ExtraParameters
    {
        get => extra?.Members;
        init => extra = ExtraMembers.Take(value, OwnNames, nameof(value));
    }

    /// <summary>Whether there is any of them.</summary>
    internal bool HasExtraParameters => extra is not null;

    /// <summary>The names that the request itself writes into a body.</summary>
    internal abstract IReadOnlyList<string> OwnNames { get; }

    /// <summary>The image, sound or video that <c>inputs</c> consists of; null where it is something else.</summary>
    internal virtual MediaInput? MediaBody => null;

    /// <summary>Writes the value of <c>inputs</c> in HF's own body.</summary>
    internal abstract void WriteInputs(Utf8JsonWriter writer);

    /// <summary>Writes the parameters that are set, as members of an object that the caller has opened.</summary>
    internal abstract void WriteParameters(Utf8JsonWriter writer);

    /// <summary>Writes the members that HF's own body has at its root, beside <c>inputs</c> and <c>parameters</c>.</summary>
    internal virtual void WriteRootMembers(Utf8JsonWriter writer)
    {
    }

    /// <summary>Whether <see cref="WriteParameters"/> would write anything.</summary>
    internal abstract bool HasParameters { get; }

    /// <summary>Whether there is one of this name.</summary>
    internal bool HasExtraParameter(string name) => extra?.Members.ContainsKey(name) is true;

    /// <summary>Writes the extra parameters, as members of an object that the caller has opened.</summary>
    internal void WriteExtraParameters(Utf8JsonWriter writer) => extra?.WriteTo(writer);
}
