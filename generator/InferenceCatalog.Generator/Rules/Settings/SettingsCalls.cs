using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Texts;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Describes as calls what settings say of them, so that the same rules judge both.</summary>
/// <param name="proofs">What shows that a model is one of Hugging Face's inference.</param>
/// <param name="catalog">What the calls are judged by.</param>
internal sealed class SettingsCalls(SettingsProofs proofs, Lazy<RuleCatalog?> catalog)
{
    /// <summary>The calls of which a file shows by itself that they go to Hugging Face.</summary>
    public IEnumerable<Call> Read(SettingsFile file)
    {
        foreach (var entry in file.Entries)
        {
            var call = DescribeKey(file, entry) ?? DescribeAddress(file, entry) ?? DescribeModel(file, entry);
            if (call is not null)
                yield return call;
        }
    }

    /// <summary>The call of a model that the code around is known to send to Hugging Face; null where the text is no id.</summary>
    public Call? DescribeBound(SettingsFile file, SettingsEntry entry) =>
        IdOf(entry) is { } written ? Describe(file, entry, written.Id, PinOf(file, entry, written.Suffix)) : null;

    private static Call? DescribeKey(SettingsFile file, SettingsEntry entry)
    {
        if (SecretText.Find(entry.Text) is not { } token)
            return null;

        var place = file.Place(entry);
        var key = new CallKey(CallKeyKind.HuggingFace, new CallValue(entry.Text.Substring(token.Start, token.Length), place, place));
        return DescribeText(CallEndpoint.Unknown, place) with { Uses = new CallUses { Key = key } };
    }

    /// <summary>Whoever reads an address may append to it or not, so only what is wrong in either case is said of it.</summary>
    private static Call? DescribeAddress(SettingsFile file, SettingsEntry entry)
    {
        if (!SettingsNames.IsAddress(entry.Name) || entry.Text.IndexOf("huggingface.co", StringComparison.OrdinalIgnoreCase) < 0)
            return null;

        var address = FaultOf(entry.Text);
        return address.Fault == AddressFault.None ? null : DescribeAddress(file, entry, address);
    }

    /// <summary>What is wrong with an address for any client.</summary>
    public static EndpointAddress FaultOf(string text)
    {
        var address = RouterAddress.Read(text, AddressUse.Text);
        return address.Fault == AddressFault.None ? RouterAddress.Read(text, AddressUse.Request) : address;
    }

    /// <summary>An address that is given to calls to come.</summary>
    public static Call DescribeAddress(SettingsFile file, SettingsEntry entry, EndpointAddress address)
    {
        var place = file.Place(entry);
        return DescribeText(new CallEndpoint(address, new CallValue(entry.Text, place, place), IsGivenHere: true), place);
    }

    /// <summary>A text that says something by itself.</summary>
    private static Call DescribeText(CallEndpoint endpoint, Location place) =>
        new(endpoint, "", place, "", Tasks: default, Model: null, Pin: null);

    /// <summary>The call of a model, where the settings show that it goes to Hugging Face.</summary>
    public Call? DescribeModel(SettingsFile file, SettingsEntry entry)
    {
        if (IdOf(entry) is not { } written || SettingsNames.SectionOfModel(entry) is not { } section)
            return null;

        var isShown = proofs.Of(file, section) switch
        {
            SettingsProof.Shown => true,
            // What else could have a provider of Hugging Face's after a colon?
            SettingsProof.Named => written.Suffix is { } suffix && (NameRules.IsPolicy(suffix) || catalog.Value?.IsProvider(suffix) is true),
            _ => false,
        };
        return isShown ? Describe(file, entry, written.Id, PinOf(file, entry, written.Suffix)) : null;
    }

    /// <summary>The two parts of a text that is a model's id; a placeholder or a name of the project's own is none.</summary>
    public static (string Id, string? Suffix)? IdOf(SettingsEntry entry)
    {
        if (entry.Text.IndexOf('/') < 0)
            return null;

        var (id, suffix) = ModelTexts.Split(entry.Text);
        return ModelIdForm.IsWellFormed(id) && suffix is not "" ? (id, suffix) : null;
    }

    /// <summary>What stands after the colon; in our own section also what stands beside the model.</summary>
    private static CallPin? PinOf(SettingsFile file, SettingsEntry entry, string? suffix)
    {
        var place = file.Place(entry);
        if (suffix is not null)
            return new CallPin(new CallValue(suffix, place, place), IsSuffix: true, JudgedFor: default);

        if (SettingsNames.SectionOfModel(entry) is not { } section || !SettingsNames.IsOwn(section))
            return null;

        foreach (var other in file.In(section))
        {
            if (!SettingsPath.Comparer.Equals(other.Name, SettingsNames.Provider) || other.Text.Length == 0)
                continue;

            place = file.Place(other);
            return new CallPin(new CallValue(other.Text, place, place), IsSuffix: true, JudgedFor: default);
        }

        return null;
    }

    /// <summary>Nothing shows the task, so it is any that the model does.</summary>
    private Call Describe(SettingsFile file, SettingsEntry entry, string id, CallPin? pin)
    {
        var tasks = new SortedSet<string>(StringComparer.Ordinal);
        if (catalog.Value?.Snapshot.Find(id) is { } model)
        {
            foreach (var route in model.Routes)
                tasks.Add(route.Task);
        }

        var place = file.Place(entry);
        return new Call(
            CallEndpoint.InferenceClient,
            entry.Name,
            place,
            "",
            new EquatableArray<string>(tasks),
            new CallModel(new CallValue(id, place, place), JudgedFor: default) { IsText = true },
            pin);
    }
}
