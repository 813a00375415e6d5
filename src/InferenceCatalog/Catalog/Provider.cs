using System.Buffers;

namespace InferenceCatalog;

/// <summary>A company (or Hugging Face itself) that runs models, such as <c>groq</c> or <c>fal-ai</c>.</summary>
/// <remarks>The generated <c>HFProviders</c> has one constant for each provider of your snapshot.</remarks>
public readonly struct Provider : IEquatable<Provider>
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly string? id;

    /// <summary>Names a provider by its id.</summary>
    /// <param name="id">The id as Hugging Face writes it: lower-case letters, digits and hyphens.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> has another character, or is empty or longer than 64.</exception>
    public Provider(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!IsWellFormed(id))
            throw new ArgumentException($"'{id}' is not a provider id: lower-case letters, digits and hyphens are expected.", nameof(id));

        this.id = id;
    }

    /// <summary>The id, such as <c>fal-ai</c>.</summary>
    public string Id => id ?? throw new InvalidOperationException("This Provider was never given an id (it is default).");

    /// <summary>Whether two values name the same provider.</summary>
    public static bool operator ==(Provider left, Provider right) => left.Equals(right);

    /// <summary>Whether two values name different providers.</summary>
    public static bool operator !=(Provider left, Provider right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Provider other) => id == other.id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Provider other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => id?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The id.</summary>
    public override string ToString() => id ?? "";

    internal static bool IsWellFormed(ReadOnlySpan<char> id) =>
        id.Length is > 0 and <= 64 && !id.ContainsAnyExcept(Characters) && id[0] != '-';
}
