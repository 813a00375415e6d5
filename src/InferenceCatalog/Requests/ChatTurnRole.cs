namespace InferenceCatalog;

/// <summary>Who speaks in a chat.</summary>
public enum ChatTurnRole
{
    /// <summary>The application, which says how the model is to behave.</summary>
    System,

    /// <summary>The person who asks.</summary>
    User,

    /// <summary>The model, in an earlier answer.</summary>
    Assistant,

    /// <summary>The application, with what a tool gave back that the model asked for.</summary>
    Tool,
}
