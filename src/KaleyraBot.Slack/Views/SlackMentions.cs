using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Conversations;

namespace KaleyraBot.Slack.Views;

/// <summary>
/// Mentions people in a message, so that it reaches them: a line of their ids below the card, the only live markup in a message. It holds
/// nothing but ids, so nothing else can be smuggled into it. People of other organisations and surfaces are left out.
/// </summary>
internal static partial class SlackMentions
{
    /// <summary>More would not fit into one line of Slack.</summary>
    private const int Most = 100;

    /// <returns>The line, to stand below the card; nothing where nobody of this workspace is meant.</returns>
    public static IEnumerable<JsonObject> Of(IReadOnlyList<Person> people, string team, IRealms realms)
    {
        string[] ids =
        [
            .. people.Select(person => SlackAddress.Parse(person.Id)).OfType<SlackAddress>()
                .Where(person => string.Equals(
                    realms.OrganisationOf(person.Team), realms.OrganisationOf(team), StringComparison.OrdinalIgnoreCase))
                .Select(person => person.Channel.ToUpperInvariant()).Where(id => UserId().IsMatch(id)).Distinct().Take(Most),
        ];
        if (ids.Length > 0)
        {
            yield return new JsonObject
            {
                ["type"] = "section",
                ["text"] = new JsonObject
                {
                    ["type"] = "mrkdwn",
                    ["text"] = string.Join(' ', ids.Select(id => $"<@{id}>")),
                    ["verbatim"] = true,
                },
            };
        }
    }

    [GeneratedRegex(@"\A[UW][A-Z0-9]+\z")]
    private static partial Regex UserId();
}
