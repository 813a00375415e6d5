using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Faults;

/// <summary>Looks for credentials in whatever an exception says.</summary>
internal static class TokenText
{
    public static bool IsIn(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            var texts = current is InferenceException known
                ? (string?[])[current.ToString(), known.ResponseBody, known.Code, known.RequestId, known.ServedBy, (known as InferenceStreamException)?.PartialText]
                : [current.ToString(), .. current.Data.Values.Cast<object?>().Select(value => value?.ToString())];
            if (texts.Any(text => text is not null && (text.Contains(TestToken.Value, StringComparison.Ordinal) || text.Contains(TestToken.Key, StringComparison.Ordinal))))
                return true;
        }

        return false;
    }
}
