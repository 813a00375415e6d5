using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>What the snapshot so far has of a source: it stands in for the source when that fails, so that a failure never empties anything.</summary>
internal static class FormerRows
{
    private const string Chat = "conversational";

    /// <summary>The rows that the router gives: chats.</summary>
    public static SourceReading OfRouter(Snapshot snapshot) => Read(snapshot, static route => route.Task == Chat);

    /// <summary>The rows that the Hub gives: all of them.</summary>
    public static SourceReading OfHub(Snapshot snapshot) => Read(snapshot, static _ => true);

    private static SourceReading Read(Snapshot snapshot, Func<SnapshotRoute, bool> belongs)
    {
        var reading = new SourceReading();
        foreach (var model in snapshot.Models)
        {
            var routes = new List<SourceRoute>();
            foreach (var route in model.Routes)
            {
                if (belongs(route))
                    routes.Add(new SourceRoute(route));
            }

            if (routes.Count > 0)
                reading.Add(new SourceModel(model.Id, [.. model.InputModalities], [.. model.OutputModalities], model.License, model.Downloads, routes.ToArray()));
        }

        return reading;
    }
}
