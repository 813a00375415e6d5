using System.Globalization;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Black Forest Labs' images: a prompt in, and after some waiting the address of a picture.</summary>
/// <remarks>
/// A job is looked at under the address that the answer names, which may be of another region than the one it was handed in at: without
/// the key, and at the provider's own hosts only. Source: <c>black-forest-labs.ts</c> of the official JavaScript client 4.13.21.
/// </remarks>
internal sealed class BflImages : QueuedFormat
{
    public static readonly BflImages Instance = new();

    public override TimeSpan FirstWait => TimeSpan.FromSeconds(1);

    public override bool IsOpenToAll => true;

    public override string TicketName => "polling_url";

    public override bool Speaks(InferenceTask task) => task.Id is "text-to-image";

    public override JsonRequestContent CreateContent(InferenceCall call, InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            FlatBody.WriteMembers(writer, "prompt", call.request, call.route);
            writer.WriteEndObject();
        });

    public override JobLook ReadEntry(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return new JobLook(Word: null) { Ticket = document.RootElement.GetText("polling_url") };
    }

    public override Uri FindStatus(CallRoute route, string ticket, int attempt, bool showsLogs) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{ticket}{(ticket.Contains('?', StringComparison.Ordinal) ? '&' : '?')}attempt={attempt}"));

    public override JobLook ReadStatus(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        var details = document.RootElement.GetMember("details");
        return new JobLook(document.RootElement.GetText("status") ?? throw new JsonException("a job's status was expected"))
        {
            Reason = JobLook.ReadReason(details?.GetMember("error") ?? details?.GetMember("Moderation Reasons")),
        };
    }

    public override string FindId(string ticket)
    {
        const string Name = "id=";
        var start = ticket.IndexOf(Name, StringComparison.Ordinal);
        return start < 0 ? ticket : ticket[(start + Name.Length)..].Split('&')[0];
    }

    /// <summary>An https address of the provider's, without a user, a port or a fragment.</summary>
    public override bool IsTicket(string ticket, IReadOnlyList<string> hosts)
    {
        if (ticket.Length > MaxTicket || ticket.AsSpan().ContainsAnyExceptInRange('!', '{') || !Uri.TryCreate(ticket, UriKind.Absolute, out var address))
            return false;

        return address is { Scheme: "https", IsDefaultPort: true, UserInfo: "", Fragment: "" }
            && hosts.Any(host => address.IdnHost == host || address.IdnHost.EndsWith("." + host, StringComparison.Ordinal));
    }

    protected override MadeFile ReadFile(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return document.RootElement.GetMember("result")?.GetText("sample") is { } address && MadeFile.From(address, content.Source) is { } file
            ? file
            : throw new JsonException("a result with the address of its sample was expected");
    }
}
