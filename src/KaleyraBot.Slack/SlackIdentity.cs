using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Payloads;

namespace KaleyraBot.Slack;

/// <summary>
/// Who did it: the person's own workspace and user id, as the signed call names them. People of other organisations meet in shared
/// channels, so the workspace of the conversation decides only where the person's own is not named. The name is for showing only.
/// </summary>
internal sealed record SlackIdentity(string Team, string User, string Name, string Enterprise = "")
{
    public string Id => IdOf(Team, User);

    public static string IdOf(string team, string user) => $"slack:{team}/{user}";

    /// <summary>The person, or the sentence that says why they are refused.</summary>
    /// <param name="teams">Who may talk; none while that is not known yet.</param>
    public (Person? Who, Sentence? Refusal) Admit(IReadOnlyList<string> teams) =>
        User.Length == 0 || Team.Length == 0 || User == "USLACKBOT" ? (null, Sentence.Of("slack.unknownPerson"))
        : teams.Count == 0 ? (null, Sentence.Of("slack.connecting"))
        : teams.Contains(Team) || teams.Contains(Enterprise) ? (new Person(Id, Name.Length > 0 ? Name : User), null)
        : (null, Sentence.Of("slack.foreignPerson"));

    /// <summary>Of a slash command: flat fields.</summary>
    public static SlackIdentity OfCommand(JsonObject command) => new(
        SlackJson.FirstOf(command.Text("team_id"), command.Text("enterprise_id")), command.Text("user_id"), command.Text("user_name"),
        EnterpriseOf(command, command.Text("enterprise_id")));

    /// <summary>Of an interaction; its team is null where the app is installed for a whole organisation.</summary>
    public static SlackIdentity OfInteraction(JsonObject payload)
    {
        var user = payload.Object("user");
        return new(
            SlackJson.FirstOf(user.Text("team_id"), TeamOf(payload)), user.Text("id"), SlackJson.FirstOf(user.Text("name"), user.Text("username")),
            EnterpriseOf(payload, payload.Object("enterprise").Text("id")));
    }

    /// <summary>Of an event, which says no name.</summary>
    public static SlackIdentity OfEvent(JsonObject envelope, JsonObject inner) => new(
        SlackJson.FirstOf(inner.Text("user_team"), inner.Text("team"), envelope.Text("team_id"), envelope.Text("context_team_id")), inner.Text("user"), "",
        EnterpriseOf(envelope.Objects("authorizations").FirstOrDefault() ?? envelope, envelope.Text("enterprise_id")));

    /// <summary>The workspace where it happened.</summary>
    public static string TeamOf(JsonObject payload) => SlackJson.FirstOf(
        payload.Object("team").Text("id"), payload.Object("view").Text("app_installed_team_id"), payload.Object("view").Text("team_id"),
        payload.Object("user").Text("team_id"), payload.Object("enterprise").Text("id"));

    /// <summary>The organisation counts where the app is installed for all of it; else each workspace stands for itself.</summary>
    private static string EnterpriseOf(JsonObject payload, string enterprise) =>
        payload.Flag("is_enterprise_install") || payload.Text("is_enterprise_install") == "true" ? enterprise : "";
}
