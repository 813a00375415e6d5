using System.Globalization;

namespace InferenceCatalog.Snapshots;

/// <summary>The names within one emitted type, where each belongs to one id.</summary>
/// <param name="around">The names of the types that it is emitted into: no member may have its type's name.</param>
internal sealed class NameScope(string[] around)
{
    public static readonly string[] AroundOrganizations = ["HFModels", "HFModelIds"];
    public static readonly string[] AroundProviders = ["HFProviders", "HFProviderIds"];

    private static readonly HashSet<string> ObjectMembers = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> suffixes = new(StringComparer.Ordinal);

    /// <summary>The names that an <see cref="Assign"/> could not leave as the rules alone give them.</summary>
    public List<StoredName> Suffixed { get; } = [];

    /// <summary>Whether a name is one of object's members, which it would hide, or that of a type around it.</summary>
    public static bool IsReserved(string name, string[] around) => ObjectMembers.Contains(name) || Array.IndexOf(around, name) >= 0;

    /// <summary>Gives a stored name to its id. All of these come before the first <see cref="Assign"/>.</summary>
    public void Claim(StoredName stored)
    {
        if (!IsReserved(stored.Name, around) && !names.ContainsKey(stored.Id) && taken.Add(stored.Name))
            names.Add(stored.Id, stored.Name);
    }

    /// <summary>The id's stored name, else its natural one where that is free, else that with the least free suffix.</summary>
    public string Assign(string id)
    {
        if (names.TryGetValue(id, out var name))
            return name;

        name = AssignOnce(id);
        names.Add(id, name);
        return name;
    }

    /// <summary>The same for an id that will not be asked for again.</summary>
    public string AssignOnce(string id)
    {
        if (names.TryGetValue(id, out var name))
            return name;

        var natural = NamedId.NaturalName(id);
        name = natural;
        while (IsReserved(name, around) || !taken.Add(name))
        {
            // Remembered per name: ten thousand ids that want one name must not cost the square of that.
            suffixes[natural] = suffixes.TryGetValue(natural, out var last) ? last + 1 : 2;
            name = $"{natural}__{suffixes[natural].ToString(CultureInfo.InvariantCulture)}";
        }

        if (!ReferenceEquals(name, natural))
            Suffixed.Add(new StoredName(id, name));

        return name;
    }
}
