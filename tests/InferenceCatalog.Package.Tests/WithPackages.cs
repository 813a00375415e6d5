namespace InferenceCatalog.Package.Tests;

/// <summary>Everything that needs the packages: one after another, since each starts builds of its own.</summary>
[CollectionDefinition(Name)]
public sealed class WithPackages : ICollectionFixture<PackedPackages>
{
    public const string Name = "Packages";
}
