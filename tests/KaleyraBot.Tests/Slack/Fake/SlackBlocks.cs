using System.Text;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>What Slack checks before it shows anything, and the ids it gives to what has none.</summary>
internal static class SlackBlocks
{
    private const int LargestView = 250_000;
    private const int LongestBlocks = 13_200;

    public static void CheckMessage(JsonArray blocks)
    {
        var message = new JsonObject { ["blocks"] = blocks.DeepClone() };
        if (blocks.ToJsonString().Length > LongestBlocks)
        {
            throw new SlackErrorException("msg_blocks_too_long");
        }
        Refuse("invalid_blocks", "", message);
        NameBlocks(blocks);
    }

    public static void CheckView(JsonObject view)
    {
        if (Encoding.UTF8.GetByteCount(view.ToJsonString()) > LargestView)
        {
            throw new SlackErrorException("view_too_large");
        }
        Refuse("invalid_arguments", "/view", view);
        NameBlocks(view["blocks"]!.AsArray());
    }

    private static void Refuse(string code, string root, JsonObject shown)
    {
        if (shown["blocks"] is not JsonArray)
        {
            throw new SlackErrorException(code, $"[ERROR] missing required field: blocks [json-pointer:{root}/blocks]");
        }
    }

    private static void NameBlocks(JsonArray blocks)
    {
        foreach (var (block, i) in blocks.Select((block, i) => (block!.AsObject(), i)))
        {
            block["block_id"] ??= $"blk{i}";
        }
    }
}
