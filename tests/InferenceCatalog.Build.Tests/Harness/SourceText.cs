using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Sources;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>Reads a source that answers with the given pages.</summary>
internal static class SourceText
{
    public static async Task<SourceReading> ReadAsync(Func<SourceAddress, CatalogSource> create, params string[] pages)
    {
        using var folder = new TemporaryFolder();
        for (var index = 0; index < pages.Length; index++)
            folder.Write($"{index:D3}.json", pages[index]);

        using var http = CatalogHttp.Create();
        var source = create(SourceAddress.Parse("file:" + folder.Path, folder.Path, "P"));
        return await source.ReadAsync(new PageAccess(http, PageLimits.Default), _ => { }, CancellationToken.None);
    }
}
