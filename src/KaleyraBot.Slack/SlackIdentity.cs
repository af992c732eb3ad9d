using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Payloads;

namespace KaleyraBot.Slack;

/// <summary>
/// Who did it: the person's own workspace and user id, as the signed call names them. People of other organisations meet in shared
/// channels, where workspace and organisation of the call are the host's: they say nothing about the person. The name is for showing only.
/// </summary>
/// <param name="Team">The person's own workspace, or their organisation.</param>
/// <param name="User">Their id, the same in all workspaces of an organisation.</param>
/// <param name="Name">As Slack shows it.</param>
/// <param name="Organisation">What the call says beside; a reason to ask Slack, and no more.</param>
internal sealed record SlackIdentity(string Team, string User, string Name, string Organisation = "")
{
    /// <summary>The call names no workspace of the person, so <see cref="Team"/> is that of the conversation.</summary>
    public bool IsGuess { get; init; }

    public string Id => IdOf(Team, User);

    public static string IdOf(string team, string user) => $"slack:{team}/{user}";

    /// <summary>The person, or the sentence that says why they are refused.</summary>
    /// <param name="teams">Who may talk; none while that is not known yet.</param>
    public (Person? Who, Sentence? Refusal) Admit(IReadOnlyList<string> teams) =>
        User.Length == 0 || Team.Length == 0 || User == "USLACKBOT" ? (null, Sentence.Of("slack.unknownPerson"))
        : teams.Count == 0 ? (null, Sentence.Of("slack.connecting"))
        : teams.Contains(Team) && !IsGuess ? (new Person(Id, Name.Length > 0 ? Name : User), null)
        : (null, Sentence.Of("slack.foreignPerson"));

    /// <summary>Whether Slack has to be asked before somebody is called foreign.</summary>
    public bool IsStrange(IReadOnlyList<string> teams) =>
        User.Length > 0 && Team.Length > 0 && teams.Count > 0 && (Organisation.Length > 0 || IsGuess);

    /// <summary>Of a slash command: flat fields, and the workspace is the one where the person is a member.</summary>
    public static SlackIdentity OfCommand(JsonObject command) => new(
        ForgivingJson.FirstOf(command.Text("team_id"), command.Text("enterprise_id")),
        command.Text("user_id"), command.Text("user_name"), command.Text("enterprise_id"));

    /// <summary>Of an interaction; its team is null where the app is installed for a whole organisation.</summary>
    public static SlackIdentity OfInteraction(JsonObject payload)
    {
        var user = payload.Inner("user");
        return new(
            ForgivingJson.FirstOf(user.Text("team_id"), TeamOf(payload)), user.Text("id"),
            ForgivingJson.FirstOf(user.Text("name"), user.Text("username")),
            payload.Inner("enterprise").Text("id"))
        { IsGuess = user.Text("team_id").Length == 0 };
    }

    /// <summary>Of an event, which says no name. In a channel shared with others the envelope says nothing about who spoke.</summary>
    public static SlackIdentity OfEvent(JsonObject envelope, JsonObject inner)
    {
        var own = ForgivingJson.FirstOf(inner.Text("user_team"), inner.Text("team"));
        return new(
            ForgivingJson.FirstOf(own, envelope.Text("team_id"), envelope.Text("context_team_id")), inner.Text("user"), "",
            ForgivingJson.FirstOf(
                envelope.Text("enterprise_id"), envelope.Text("context_enterprise_id"),
                envelope.Objects("authorizations").FirstOrDefault().Text("enterprise_id")))
        { IsGuess = own.Length == 0 && envelope.Flag("is_ext_shared_channel") };
    }

    /// <summary>The workspace where it happened.</summary>
    public static string TeamOf(JsonObject payload) => ForgivingJson.FirstOf(
        payload.Inner("team").Text("id"), payload.Inner("view").Text("app_installed_team_id"), payload.Inner("view").Text("team_id"),
        payload.Inner("user").Text("team_id"), payload.Inner("enterprise").Text("id"));
}
