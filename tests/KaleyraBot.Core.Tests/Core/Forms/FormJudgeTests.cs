using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Forms;

/// <summary>What the policy says of a form, and of a question about it.</summary>
public sealed class FormJudgeTests
{
    private static readonly Person Ana = new("web:ana", "Ana");
    private static readonly NumberBook Book = new([new("india", [new("+919876543210", "Sales")])]);

    private static readonly FormJudge Judge = new(Book, Policy(), new AccessPolicy([]) { Approvers = ["web:*"] });

    [Fact]
    public void Read_AFieldThatIsDenied_IsAMistakeBesideIt()
    {
        var reading = Read(("wa_number", "sales"), ("about", "Open"), ("address", "Main St 1"));

        Assert.Equal("address", Assert.Single(reading.Errors).Key);
        Assert.StartsWith("You may not change Address", English.Of(reading.Errors["address"]), StringComparison.Ordinal);
        Assert.True(reading.Verdict!.IsDenied);
    }

    [Fact]
    public void Read_AFieldThatIsWrongToo_KeepsItsOwnMistake()
    {
        var reading = Read(("wa_number", "sales"), ("clear", "address"), ("website", "x"));

        Assert.Equal(["website", "address"], reading.Errors.Keys);
    }

    [Theory]
    [InlineData("about", "Open", null, 0)]
    [InlineData("website", "https://example.com", "website", 1)]
    [InlineData("incoming_url", "https://hooks.example.com", "incoming_url", 2)]
    public void Read_AGoodForm_SaysWhichApprovalsItNeeds(string field, string value, string? because, int needed)
    {
        var reading = Read(("wa_number", "sales"), (field, value));

        Assert.Empty(reading.Errors);
        Assert.Equal((needed, because), (reading.Verdict!.Needed, reading.Verdict.Field));
    }

    [Theory]
    [InlineData("sales", "")]
    [InlineData("nobody", "Open")]
    public void Read_WithoutANumberOrAChange_IsNotJudged(string number, string about) =>
        Assert.Null(Read(("wa_number", number), ("about", about)).Verdict);

    [Fact]
    public void Why_OfNothing_ExplainsEveryField()
    {
        var card = Why([]);

        Assert.Equal("approvals.whyAll", card.Summary.Key);
        Assert.Equal(Fields.All.Select(field => field.Label.Key), Labels(card));
    }

    [Fact]
    public void Why_OfAFieldWithoutAValue_SaysWhatItNeeds()
    {
        var card = Why(["website"]);

        Assert.Equal("Needs 1 approval because of Website.", English.Of(card.Summary));
        Assert.Equal(["fields.website"], Labels(card));
    }

    [Fact]
    public void Why_OfAValue_IsAboutItsField()
    {
        var card = Why([], ("about", "Open"));

        Assert.Equal("No approval is needed.", English.Of(card.Summary));
        Assert.Equal(["fields.about"], Labels(card));
    }

    [Fact]
    public void Why_OfAFieldNamedAndGiven_SaysItOnce() =>
        Assert.Equal(["fields.about"], Labels(Why(["about", "about"], ("about", "Open"))));

    [Fact]
    public void Why_OfAWrongValue_NamesTheMistakeAndWhatTheFieldNeeds()
    {
        var card = Why([], ("website", "x"));

        Assert.Equal("Needs 1 approval because of Website.", Lines(card)[0]);
        Assert.StartsWith("A web address begins with https://", Lines(card)[1], StringComparison.Ordinal);
        Assert.Equal(["fields.website"], Labels(card));
    }

    [Fact]
    public void Why_OfADeniedField_SaysSoOnce()
    {
        var card = Why([], ("wa_number", "sales"), ("address", "Main St 1"));

        Assert.Single(Lines(card), line => line.StartsWith("You may not change Address", StringComparison.Ordinal));
    }

    [Fact]
    public void Why_WithAnUnknownNumber_SaysSo_AndWithoutOneDoesNot()
    {
        Assert.Contains(Lines(Why(["about"], ("wa_number", "nobody"))), line => line.Contains("wa numbers", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(Why(["about"])), line => line.Contains("wa numbers", StringComparison.Ordinal));
    }

    [Fact]
    public void Why_OfAHost_DependsOnTheAddress()
    {
        var without = Why(["incoming_url"], ("wa_number", "sales"));
        Assert.Equal("Needs 2 approvals because of Incoming message URL.", English.Of(without.Summary));
        Assert.Equal(
            "approvals.host", Why([], ("wa_number", "sales"), ("incoming_url", "https://evil.example.org")).Summary.Key);
        Assert.Equal(
            "approvals.needs", Why([], ("wa_number", "sales"), ("incoming_url", "https://hooks.example.com")).Summary.Key);
    }

    private static ApprovalPolicy Policy() => new()
    {
        Deny = new Dictionary<string, IReadOnlyList<string>> { ["address"] = ["web:ana"] },
        AllowedHosts = new Dictionary<string, IReadOnlyList<string>> { ["+919876543210"] = ["hooks.example.com"] },
    };

    private static FormReading Read(params (string Id, string Typed)[] values) =>
        Judge.Read(values.ToDictionary(pair => pair.Id, pair => pair.Typed), Ana);

    private static Card Why(string[] fields, params (string Id, string Typed)[] values) =>
        Judge.Why(values.ToDictionary(pair => pair.Id, pair => pair.Typed), fields, Ana);

    private static string[] Labels(Card card) => [.. card.Data["fields"]!.AsArray().Select(row => (string)row!["label"]!["say"]!)];

    private static string[] Lines(Card card) => [.. card.Data["lines"]!.AsArray().Select(line => English.Of(line!["text"]!))];
}
