using System.Globalization;
using System.Text;
using InferenceCatalog.Generator.Writing;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>Writes what hovering over a model shows: its routes, one a line.</summary>
/// <remarks>
/// All on one line of source with <c>&lt;br/&gt;</c> between, for documentation is what costs the compiler most. Routes of which
/// nothing but the provider is known share a line.
/// </remarks>
internal static class RouteDocumentation
{
    private const string PriceFormat = "0.############################";

    public static void Write(StringBuilder summary, ModelSpec model, string date)
    {
        summary.Append(CSharpText.Documentation(model.Id));
        if (model.Gone is { } gone)
        {
            summary.Append(" left the catalog on ").Append(CSharpText.Documentation(gone.Left)).Append('.');
            return;
        }

        if (model.License is { } license)
            summary.Append(" (").Append(CSharpText.Documentation(license)).Append(')');

        summary.Append(", routes as of ").Append(CSharpText.Documentation(date)).Append(':');
        var (task, isPlain) = ("", false);
        foreach (var route in model.Routes)
        {
            var details = Details(route);
            var joins = isPlain && details.Length == 0 && route.Task == task;
            summary.Append(joins ? ", " : "<br/>");
            if (!joins)
                summary.Append(CSharpText.Documentation(route.Task)).Append(" on ");

            summary.Append(CSharpText.Documentation(route.Provider)).Append(details);
            (task, isPlain) = (route.Task, details.Length == 0);
        }
    }

    private static string Details(SnapshotRoute route)
    {
        var details = new StringBuilder();
        if (route.Status is SnapshotRouteStatus.Staging)
            Add(details, "staging");
        else if (route.Status is SnapshotRouteStatus.Error)
            Add(details, "failing");

        if (route.Context is { } context)
            Add(details, context.ToString("N0", CultureInfo.InvariantCulture) + " tokens");

        if (route.InputPrice is not null || route.OutputPrice is not null)
            Add(details, Price(route.InputPrice) + " in, " + Price(route.OutputPrice) + " out per million");

        AddFlag(details, route.Tools, "tools");
        AddFlag(details, route.StructuredOutput, "structured output");
        if (route.Adapter is { } adapter)
            Add(details, CSharpText.Documentation(adapter) + " adapter");

        return details.ToString();
    }

    private static string Price(decimal? price) =>
        price is { } known ? "$" + known.ToString(PriceFormat, CultureInfo.InvariantCulture) : "unknown";

    private static void AddFlag(StringBuilder details, bool? flag, string name)
    {
        if (flag is { } value)
            Add(details, value ? name : "no " + name);
    }

    private static void Add(StringBuilder details, string detail) => details.Append(details.Length == 0 ? ": " : ", ").Append(detail);
}
