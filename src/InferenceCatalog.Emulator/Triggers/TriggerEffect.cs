namespace InferenceCatalog.Emulator;

/// <summary>What a trigger does to the call that carries it.</summary>
internal enum TriggerEffect
{
    /// <summary>Answers with an error instead.</summary>
    Refuse,

    /// <summary>Waits before the answer.</summary>
    Wait,

    /// <summary>Puts an error into a stream that began well.</summary>
    StreamError,

    /// <summary>Ends a stream without its end marker.</summary>
    StreamCut,

    /// <summary>Breaks the connection in the middle of a stream.</summary>
    StreamAbort,

    /// <summary>Makes the answer long.</summary>
    LongAnswer,
}
