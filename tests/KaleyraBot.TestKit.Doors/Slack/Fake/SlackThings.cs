using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

internal sealed record SlackPerson(string Id, string Name, bool IsBot = false)
{
    public bool IsDeleted { get; init; }
    /// <summary>A guest of one channel or of several, or somebody of another organisation.</summary>
    public bool IsRestricted { get; init; }
    public bool IsUltraRestricted { get; init; }
    public bool IsStranger { get; init; }
    /// <summary>The person's own workspace.</summary>
    public string Team { get; init; } = FakeSlack.Team;
    /// <summary>The workspaces of the organisation that the person is in; empty where there is no organisation.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];
}

/// <summary>A conversation: a public or private channel, or a direct one of two.</summary>
internal sealed class SlackChannel(string id, string name)
{
    public string Id => id;
    public string Name => name;
    public bool IsPrivate { get; init; }
    public bool IsDirect { get; init; }
    public bool IsArchived { get; set; }
    public HashSet<string> Members { get; } = [];
    public List<SlackMessage> Messages { get; } = [];
    public bool HasBot => Members.Contains(SlackWorkspace.BotUser);
}

/// <summary>A message as it stands now. <paramref name="EphemeralFor"/> is the one person who sees it, where it is not for all.</summary>
internal sealed record SlackMessage(string Channel, string Ts, JsonObject Body, int Edits, string? EphemeralFor)
{
    public string Text => (string?)Body["text"] ?? "";
    public JsonArray Blocks => Body["blocks"]?.AsArray() ?? [];
    public bool IsFromBot => Body["bot_id"] is not null;
}

/// <summary>One call the bot made, and what it was told: <c>ok</c>, an error code, or the fault of the test.</summary>
internal sealed record SlackCall(string Method, string? Token, string ContentType, JsonObject Arguments, string Outcome)
{
    public string? Argument(string name) => Arguments[name] is JsonValue value ? value.ToString() : Arguments[name]?.ToJsonString();

    public override string ToString() => $"{Method}: {Outcome}";
}

/// <summary>Slack says no: a code, and what it says about it.</summary>
internal sealed class SlackErrorException(string code, params string[] messages) : Exception($"{code} {string.Join("; ", messages)}")
{
    public string Code => code;
    public IReadOnlyList<string> Messages => messages;
    /// <summary>The scope that is missing.</summary>
    public string? Needed { get; init; }
}
