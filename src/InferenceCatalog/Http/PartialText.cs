using System.Buffers;

namespace InferenceCatalog;

/// <summary>Keeps the text of a stream, for the exception of one that breaks off: rented and bounded, so that a long stream stays light.</summary>
internal sealed class PartialText : IDisposable
{
    private const int MaxLength = 256 * 1024;

    private char[] characters = [];
    private int length;

    public void Add(string text)
    {
        var count = Math.Min(text.Length, MaxLength - length);
        if (count <= 0)
            return;

        if (characters.Length - length < count)
            Grow(count);

        text.AsSpan(0, count).CopyTo(characters.AsSpan(length));
        length += count;
    }

    public override string ToString() => new(characters, 0, length);

    public void Dispose()
    {
        var returned = characters;
        characters = [];
        length = 0;
        if (returned.Length > 0)
            ArrayPool<char>.Shared.Return(returned);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Math.Max(1024, characters.Length * 2), length + count));
        characters.AsSpan(0, length).CopyTo(larger);
        if (characters.Length > 0)
            ArrayPool<char>.Shared.Return(characters);

        characters = larger;
    }
}
