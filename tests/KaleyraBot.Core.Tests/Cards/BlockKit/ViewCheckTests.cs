using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>The rules for whole views and messages.</summary>
public sealed class ViewCheckTests
{
    private const string Title = "\"title\":{\"type\":\"plain_text\",\"text\":\"t\"}";
    private const string Input = """{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input"}}""";
    private const string Divider = """{"type":"divider"}""";

    [Theory]
    [InlineData("title", 24)]
    [InlineData("submit", 24)]
    [InlineData("close", 24)]
    public void Modal_Words_AreTakenUpToTheLimit(string name, int most)
    {
        string View(int length) => $$$"""{"type":"modal",{{{(name == "title" ? "" : Title + ",")}}}"{{{name}}}":{"type":"plain_text","text":"{{{new string('x', length)}}}"},"blocks":[{{{Divider}}}]}""";
        Assert.Empty(Find(View(most), BlockKitSurface.Modal));
        Is("too_long", $"/{name}/text", Find(View(most + 1), BlockKitSurface.Modal));
        Is("too_short", $"/{name}/text", Find(View(0), BlockKitSurface.Modal));
    }

    [Theory]
    [InlineData("private_metadata", 3000)]
    [InlineData("callback_id", 255)]
    [InlineData("external_id", 255)]
    public void Modal_Ids_AreTakenUpToTheLimit(string name, int most)
    {
        string View(int length) => $$$"""{"type":"modal",{{{Title}}},"{{{name}}}":"{{{new string('x', length)}}}","blocks":[{{{Divider}}}]}""";
        Assert.Empty(Find(View(most), BlockKitSurface.Modal));
        Is("too_long", $"/{name}", Find(View(most + 1), BlockKitSurface.Modal));
    }

    [Theory]
    [InlineData(BlockKitSurface.Modal, 100)]
    [InlineData(BlockKitSurface.Home, 100)]
    [InlineData(BlockKitSurface.Message, 50)]
    public void Blocks_OfASurface_AreTakenUpToTheLimitAndNotEmpty(BlockKitSurface surface, int most)
    {
        Assert.Empty(Find(Whole(surface, string.Join(',', Enumerable.Repeat(Divider, most))), surface));
        Is("too_many", "/blocks", Find(Whole(surface, string.Join(',', Enumerable.Repeat(Divider, most + 1))), surface));
        Is("too_few", "/blocks", Find(Whole(surface, ""), surface));
    }

    [Fact]
    public void Modal_WithAnInput_NeedsSubmit()
    {
        Is("missing", "", Find(Whole(BlockKitSurface.Modal, Input), BlockKitSurface.Modal));
        Assert.Empty(Find(Whole(BlockKitSurface.Message, Input), BlockKitSurface.Message));
    }

    [Theory]
    [InlineData("email_text_input")]
    [InlineData("url_text_input")]
    [InlineData("number_input\",\"is_decimal_allowed\":true,\"action_id\":\"x")]
    public void Input_OfModalsOnly_IsRefusedElsewhere(string type)
    {
        var block = Input.Replace("plain_text_input", type, StringComparison.Ordinal);
        Is("surface", "/blocks/0/element", Find(Whole(BlockKitSurface.Message, block), BlockKitSurface.Message));
        Is("surface", "/blocks/0/element", Find(Whole(BlockKitSurface.Home, block), BlockKitSurface.Home));
    }

    [Fact]
    public void BlockId_Twice_IsRefused()
    {
        var first = """{"type":"divider","block_id":"a"}""";
        Assert.Empty(Find(Whole(BlockKitSurface.Message, first + "," + first.Replace("\"a\"", "\"b\"", StringComparison.Ordinal)), BlockKitSurface.Message));
        Is("duplicate", "/blocks/1/block_id", Find(Whole(BlockKitSurface.Message, first + "," + first), BlockKitSurface.Message));
    }

    [Fact]
    public void Message_Text_IsThereAndNotTooLong()
    {
        Is("missing", "", Find($$"""{"blocks":[{{Divider}}]}""", BlockKitSurface.Message));
        Is("too_long", "/text", Find($$"""{"text":"{{new string('x', 4001)}}","blocks":[{{Divider}}]}""", BlockKitSurface.Message));
    }

    [Fact]
    public void Message_Blocks_StayBelowTheSizeThatSlackRefuses()
    {
        string Sections(int count) => string.Join(',', Enumerable.Repeat($$$"""{"type":"section","text":{"type":"plain_text","text":"{{{new string('x', 2900)}}}"}}""", count));
        Assert.Empty(Find(Whole(BlockKitSurface.Message, Sections(4)), BlockKitSurface.Message));
        Is("too_large", "/blocks", Find(Whole(BlockKitSurface.Message, Sections(5)), BlockKitSurface.Message));
        Assert.Empty(Find(Whole(BlockKitSurface.Modal, Sections(80)), BlockKitSurface.Modal));
        Is("too_large", "", Find(Whole(BlockKitSurface.Modal, Sections(90)), BlockKitSurface.Modal));
    }

    [Fact]
    public void Message_Tables_AreOneOfLimitedSize()
    {
        string Table(int rows, int cells) => $$"""{"type":"table","rows":[{{string.Join(',', Enumerable.Repeat($"[{string.Join(',', Enumerable.Repeat("""{"type":"raw_text","text":"x"}""", cells))}]", rows))}}]}""";
        Assert.Empty(Find(Whole(BlockKitSurface.Message, Table(100, 2)), BlockKitSurface.Message));
        Is("too_many", "/blocks/0/rows", Find(Whole(BlockKitSurface.Message, Table(101, 2)), BlockKitSurface.Message));
        Is("too_many", "/blocks/0/rows/0", Find(Whole(BlockKitSurface.Message, Table(1, 21)), BlockKitSurface.Message));
        Is("too_many", "/blocks", Find(Whole(BlockKitSurface.Message, Table(1, 1) + "," + Table(1, 1)), BlockKitSurface.Message));
    }

    [Fact]
    public void View_OfAnotherType_IsRefused() => Is("invalid", "/type", Find(Whole(BlockKitSurface.Home, Divider).Replace("home", "workflow_step", StringComparison.Ordinal), BlockKitSurface.Home));

    private static string Whole(BlockKitSurface surface, string blocks) => surface switch
    {
        BlockKitSurface.Modal => $$"""{"type":"modal",{{Title}},"blocks":[{{blocks}}]}""",
        BlockKitSurface.Home => $$"""{"type":"home","blocks":[{{blocks}}]}""",
        _ => $$"""{"text":"t","blocks":[{{blocks}}]}""",
    };

    private static IReadOnlyList<BlockKitProblem> Find(string json, BlockKitSurface surface) =>
        BlockKitCheck.Find(Json.Object(json), surface);

    private static void Is(string code, string place, IReadOnlyList<BlockKitProblem> problems)
    {
        var problem = Assert.Single(problems);
        Assert.Equal((code, place), (problem.Code, problem.Pointer));
    }
}
