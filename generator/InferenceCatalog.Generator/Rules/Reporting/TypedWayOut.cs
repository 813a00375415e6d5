using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>Writes how our own client does what a call asks of an endpoint that does not have it.</summary>
internal static class TypedWayOut
{
    /// <summary>The requests for what is asked, whatever the model.</summary>
    public static string Write(Call call, ProjectEntries? entries, RuleCatalog? catalog)
    {
        if (call.Tasks.Count == 0)
            return "Give this client the endpoint of a service that has it";

        if (catalog is null)
            return Send(entries, $"a request for {WordList.Or(call.Tasks)}") + " instead";

        var requests = new List<string>(call.Tasks.Count);
        foreach (var id in call.Tasks)
        {
            if (catalog.Tasks.Find(id) is { } task)
                requests.Add(task.Name + "Request");
        }

        return requests.Count == 0
            ? Send(entries, $"a request for {WordList.Or(call.Tasks)}") + " instead"
            : Send(entries, WordList.Or(requests)) + $" instead, for a model in the snapshot of {catalog.Snapshot.Day}";
    }

    /// <summary>How a request is sent from a project that has our client, or has yet to get it.</summary>
    public static string Send(ProjectEntries? entries, string request) => entries?.HasRuntime is true
        ? $"Send {request} with an InferenceClient"
        : $"Reference the package InferenceCatalog and send {request} with its InferenceClient";
}
