using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using Microsoft.Extensions.DependencyInjection;
using static KaleyraBot.Tests.Doors.Sample;

namespace KaleyraBot.Tests.Doors;

/// <summary>Ids and keys that come back from a client steer nothing but what is the client's own.</summary>
public abstract partial class DoorContract
{
    private const string Form = "form-of-ben";
    private static readonly Dictionary<string, string> Nothing = [];
    private static readonly Dictionary<string, string> Change = new() { ["wa_number"] = Number, ["about"] = "Bens" };

    private JsonObject _preview = [];
    private string _previewText = "";

    [SkippableFact]
    public async Task Discard_WithTheKeyOfAnothersPreview_LeavesItWhereItIs()
    {
        var key = await PreviewAsync();
        await BenAsync("preview", Form, "");
        await BenAsync("discard", Form, key, Nothing);

        await AssertAnaGoesOnAsync("WA-1");
    }

    [SkippableTheory]
    [InlineData("preview")]
    [InlineData("submit")]
    public async Task Form_WithTheKeyOfAnothersPreview_LeavesItWhereItIs(string verb)
    {
        var key = await PreviewAsync();
        await BenAsync(verb, Form, key);

        await AssertAnaGoesOnAsync(verb == "submit" ? "WA-2" : "WA-1");
    }

    [SkippableTheory]
    [InlineData("discard")]
    [InlineData("edit")]
    [InlineData("confirm")]
    [InlineData("preview")]
    [InlineData("submit")]
    public async Task Form_OfSomebodyElse_IsNotTouched(string verb)
    {
        await PreviewAsync();
        await BenAsync(verb, Id(_preview), "made-up");

        await AssertAnaGoesOnAsync("WA-1");
    }

    [SkippableTheory]
    [InlineData("undo:WA-1:1", "")]
    [InlineData("approval:x", "")]
    [InlineData("", "")]
    [InlineData("teams:t/x", "")]
    [InlineData(Form, "approval:form-of-ben")]
    [InlineData(Form, "undo:WA-1:1")]
    public async Task Form_WithANameOfTheBots_TakesNoPlaceOfIts(string id, string card)
    {
        await PreviewAsync();
        await BenAsync("preview", id, card);
        await BenAsync("discard", id, card, Nothing);
        await BenAsync("submit", id + "-2", card);

        Assert.Null(await Outbox.MessageAsync(id, CancellationToken.None));
        Assert.Null(card.Length == 0 ? null : await Outbox.MessageAsync(card, CancellationToken.None));
        Assert.Equal(id == Form, await Ledger.FindAsync(1, CancellationToken.None) is { CardKey: Form + "-2" });
    }

    [SkippableFact]
    public async Task Form_WithAnIdOfAThousandCharacters_IsNotKept()
    {
        await PreviewAsync();
        var endless = new string('a', 1000);
        await BenAsync("preview", endless, "");

        Assert.Null(await Ledger.FindDraftAsync(endless, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Form_WithInputsThatItDoesNotHave_IsKeptWithoutThem()
    {
        await PreviewAsync();
        await BenAsync("preview", Form, "", Change.Append(new("junk", new string('x', 2000))).Append(new("owner", "ana")).ToDictionary());

        var draft = await Ledger.FindDraftAsync(Form, CancellationToken.None);
        Assert.Equal(Change.Keys.Order(), draft!.Values.Keys.Order());
    }

    private ILedger Ledger => Bot.Services.GetRequiredService<ILedger>();

    private IOutbox Outbox => Bot.Services.GetRequiredService<IOutbox>();

    /// <summary>Ana has a preview before her; the key of its message.</summary>
    private async Task<string> PreviewAsync()
    {
        await Ana.TypeAsync($"wa update {Number} about=\"Open till 9\"");
        _preview = await Ana.SeeAsync("");
        _previewText = Ana.Conversation[^1];
        return CardKey().Match(_preview.ToJsonString()).Groups[1].Value is { Length: 32 } key ? key : throw new InvalidOperationException("The preview has no key.");
    }

    private static string Id(JsonObject card) => TicketId().Match(card.ToJsonString()).Groups[1].Value;

    /// <summary>Ben's doing, and everything that follows from it.</summary>
    private async Task BenAsync(string verb, string id, string card, IReadOnlyDictionary<string, string>? inputs = null)
    {
        await ((IApprovalUser)Ben).ForgeAsync(verb, id, card, inputs ?? Change);
        await Bot.SettleAsync();
    }

    /// <summary>Her preview has its buttons still, and becomes the card of her request.</summary>
    private async Task AssertAnaGoesOnAsync(string id)
    {
        Assert.Contains(_previewText, Ana.Conversation);
        await ((IApprovalUser)Ana).PressOnAsync(_preview, "Update");
        await Ana.SeeAsync($"{id} Succeeded");

        Assert.Single(Ana.Conversation, said => said.StartsWith($"{id} ", StringComparison.Ordinal));
        Assert.DoesNotContain(_previewText, Ana.Conversation);
    }

    [GeneratedRegex(@"card(?:\\u0022|\W)+([0-9a-f]{32})")]
    private static partial Regex CardKey();

    [GeneratedRegex(@"\bid(?:\\u0022|\W)+([0-9a-f]{32})")]
    private static partial Regex TicketId();
}
