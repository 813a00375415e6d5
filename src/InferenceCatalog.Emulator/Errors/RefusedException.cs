namespace InferenceCatalog.Emulator;

/// <summary>Ends a call with one of the router's error answers, from wherever the reason is found.</summary>
internal sealed class RefusedException(RouterError error) : Exception
{
    public RouterError Error => error;
}
