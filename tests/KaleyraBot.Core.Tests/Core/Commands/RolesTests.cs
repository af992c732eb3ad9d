using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Core.Commands;

/// <summary>The help is of whoever asks for it, and so is what they are told about themselves.</summary>
public sealed partial class RolesTests
{
    private static readonly Person Ben = new("web:ben", "Ben");
    private static readonly DateTimeOffset Friday = new(2026, 12, 4, 0, 0, 0, TimeSpan.Zero);

    private static readonly AccessPolicy Access = new(["web:ana"]) { Approvers = ["web:cara"], Admins = ["web:dan"] };

    [Theory]
    [InlineData("web:ana", "wa update", "wa approve", "wa hold")]
    [InlineData("web:cara", "wa approve", "wa update", "wa hold")]
    [InlineData("web:dan", "wa hold", "wa update", "wa approve")]
    public void Help_ShowsEachTheirOwnWords(string who, string shown, string hidden, string alsoHidden)
    {
        var lines = Lines(new(new(who, ""), Access, []), everything: true);

        Assert.Contains(lines, line => line.StartsWith(shown, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line =>
            line.StartsWith(hidden, StringComparison.Ordinal) || line.StartsWith(alsoHidden, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_OfAStandIn_HasTheWordsOfAnApprover() => Assert.Contains(
        Lines(new(Ben, Access, [("web:cara", Friday)]), everything: true), line => line.StartsWith("wa approve", StringComparison.Ordinal));

    [Fact]
    public void Help_AtFirst_IsSixLines_EachWithAButtonThatMayBePressed()
    {
        var card = HelpCard.Build(new(new("web:ana", ""), Access, []), everything: false, "key");

        Assert.Equal(6, card.Data["commands"]!.AsArray().Count);
        Assert.All(card.Data["commands"]!.AsArray(), line => Assert.Single(line!["buttons"]!.AsArray()));
        Assert.Equal("wa help more", (string?)Assert.Single(card.Data["more"]!.AsArray())!["id"]);
    }

    [Fact]
    public void WhoAmI_NamesIdentityRolesAndWhatOneMayDo()
    {
        var data = WhoAmICard.Build(new(Ben, Access with { Linked = [["web:ben", "slack:T1/U0BEN"]] }, [("web:cara", Friday)])).Data;

        Assert.Equal("web:ben", Text(data["id"]!));
        Assert.Equal("slack:T1/U0BEN", Text(data["linked"]![0]!["runs"]!));
        Assert.Equal(["Stand-in for web:cara until 2026-12-04 00:00 UTC"], Sentences(data["roles"]!));
        Assert.Equal(
            [
                "You may not ask for changes. An administrator can add your identity to Access:Requesters.",
                "You may approve what others ask for, as a stand-in.",
                "You may not hold numbers. An administrator can add your identity to Access:Admins.",
            ],
            Sentences(data["may"]!));
    }

    /// <summary>Whoever is refused sends on what wa whoami says, and reads no identity string.</summary>
    [Theory]
    [InlineData("answers", "notAllowed", "You may not do this here. Type wa whoami and send the answer to an administrator.")]
    [InlineData("approvals", "notAdmin", "Only an admin may do this. Type wa whoami and send the answer to an administrator.")]
    [InlineData("approvals", "delegateNotApprover", "Only an approver can let somebody else decide. Type wa whoami and send the answer to an administrator.")]
    [InlineData("approvals", "notApprover", "Only approvers can decide on {id}. Type wa whoami and send the answer to an administrator, or ask an approver to type wa delegate.")]
    [InlineData("approvals", "runRequester", "Whoever asked for this may not ask for changes any more. To be let in again, they can type wa whoami and send the answer to an administrator.")]
    [InlineData("home", "closed", "Hello {name}! Your page is empty because you may not ask for changes yet. Type wa whoami and send the answer to an administrator.")]
    public void Refusal_SaysWhatToSendToAnAdministrator(string section, string key, string sentence) =>
        Assert.Equal(sentence, (string?)Texts[section]![key]);

    [Fact]
    public void NoSentence_NamesAnIdentityForTheSettings() =>
        Assert.Empty(Texts.SelectMany(section => section.Value!.AsObject()).Where(text =>
            AsId().IsMatch(text.Value!.ToString())).Select(text => text.Key));

    private static JsonObject Texts { get; } = JsonNode.Parse(File.ReadAllText(Repo.File("cards", "text", "en.json")))!.AsObject();

    private static List<string> Lines(Roles roles, bool everything) =>
        [.. HelpCard.Build(roles, everything, null).Data["commands"]!.AsArray().Select(line => (string)line!["typed"]!)];

    private static string Text(JsonNode runs) => string.Concat(runs.AsArray().Select(run => (string?)run!["text"]));

    private static IEnumerable<string> Sentences(JsonNode lines) => lines.AsArray().Select(line => English.Of(line!["text"]!));

    [GeneratedRegex(@"Access:\w+ as \{|as you are \{")]
    private static partial Regex AsId();
}
