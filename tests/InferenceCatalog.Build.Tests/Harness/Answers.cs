namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>Small answers in the form of the two services.</summary>
internal static class Answers
{
    public const string Router = """
        {"object":"list","data":[
          {"id":"acme/talker","object":"model","created":1,"owned_by":"acme",
           "architecture":{"input_modalities":["text","image"],"output_modalities":["text"]},
           "providers":[
             {"provider":"groq","status":"live","context_length":8192,"pricing":{"input":0.1,"output":0.7499999999999999},
              "supports_tools":true,"supports_structured_output":false,"is_model_author":false,
              "first_token_latency_ms":123.456,"throughput":88.06},
             {"provider":"cohere","status":"live"}]}]}
        """;

    public const string Hub = """
        [
          {"id":"acme/painter","pipeline_tag":"text-to-image","likes":5,"downloads":77,"tags":["diffusers","license:mit"],
           "inferenceProviderMapping":[
             {"provider":"fal-ai","providerId":"fal-ai/painter","status":"live","task":"text-to-image","type":"single-model"}]},
          {"id":"acme/style","inferenceProviderMapping":[
             {"provider":"fal-ai","providerId":"fal-ai/lora","status":"live","task":"text-to-image","type":"tag-filter",
              "adapter":"lora","adapterWeightsPath":"style.safetensors"}]},
          {"id":"acme/talker","downloads":9,"inferenceProviderMapping":[
             {"provider":"groq","providerId":"talker-8k","status":"staging","task":"conversational","type":"single-model",
              "features":{"structuredOutput":true,"toolCalling":false},
              "providerDetails":{"context_length":4096,"pricing":{"input":9,"output":9}}}]}
        ]
        """;
}
