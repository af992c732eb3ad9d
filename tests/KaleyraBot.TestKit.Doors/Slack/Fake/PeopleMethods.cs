using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>The methods about people: who the bot is, who they are, and how to reach them alone.</summary>
internal sealed class PeopleMethods(SlackWorkspace workspace)
{
    public JsonObject Test() => new()
    {
        ["url"] = "https://marigold.slack.com/",
        ["team"] = "Marigold",
        ["user"] = "kaleyrabot",
        ["team_id"] = FakeSlack.Team,
        ["user_id"] = SlackWorkspace.BotUser,
        ["bot_id"] = SlackWorkspace.BotId,
        ["enterprise_id"] = workspace.IsOrganisation ? FakeSlack.Enterprise : null,
        ["is_enterprise_install"] = workspace.IsOrganisation,
    };

    public JsonObject Info(SlackArguments arguments)
    {
        var person = workspace.Person(arguments.Text("user")) ?? throw new SlackErrorException("user_not_found");
        var name = char.ToUpperInvariant(person.Name[0]) + person.Name[1..];
        return new()
        {
            ["user"] = new JsonObject
            {
                ["id"] = person.Id,
                ["team_id"] = person.Team,
                ["name"] = person.Name,
                ["deleted"] = person.IsDeleted,
                ["real_name"] = name,
                ["tz"] = "Asia/Kolkata",
                ["locale"] = arguments.Text("include_locale") is "true" or "1" ? "en-US" : null,
                ["profile"] = new JsonObject { ["real_name"] = name, ["display_name"] = name },
                ["is_bot"] = person.IsBot,
                ["is_restricted"] = person.IsRestricted,
                ["is_ultra_restricted"] = person.IsUltraRestricted,
                ["is_stranger"] = person.IsStranger,
                ["enterprise_user"] = person.Teams.Count == 0 ? null : new JsonObject
                {
                    ["id"] = person.Id,
                    ["enterprise_id"] = FakeSlack.Enterprise,
                    ["teams"] = new JsonArray([.. person.Teams.Select(team => JsonValue.Create(team))]),
                },
            },
        };
    }

    /// <summary>A conversation as the bot may see it: a private one only from within.</summary>
    public JsonObject Channel(SlackArguments arguments) =>
        workspace.Channel(arguments.Needed("channel")) is { } channel && (channel.HasBot || !channel.IsPrivate)
            ? new() { ["channel"] = new JsonObject { ["id"] = channel.Id, ["is_member"] = channel.HasBot, ["is_archived"] = channel.IsArchived } }
            : throw new SlackErrorException("channel_not_found");

    /// <summary>The direct conversation with one person; the same one every time.</summary>
    public JsonObject Open(SlackArguments arguments)
    {
        var person = workspace.Person(arguments.Needed("users")) ?? throw new SlackErrorException("user_not_found");
        return person.IsDeleted
            ? throw new SlackErrorException("user_disabled")
            : new() { ["channel"] = new JsonObject { ["id"] = workspace.Direct(person.Id, SlackWorkspace.BotUser).Id } };
    }
}
