namespace InferenceCatalog.Build.Report;

/// <summary>What a difference means for code that uses the route; what breaks it comes first. The page has a word for each number.</summary>
internal enum ReportChangeKind
{
    ModelGone,
    RouteGone,
    StatusChanged,
    CapabilityLost,
    PriceUp,
    PriceDown,
    CapabilityGained,
    Other,
    ModelCame,
    RouteCame,
    Downloads,
}
