using System.Text;
using KaleyraBot.Core.Chat;
using KaleyraBot.Teams;
using KaleyraBot.Teams.Payloads;

namespace KaleyraBot.Tests.Teams;

public sealed class TeamsInboundTests
{
    private const string Data = """{"verb":"submit","id":"form-1","card":"key-1","about":"Open till 9","clear":"address,website","wa_number":"+1","agree":true,"none":null,"msteams":{"type":"task/fetch"}}""";

    [Fact]
    public void Text_BecomesACommand()
    {
        var typed = Assert.IsType<ChatEvent.CommandTyped>(Event("""{"type":"message","text":"wa help"}""", TeamsWay.Message));

        Assert.Equal(new ChatEvent.CommandTyped(new Person("teams:t/oid", "Anna", "de-DE"), new Place("teams:a:1"), "wa help") { Alone = true, Mentions = [] }, typed);
    }

    [Theory]
    [InlineData("""{"type":"message","value":DATA}""", "Message")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"submit","data":DATA},"trigger":"manual"}}""", "CardAction")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","data":DATA}}}""", "CardAction")]
    [InlineData("""{"type":"invoke","name":"task/submit","value":{"data":DATA,"context":{"theme":"dark"}}}""", "SentDialog")]
    [InlineData("""{"type":"invoke","name":"composeExtension/submitAction","value":{"commandId":"update","data":DATA}}""", "Dialog")]
    public void Form_SentInAnyWay_IsTheSameEvent(string activity, string way)
    {
        var sent = Assert.IsType<ChatEvent.FormSubmitted>(Event(activity.Replace("DATA", Data, StringComparison.Ordinal), Enum.Parse<TeamsWay>(way)));

        Assert.Equal((Verbs.Submit, new FormTicket("form-1", "key-1")), (sent.Verb, sent.Ticket));
        Assert.Equal(
            new Dictionary<string, string> { ["about"] = "Open till 9", ["clear"] = "address,website", ["wa_number"] = "+1", ["agree"] = "true", ["none"] = "" },
            sent.Values);
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"task/fetch","value":{"data":{"verb":"open","id":"draft-1","card":"","msteams":{"type":"task/fetch"}}}}""", "Dialog")]
    [InlineData("""{"type":"message","value":{"verb":"open","id":"draft-1"}}""", "Message")]
    public void Button_Pressed_CarriesItsTicket(string activity, string way)
    {
        var pressed = Assert.IsType<ChatEvent.ButtonPressed>(Event(activity, Enum.Parse<TeamsWay>(way)));

        Assert.Equal(("open", new FormTicket("draft-1", null)), (pressed.Verb, pressed.Ticket));
    }

    [Fact]
    public void MessageExtension_Started_IsTheCommandThatOpensTheForm() => Assert.Equal("update", Assert.IsType<ChatEvent.CommandTyped>(
        Event("""{"type":"invoke","name":"composeExtension/fetchTask","value":{"commandId":"update","commandContext":"commandbox"}}""", TeamsWay.Dialog)).Text);

    [Theory]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"verb":"confirm","data":{}},"trigger":"automatic"}}""", typeof(TeamsInput.Refresh))]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"data":{}}}}""", typeof(TeamsInput.Malformed))]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""", typeof(TeamsInput.Malformed))]
    [InlineData("""{"type":"invoke","name":"task/submit","value":"text"}""", typeof(TeamsInput.Malformed))]
    [InlineData("""{"type":"invoke","name":"task/fetch","value":{"data":[]}}""", typeof(TeamsInput.Malformed))]
    [InlineData("""{"type":"invoke","name":"signin/verifyState","value":{}}""", typeof(TeamsInput.Unused))]
    [InlineData("""{"type":"invoke","name":"composeExtension/query","value":{}}""", typeof(TeamsInput.Unused))]
    [InlineData("""{"type":"invoke","value":{}}""", typeof(TeamsInput.Unused))]
    [InlineData("""{"type":"message","value":{"some":"other card"}}""", typeof(TeamsInput.Ignore))]
    [InlineData("""{"type":"messageUpdate","text":"wa update"}""", typeof(TeamsInput.Ignore))]
    [InlineData("""{"type":"conversationUpdate"}""", typeof(TeamsInput.Presence))]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", typeof(TeamsInput.Presence))]
    public void Activity_WithoutAQuestion_IsSortedOut(string activity, Type expected) => Assert.IsType(expected, Read(activity, From));

    [Theory]
    [InlineData("""{"id":"29:x","name":"Anna"}""", "teams.unknownPerson")]
    [InlineData("""{"id":"29:x","name":"Anna","aadObjectId":""}""", "teams.unknownPerson")]
    [InlineData("""{"id":"29:x","name":"Anna","aadObjectId":"oid","tenantId":"foreign"}""", "teams.foreignPerson")]
    public void Person_NobodyVouchesFor_IsRefusedWithASentence(string from, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<TeamsInput.Refuse>(Read("""{"type":"message","text":"wa update"}""", from)).Why.Key);

    private const string From = """{"id":"29:x","name":"Anna","aadObjectId":"oid"}""";

    private static ChatEvent Event(string activity, TeamsWay way)
    {
        var ask = Assert.IsType<TeamsInput.Ask>(Read(activity, From));
        Assert.Equal(way, ask.Way);
        return ask.Event;
    }

    private static TeamsInput Read(string activity, string from) => TeamsInbound.Read(
        ActivityBody.Parse(Encoding.UTF8.GetBytes($$"""{"from":{{from}},"conversation":{"id":"a:1","tenantId":"t"},"locale":"de-DE",{{activity[1..]}}"""))!,
        new Place("teams:a:1"), ["t"]);
}
