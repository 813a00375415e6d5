namespace InferenceCatalog.Emulator;

internal static class EmulatorToken
{
    /// <summary>Begins as a real token does, so that clients treat it as one, and says what it is to whoever finds it in a log.</summary>
    public const string Value = "hf_emulator_this_is_not_a_real_token";
}
