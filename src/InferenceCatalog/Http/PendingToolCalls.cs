using System.Text;

namespace InferenceCatalog;

/// <summary>Puts the tool calls of a stream together, from the pieces in which they come.</summary>
/// <remarks>
/// A call's first piece has its id and name, the following have more of its arguments and the call's index. Some providers leave the index out,
/// or give all calls the same one, or repeat id and name in each piece: what makes a new call is an id and a name that are not the last call's.
/// </remarks>
internal sealed class PendingToolCalls
{
    /// <summary>No answer's arguments may be longer together, in characters.</summary>
    private const int MaxLength = 16 << 20;

    private readonly List<Call> calls = [];
    private int length;

    public bool IsEmpty => calls.Count == 0;

    /// <summary>The answer that the first of the calls belongs to.</summary>
    public int FirstChoice => calls[0].Choice;

    /// <summary>Takes the pieces of a chunk, and tells them as a caller is to see them. False: the arguments are longer than any may be.</summary>
    public bool TryAdd(int choice, List<ToolCallPart> parts, out List<ToolCallFragment> fragments)
    {
        fragments = new List<ToolCallFragment>(parts.Count);
        foreach (var part in parts)
        {
            length += part.Arguments.Length;
            if (length > MaxLength)
                return false;

            var call = Find(choice, part) ?? Begin(choice, part);
            var isNewId = call.Id.Length == 0 && part.Id is { Length: > 0 };
            var isNewName = call.Name.Length == 0 && part.Name is { Length: > 0 };
            if (isNewId)
                call.Id = part.Id!;

            if (isNewName)
                call.Name = part.Name!;

            call.Arguments.Append(part.Arguments);
            fragments.Add(new ToolCallFragment
            {
                Index = call.Number,
                Id = isNewId ? part.Id : null,
                Name = isNewName ? part.Name : null,
                Arguments = part.Arguments,
            });
        }

        return true;
    }

    /// <summary>The calls of an answer that has come to its end; they are no longer pending.</summary>
    public List<ModelToolCall> Take(int choice)
    {
        var taken = new List<ModelToolCall>();
        foreach (var call in calls)
        {
            if (call.Choice == choice)
                taken.Add(new ModelToolCall(call.Id, call.Name, call.Arguments.ToString()));
        }

        calls.RemoveAll(call => call.Choice == choice);
        return taken;
    }

    private Call? Find(int choice, in ToolCallPart part)
    {
        Call? last = null, sameIndex = null, sameId = null;
        foreach (var call in calls)
        {
            if (call.Choice != choice)
                continue;

            last = call;
            if (part.Index is not null && call.Index == part.Index)
                sameIndex = call;

            if (part.Id is { Length: > 0 } && call.Id == part.Id)
                sameId = call;
        }

        if (part.Index is null)
            return part.Id is { Length: > 0 } ? sameId : last;

        // An id alone does not make a new call: some providers invent one for each piece.
        var isAnother = sameIndex is { Id.Length: > 0, Name.Length: > 0 } && part is { Id.Length: > 0, Name.Length: > 0 } && sameIndex.Id != part.Id;
        return isAnother ? sameId : sameIndex;
    }

    private Call Begin(int choice, in ToolCallPart part)
    {
        var number = 0;
        foreach (var call in calls)
        {
            if (call.Choice == choice)
                number++;
        }

        var begun = new Call(choice, part.Index, number);
        calls.Add(begun);
        return begun;
    }

    private sealed class Call(int choice, long? index, int number)
    {
        public int Choice { get; } = choice;

        public long? Index { get; } = index;

        public int Number { get; } = number;

        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public StringBuilder Arguments { get; } = new();
    }
}
