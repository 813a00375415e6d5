using InferenceCatalog.Build.Merging;

namespace InferenceCatalog.Build.Tests.Merging;

public class ModelSizeTests
{
    [Theory]
    [InlineData("meta-llama/Llama-3.3-70B-Instruct", 70_000)]
    [InlineData("mistralai/Mixtral-8x7B-Instruct-v0.1", 56_000)]
    [InlineData("openai/gpt-oss-120b", 120_000)]
    [InlineData("Qwen/Qwen3-235B-A22B-Instruct-2507", 235_000)]
    [InlineData("Qwen/Qwen2.5-0.5B", 500)]
    [InlineData("HuggingFaceTB/SmolLM2-360M-Instruct", 360)]
    [InlineData("7b-org/model", null)]
    [InlineData("deepseek-ai/DeepSeek-R1", null)]
    [InlineData("black-forest-labs/FLUX.1-dev", null)]
    [InlineData("a/v1.5b", null)]
    [InlineData("a/4bit", null)]
    [InlineData("a/0B", null)]
    public void The_first_count_of_parameters_in_the_name_is_the_size(string id, int? millions) => Assert.Equal(millions, ModelSize.Read(id));
}
