using System.Text;

namespace InferenceCatalog.Fuzz;

/// <summary>Answers as servers give them.</summary>
internal static class Seeds
{
    public static IReadOnlyList<byte[]> Streams { get; } = ToBytes(
        "data: {\"id\":\"c\",\"created\":1790000000,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Gr\u00fc\u00dfe\"}}]}\n\ndata: {\"id\":\"c\",\"created\":1790000000,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\" all\"}}]}\n\ndata: [DONE]\n\n",
        ": ping\r\n\r\ndata:{\"choices\":[{\"index\":0,\"delta\":{\"reasoning_content\":\"hm \ud83d\ude00\"}}]}\r\n\r\ndata:{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"\\ud83d\\ude00\\n\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3}}\r\n\r\ndata: [DONE]\r\n\r\n",
        "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\\\"\"}},{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":\"\"}}]}}]}\n\ndata: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\":1}\"}}]}}]}\n\ndata: {\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\ndata: [DONE]\n\n",
        "event: message\nid: 1\ndata: {\"choices\":[{\"delta\":{\"content\":\"a\"},\ndata: \"logprobs\":{\"content\":[{\"token\":\"a\",\"logprob\":-0.5,\"top_logprobs\":[{\"token\":\"b\",\"logprob\":-1}]}]}}]}\n\ndata: {\"error\":{\"message\":\"overloaded\",\"code\":500}}\n\n",
        "data: {\"choices\":[{\"index\":0,\"text\":\"Vier\"}]}\n\ndata: {\"choices\":[{\"index\":0,\"text\":\" gewinnt\",\"finish_reason\":\"length\"}]}\n\ndata: [DONE]");

    /// <summary>Good answers of every kind, of which any reader may get any.</summary>
    public static IReadOnlyList<byte[]> Answers { get; } = ToBytes(
        """{"id":"c","created":1790000000,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Four.","reasoning":"hm","tool_calls":[{"id":"a","type":"function","function":{"name":"f","arguments":"{\"x\":1}"}}]},"finish_reason":"stop","logprobs":{"content":[{"token":"F","logprob":-0.1}]}},{"index":1,"message":{"content":[{"type":"text","text":"4"}]}}],"usage":{"prompt_tokens":11,"completion_tokens":3,"total_tokens":14,"estimated_cost":0.1}}""",
        """[[{"label":"good","score":0.75},{"label":"bad","score":2.5E-1}]]""",
        """[{"score":0.9,"label":"cat","box":{"xmin":1,"ymin":2,"xmax":3,"ymax":4},"mask":"AAAA"}]""",
        """[[0.1,-2,3e4],[1,2,3]]""",
        """[[[0.1,2],[3,4]]]""",
        """{"object":"list","data":[{"index":0,"embedding":[0.5,0.25]},{"index":1,"embedding":[1,2]}]}""",
        """[{"generated_text":"x"}]""",
        """{"choices":[{"text":"x","finish_reason":"stop"}],"usage":null}""",
        """{"text":"Hello.","chunks":[{"text":"Hello.","timestamp":[0.0,1.5]}]}""",
        """{"answer":"42","score":0.5,"start":1,"end":3,"coordinates":[[0,1]],"cells":["a"],"aggregator":"SUM"}""",
        """[{"entity_group":"PER","word":"x","score":0.1,"start":0,"end":1}]""",
        """{"labels":["a","b"],"scores":[0.1,0.9],"sequence":"s"}""",
        """[{"sequence":"a b","token":1,"token_str":"b","score":0.1}]""",
        """{"images":[{"url":"https://files.example/a.png","content_type":"image/png"}],"b64_json":"/9j/4AEC"}""",
        """{"data":[{"b64_json":"iVBORw0KGgo="}]}""",
        """[{"label":"voice","blob":"UklGRg==","content-type":"audio/flac"}]""",
        """{"request_id":"1","status":"IN_QUEUE","queue_position":2,"response_url":"https://queue.fal.run/fal-ai/b/requests/1"}""",
        """{"id":"p1","status":"succeeded","output":["https://files.example/f"],"error":null,"urls":{"get":"https://api.replicate.com/v1/predictions/p1"}}""",
        """{"task_id":"t","task":{"status":"TASK_STATUS_SUCCEED"},"videos":[{"video_url":"https://files.example/v.mp4"}],"content":{"url":"https://files.example/v"}}""",
        """{"code":200,"data":{"id":"j1","status":"completed","outputs":["https://files.example/f"],"error":"","urls":{"get":"https://api.wavespeed.ai/api/v3/predictions/j1/result"}}}""",
        """{"id":"j1","task_status":"SUCCESS","image_result":[{"url":"https://files.example/f"}],"md_results":"# x"}""",
        """{"id":"j1","polling_url":"https://api.eu2.bfl.ai/v1/get_result?id=j1","status":"Ready","result":{"sample":"https://files.example/f"},"outputs":{"video_url":"https://files.example/v"}}""",
        """{"output":{"transcription":"x","segments":[{"start":0,"end":1,"text":"x"}],"txt_file":"data:text/plain;base64,AAAA"}}""",
        """[1.5,2]""",
        """["a","b"]""");

    public static IReadOnlyList<byte[]> Errors { get; } = ToBytes(
        """{"error":{"message":"no","type":"invalid_request_error","param":"model","code":"model_not_supported"}}""",
        """{"error":["Error in `inputs`","b"],"warnings":["w"]}""",
        """{"detail":[{"loc":["body","prompt",0],"msg":"field required","type":"missing"}]}""",
        """{"code":400,"reason":"INVALID","message":"no"}""",
        """{"title":"no","status":422,"detail":"- input: required"}""",
        """{"errors":[{"message":"a"},"b"]}""",
        """[{"error":{"message":"in a list"}}]""",
        "{'code':'422','message':\"it's \\\"no\\\"\",'param':None}",
        "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>",
        "hf_ThisIsNoTokenButLooksLikeOne was refused",
        """{"status":{"code":1,"description":"no"}}""");

    private static byte[][] ToBytes(params string[] texts) => Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
}
