namespace InferenceCatalog.Build;

/// <summary>The ids of a refresh's errors.</summary>
internal static class RefreshErrorCodes
{
    /// <summary>The address of a source is none that a refresh reads.</summary>
    public const string AddressRefused = "ICAT5001";

    /// <summary>A source did not answer: no such host or file, no connection, no answer in time.</summary>
    public const string SourceUnreachable = "ICAT5002";

    /// <summary>A source answered with a status that is no success.</summary>
    public const string SourceRefused = "ICAT5003";

    /// <summary>A source is larger or longer than any catalog can be, or its pages go round in a circle.</summary>
    public const string SourceUnbounded = "ICAT5004";

    /// <summary>A source's answer is not JSON, or not of the expected shape.</summary>
    public const string SourceUnreadable = "ICAT5005";

    /// <summary>A source sends the refresh to another host.</summary>
    public const string RedirectRefused = "ICAT5006";

    /// <summary>A source lists no model that can be called.</summary>
    public const string SourceEmpty = "ICAT5007";

    /// <summary>The snapshot that is there cannot be read, so its stored names would be lost.</summary>
    public const string SnapshotUnreadable = "ICAT5008";

    /// <summary>The new snapshot is not valid.</summary>
    public const string ResultInvalid = "ICAT5009";

    /// <summary>The new snapshot cannot be written.</summary>
    public const string WriteFailed = "ICAT5010";

    /// <summary>A property has a value that a refresh does not understand.</summary>
    public const string OptionInvalid = "ICAT5011";

    /// <summary>The user stopped the refresh.</summary>
    public const string Cancelled = "ICAT5012";

    /// <summary>What nobody thought of; MSBuild would show a stack trace as the project's fault.</summary>
    public const string Unexpected = "ICAT5013";

    /// <summary>So much of the catalog would leave that it is taken for a fault of the source.</summary>
    public const string DropRefused = "ICAT5014";

    /// <summary>Another refresh of the same snapshot does not come to an end.</summary>
    public const string Locked = "ICAT5015";

    /// <summary>Not an error: says where the report of a refresh is.</summary>
    public const string ReportWritten = "ICAT5016";

    /// <summary>The project's code could not be compiled for a comparison.</summary>
    public const string CodeNotCompared = "ICAT5017";

    /// <summary>A line of <c>models.txt</c>, a filter or a provider of the tail matches nothing of the sources, or all of them together leave nothing.</summary>
    public const string NothingChosen = "ICAT5018";

    /// <summary>The sources say by now what an override says.</summary>
    public const string OverrideIdle = "ICAT5019";

    /// <summary><c>overrides.json</c> is not sound.</summary>
    public const string OverridesInvalid = "ICAT5020";
}
