namespace InferenceCatalog.Generator.Rules;

/// <summary>Everything that this assembly can report: one descriptor a rule, each with a page in <c>generator/docs</c>.</summary>
/// <remarks>A message is one or two sentences: what is wrong as of which day, and the way out.</remarks>
internal static partial class Descriptors
{
    public const string Category = "InferenceCatalog";

    public const string ProviderDoesNotServeModelId = "ICAT1001";
    public const string ModelDoesNotDoTaskId = "ICAT1002";
    public const string TaskIsNotOnChatEndpointId = "ICAT1003";
    public const string UnknownModelId = "ICAT1004";
    public const string UnknownSuffixId = "ICAT1005";
    public const string RouteIsNotLiveId = "ICAT1006";
    public const string AddressIsNoEndpointId = "ICAT1007";
    public const string LeftCatalogId = "ICAT1008";
    public const string RouterMayChooseAnotherId = "ICAT1009";
    public const string NoToolCallingId = "ICAT2001";
    public const string NoStructuredOutputId = "ICAT2002";
    public const string InputNotTakenId = "ICAT2003";
    public const string ContextExceededId = "ICAT2004";
    public const string ParameterNotSentId = "ICAT2005";
    public const string TokenInSourceId = "ICAT3001";
    public const string AbovePriceCeilingId = "ICAT3002";
    public const string OutsidePolicyId = "ICAT3003";
    public const string NoEffectWithProviderKeyId = "ICAT3004";
    public const string FileUnreadableId = "ICAT4001";
    public const string SnapshotMissingId = "ICAT4003";
    public const string EntryLeftOutId = "ICAT4004";
    public const string UnknownToReleaseId = "ICAT4005";
    public const string SettingInvalidId = "ICAT4006";
    public const string FilterMatchesNothingId = "ICAT4007";

    private const string Pages = "https://github.com/inferencecatalog/inferencecatalog/blob/main/generator/docs/";
}
