namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>What a call has in it.</summary>
public enum CaseKind
{
    /// <summary>What the task cannot do without, and no more.</summary>
    Minimal,

    /// <summary>Every parameter of the task.</summary>
    Full,

    /// <summary>The least, and a parameter that the task does not have and the provider may.</summary>
    Extra,

    /// <summary>A chat or a text that comes piece by piece.</summary>
    Streamed,

    /// <summary>A LoRA adapter in place of a model.</summary>
    Lora,

    /// <summary>Somebody else to pay.</summary>
    BillTo,

    /// <summary>A model that the provider is known to treat differently, by what it calls it.</summary>
    SpecialModel,
}
