namespace InferenceCatalog.Build;

/// <summary>Takes what a refresh has to say.</summary>
internal interface IRefreshLog
{
    /// <summary>A line for whoever watches.</summary>
    void Say(string line);

    /// <summary>Something that the developer should know and that does not stop the refresh.</summary>
    void Warn(string code, string message);

    /// <summary>The same of a line in a file of the developer's, counted from one.</summary>
    void Warn(string code, string message, string path, int line);
}
