namespace InferenceCatalog.Generator.Requests;

/// <summary>A place in HF's own body: a value, or an object of further places. So each object is opened once.</summary>
internal sealed class BodyNode(string name)
{
    private readonly List<BodyNode> children = [];

    public string Name => name;

    /// <summary>The property that is written here; null for an object.</summary>
    public MemberSpec? Member { get; private set; }

    public IReadOnlyList<BodyNode> Children => children;

    /// <summary>The body of a request: what is at its root, in the order of the members.</summary>
    public static BodyNode Body(IEnumerable<MemberSpec> members)
    {
        var body = new BodyNode("");
        foreach (var member in members)
        {
            var node = body;
            foreach (var step in member.Json.Split('.'))
                node = node.Child(step);

            node.Member = member;
        }

        return body;
    }

    public BodyNode? Find(string child)
    {
        foreach (var node in children)
        {
            if (node.Name == child)
                return node;
        }

        return null;
    }

    /// <summary>The properties at this place and below it.</summary>
    public IEnumerable<MemberSpec> Members()
    {
        if (Member is not null)
            yield return Member;

        foreach (var child in children)
        {
            foreach (var member in child.Members())
                yield return member;
        }
    }

    private BodyNode Child(string step)
    {
        if (Find(step) is { } known)
            return known;

        var child = new BodyNode(step);
        children.Add(child);
        return child;
    }
}
