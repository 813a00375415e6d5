namespace InferenceCatalog.Emulator;

/// <summary>SplitMix64, because System.Random promises no sequence across versions of the runtime.</summary>
internal struct StableRandom(ulong state)
{
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from -1 to 1.</summary>
    public double NextSigned() => ((Next() >> 11) * (2.0 / (1UL << 53))) - 1;
}
