using System.Text.RegularExpressions;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Output;

/// <summary>The JSON schema of the section <c>InferenceCatalog</c> in <c>appsettings.json</c>, with which editors offer what a snapshot has.</summary>
/// <remarks>
/// Each list stands beside any other text, so that an id which the snapshot lacks is no error of the editor's: that is for the rules to say.
/// The text comes first, because editors tell of the first form that does not fit, and nobody wants to be told of hundreds of ids.
/// Editors put the schemas of all packages into one, so the definitions have names that are ours alone; and only keywords are used that
/// mean the same in every draft.
/// </remarks>
internal static class SettingsSchema
{
    private const string ModelList = "@models";
    private const string ProviderList = "@providers";
    private const string Day = "@day";

    /// <summary>A line of the list at a guess.</summary>
    private const int BytesPerModel = 60;

    private const string Template = """
        {
          "type": "object",
          "definitions": {
            "inferenceCatalogModel": {
              "description": "A model of Hugging Face: organisation/name, alone or with a provider or one of the policies fastest, cheapest and preferred after a colon. The list is the snapshot of @day.",
              "anyOf": [
                { "type": "string" },
                {
                  "type": "string",
                  "enum": @models
                }
              ]
            },
            "inferenceCatalogProvider": {
              "description": "Who is to serve the model. The list is the snapshot of @day.",
              "anyOf": [
                { "type": "string" },
                {
                  "type": "string",
                  "enum": @providers
                }
              ]
            }
          },
          "properties": {
            "InferenceCatalog": {
              "description": "Calls to Hugging Face Inference Providers.",
              "type": "object",
              "properties": {
                "Model": { "$ref": "#/definitions/inferenceCatalogModel" },
                "Models": {
                  "description": "Several models, in an order or by names.",
                  "anyOf": [
                    { "type": "array", "items": { "$ref": "#/definitions/inferenceCatalogModel" } },
                    { "type": "object", "additionalProperties": { "$ref": "#/definitions/inferenceCatalogModel" } }
                  ]
                },
                "Provider": { "$ref": "#/definitions/inferenceCatalogProvider" },
                "Endpoint": {
                  "description": "The router (InferenceClientOptions.Endpoint): https, or http on this machine.",
                  "type": "string",
                  "format": "uri",
                  "default": "https://router.huggingface.co"
                },
                "BillTo": {
                  "description": "The organisation that pays (InferenceClientOptions.BillTo).",
                  "type": "string"
                },
                "Timeout": {
                  "description": "How long a call may take (InferenceClientOptions.Timeout): hours, minutes and seconds.",
                  "type": "string",
                  "default": "00:10:00"
                },
                "Token": {
                  "description": "A token of Hugging Face (InferenceClientOptions.Token). Its place is HF_TOKEN or the user secrets, not a file that others can read: ICAT3001.",
                  "type": "string"
                }
              },
              "patternProperties": {
                "^.+[Mm]odel(Id)?$": { "$ref": "#/definitions/inferenceCatalogModel" }
              }
            }
          }
        }

        """;

    /// <summary>Parts the template at what is put in; the brackets make parts of that too.</summary>
    private static readonly Regex Parts = new($"({ModelList}|{ProviderList}|{Day})", RegexOptions.CultureInvariant);

    /// <summary>The whole file, with <c>\n</c> at the end of every line, without a byte order mark.</summary>
    public static Utf8Text Write(Snapshot snapshot)
    {
        var models = new List<string>(snapshot.Models.Count);
        var providers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var model in snapshot.Models)
        {
            models.Add(model.Id);
            foreach (var route in model.Routes)
                providers.Add(route.Provider);
        }

        var text = new Utf8Writer(new byte[Template.Length + (models.Count * BytesPerModel)]);
        foreach (var part in Parts.Split(Template.Replace("\r\n", "\n")))
        {
            switch (part)
            {
                case ModelList:
                    WriteList(text, models);
                    break;
                case ProviderList:
                    WriteList(text, providers);
                    break;
                default:
                    text.Append(part == Day ? snapshot.Header.Retrieved : part);
                    break;
            }
        }

        return text.ToText();
    }

    /// <summary>One a line, so that a refresh shows what came and went. Not every draft allows a list of nothing.</summary>
    private static void WriteList(Utf8Writer text, IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0)
        {
            text.Append("[\"\"]");
            return;
        }

        var separator = "[\n            ";
        foreach (var id in ids)
        {
            text.Append(separator);
            JsonText.Append(text, id);
            separator = ",\n            ";
        }

        text.Append("\n          ]");
    }
}
