using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace InferenceCatalog.Snapshots;

/// <summary>Gathers a text as the UTF-8 that a file holds.</summary>
/// <param name="memory">Where to write; it is left for more where that is too little.</param>
internal sealed class Utf8Writer(byte[] memory)
{
    private const int Ten = 10;
    private const int SmallText = 1_024;
    private const int LargeText = 8 * 1_024 * 1_024;

    private byte[] bytes = memory;
    private int length;

    public Utf8Writer()
        : this(new byte[SmallText])
    {
    }

    /// <param name="character">An ASCII character.</param>
    public Utf8Writer Append(char character)
    {
        Reserve(1);
        bytes[length++] = (byte)character;
        return this;
    }

    public Utf8Writer Append(string text) => Append(text, 0, text.Length);

    /// <summary>Appends the name of a member with its quotes and colon.</summary>
    /// <param name="name">The name, which has nothing to escape.</param>
    [MethodImpl(HotPath.Optimized)]
    public void AppendName(string name)
    {
        Reserve(name.Length + 3);
        var (target, to) = (bytes, length);
        target[to++] = (byte)'"';
        foreach (var character in name)
            target[to++] = (byte)character;

        target[to++] = (byte)'"';
        target[to++] = (byte)':';
        length = to;
    }

    [MethodImpl(HotPath.Optimized)]
    public Utf8Writer Append(string text, int start, int count)
    {
        Reserve(count);
        var (target, to) = (bytes, length);
        for (var at = start; at < start + count; at++)
        {
            var character = text[at];
            if (character >= 0x80)
                return AppendAny(text, start, count);

            target[to++] = (byte)character;
        }

        length = to;
        return this;
    }

    /// <summary>Appends the beginning of a text that needs no escape in JSON and no more than a byte for each character; that is nearly always all of it.</summary>
    /// <returns>How many characters it is.</returns>
    [MethodImpl(HotPath.Optimized)]
    public int AppendPlain(string text)
    {
        Reserve(text.Length);
        var (target, to) = (bytes, length);
        var at = 0;
        for (; at < text.Length; at++)
        {
            var character = text[at];
            if (character is < ' ' or >= (char)0x80 or '"' or '\\')
                break;

            target[to++] = (byte)character;
        }

        length = to;
        return at;
    }

    /// <summary>Appends a whole number.</summary>
    public Utf8Writer Append(long number)
    {
        if (number < 0)
            return Append(number.ToString(CultureInfo.InvariantCulture));

        var digits = 1;
        for (var rest = number; rest >= Ten; rest /= Ten)
            digits++;

        Reserve(digits);
        length += digits;
        for (var at = length - 1; digits > 0; at--, digits--, number /= Ten)
            bytes[at] = (byte)('0' + (number % Ten));

        return this;
    }

    /// <summary>What was written. It is the writer's own memory, so that nothing may be written after.</summary>
    public Utf8Text ToText() => new(bytes, length);

    public override string ToString() => ToText().ToString();

    private Utf8Writer AppendAny(string text, int start, int count)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(count));
        length += Encoding.UTF8.GetBytes(text, start, count, bytes, length);
        return this;
    }

    private void Reserve(int count)
    {
        // Doubling a large text would take more memory than it saves copies.
        if (count > bytes.Length - length)
            Array.Resize(ref bytes, Math.Max(length + count, bytes.Length + (bytes.Length < LargeText ? bytes.Length : bytes.Length / 4)));
    }
}
