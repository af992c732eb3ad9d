using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Tests.Cards.BlockKit;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>What Slack checks before it shows anything, and the ids it gives to what has none.</summary>
internal static class SlackBlocks
{
    public static void CheckMessage(JsonArray blocks)
    {
        Refuse(BlockKitCheck.Find(new() { ["blocks"] = blocks.DeepClone(), ["text"] = "checked elsewhere" }, BlockKitSurface.Message), "invalid_blocks", "msg_blocks_too_long", "");
        NameBlocks(blocks);
    }

    public static void CheckView(JsonObject view)
    {
        var surface = (string?)view["type"] == "home" ? BlockKitSurface.Home : BlockKitSurface.Modal;
        Refuse(BlockKitCheck.Find(view, surface), "invalid_arguments", "view_too_large", "/view");
        NameBlocks(view["blocks"]!.AsArray());
    }

    private static void Refuse(IReadOnlyList<BlockKitProblem> problems, string code, string tooLarge, string root)
    {
        if (problems.Count > 0)
        {
            throw new SlackErrorException(
                problems.Any(problem => problem.Code == "too_large") ? tooLarge : code,
                [.. problems.Select(problem => $"[ERROR] {problem.Message} [json-pointer:{root}{problem.Pointer}]")]);
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
