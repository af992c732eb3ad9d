using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Slack;

/// <summary>
/// People whose own workspace the bot does not know, in calls that carry the host's workspace and organisation, as in a shared channel:
/// each kind of call is judged by what Slack says of the person.
/// </summary>
[Needs(Needs.Host)]
public sealed class SlackForeignTests : IAsyncLifetime
{
    private const string Foreign = "T9FOREIGN";
    private const string Second = "T0SECOND";
    private SlackHost _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync(organisation: true);
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public static TheoryData<string> Kinds => ["command", "button", "window", "home button", "shortcut", "message shortcut", "mention", "message", "home"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Stranger_WhoseCallCarriesOurOrganisation_IsRefused(string kind)
    {
        _bot.Slack.Workspace.Become("U0ANA", person => person with { IsStranger = true, Team = Foreign });
        await SendAsync(kind, new() { IsOrgInstall = true, Through = Foreign });
        Assert.Empty(_bot.Dialog.Asked);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Member_OfOurs_InACallThatNamesAForeignWorkspace_IsRefused(string kind)
    {
        await SendAsync(kind, new() { IsOrgInstall = true, Through = Foreign });
        Assert.Empty(_bot.Dialog.Asked);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Member_OfAnotherWorkspaceOfOurs_MayTalk_AndIsAskedAboutOnce(string kind)
    {
        _bot.Slack.Workspace.Become("U0ANA", person => person with { Teams = [FakeSlack.Team, Second] });
        await SendAsync(kind, new() { IsOrgInstall = true, Through = Second });
        await SendAsync("command", new() { IsOrgInstall = true, Through = Second });

        Assert.Equal([$"slack:{Second}/U0ANA"], _bot.Dialog.Asked.Select(asked => asked.Who.Id).Distinct());
        Assert.Equal(2, _bot.Dialog.Asked.Count);
        Assert.InRange(_bot.Calls.Count(call => call.Method == "users.info"), 1, 2);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Organisation_NamedAsThePersonsWorkspace_MayTalk(string kind)
    {
        await SendAsync(kind, new() { IsOrgInstall = true, Through = FakeSlack.Enterprise });
        Assert.Equal($"slack:{FakeSlack.Enterprise}/U0ANA", Assert.Single(_bot.Dialog.Asked).Who.Id);
    }

    [Fact]
    public async Task Slack_NotAnswering_LetsNobodyInByTheOrganisationAlone()
    {
        _bot.Slack.Workspace.Become("U0ANA", person => person with { Teams = [FakeSlack.Team, Second] });
        _bot.Slack.Faults.Next("users.info", SlackFault.ServerError);
        await SendAsync("command", new() { IsOrgInstall = true, Through = Second });
        Assert.Empty(_bot.Dialog.Asked);
        Assert.Contains("Please try again in a minute", _bot.Ana.Answer!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installation_OfOneWorkspace_LetsInWhoIsAlsoInIt_ButNotTheirWholeOrganisation()
    {
        await using var one = await SlackHost.StartAsync();
        one.Dialog.Says(new ChatReply.Whisper(Sentence.Of("answers.unknownButton")));
        one.Slack.Workspace.Become("U0ANA", person => person with { Team = Second, Teams = [Second] });
        await one.Ana.CommandAsync("/wa help", new() { IsOrgInstall = true, Through = Second });
        Assert.Empty(one.Dialog.Asked);

        one.Slack.Workspace.Become("U0ANA", person => person with { Team = Second, Teams = [Second, FakeSlack.Team] });
        await one.Ana.CommandAsync("/wa help", new() { IsOrgInstall = true, Through = Second });
        Assert.Single(one.Dialog.Asked);
    }

    [Fact]
    public async Task Message_InASharedChannel_ThatNamesNoWorkspaceOfItsAuthor_IsAskedAbout()
    {
        _bot.Slack.Workspace.Become("U0ANA", person => person with { IsStranger = true, Team = Foreign });
        var payload = new SlackPayloads(_bot.Slack, _bot.Ana.Person).Event(
            new() { ["type"] = "app_mention", ["user"] = "U0ANA", ["text"] = "help", ["channel"] = SlackWorkspace.General, ["ts"] = "1.2" }, SlackDelivery.Normal);
        await _bot.Ana.SendAsync(payload with { Body = payload.Body.Replace("\"is_ext_shared_channel\":false", "\"is_ext_shared_channel\":true", StringComparison.Ordinal) });
        Assert.Empty(_bot.Dialog.Asked);
    }

    [Fact]
    public async Task Workspaces_OfTheOrganisation_AreKept()
    {
        await SendAsync("command", new() { IsOrgInstall = true });
        Assert.Contains(FakeSlack.Enterprise, _bot.References.Kept["slack:organisations"], StringComparison.Ordinal);
    }

    private async Task SendAsync(string kind, SlackDelivery how)
    {
        var payloads = new SlackPayloads(_bot.Slack, _bot.Ana.Person);
        var channel = _bot.Slack.Workspace.Channel(SlackWorkspace.General)!;
        var (state, action) = (new JsonObject(), Json("""{"action_id":"open","value":"{\"verb\":\"open\"}"}"""));
        var view = Json("""{"id":"V1","type":"modal","callback_id":"submit","hash":"1.h","private_metadata":"{\"place\":\"slack:T0MARIGOLD/C0GENERAL@U0ANA\"}","blocks":[]}""");
        var message = _bot.Slack.Workspace.Post(channel, Json("""{"text":"hello"}"""));
        await _bot.Ana.SendAsync(kind switch
        {
            "command" => payloads.Command("/wa", "help", channel, how),
            "button" => payloads.MessageAction(message, channel, action, state, how),
            "home button" => payloads.ViewAction(Json("""{"id":"V2","type":"home","private_metadata":""}"""), action, state, how),
            "window" => payloads.Submission(view, state, how),
            "shortcut" => payloads.Shortcut("wa_update", how),
            "message shortcut" => payloads.MessageShortcut("wa_update", message, channel, how),
            "mention" => payloads.Event(Json("""{"type":"app_mention","user":"U0ANA","text":"<@U0KALEYRA> help","channel":"C0GENERAL","ts":"1.2"}"""), how),
            "message" => payloads.Event(Json("""{"type":"message","channel_type":"im","user":"U0ANA","text":"help","channel":"D1","ts":"1.2"}"""), how),
            _ => payloads.Event(Json("""{"type":"app_home_opened","user":"U0ANA","channel":"D1","tab":"home"}"""), how),
        }, how);
        Assert.Equal(200, _bot.Ana.Answer!.Status);
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
