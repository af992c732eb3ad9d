namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>Trigger ids: each opens one view, within three seconds of the deed it came from, for the person who did it.</summary>
internal sealed class SlackTriggers(SlackWorkspace workspace)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(3);
    private readonly Dictionary<string, (string User, DateTimeOffset Until)> _issued = [];
    private readonly HashSet<string> _used = [];

    /// <summary>Slack says that a trigger is too old in two ways: with a code of its own, or among the invalid arguments.</summary>
    public bool ExpiryIsAnInvalidArgument { get; set; }

    public string Issue(string user) => workspace.Change(() =>
    {
        var id = workspace.NewId("398738663015.47445629121.");
        _issued[id] = (user, workspace.Time.GetUtcNow() + Life);
        return id;
    });

    /// <summary>Uses a trigger up.</summary>
    /// <returns>Whose it was.</returns>
    public string Exchange(string id)
    {
        if (!_issued.TryGetValue(id, out var issued))
        {
            throw new SlackErrorException("invalid_trigger_id");
        }
        if (_used.Contains(id))
        {
            throw new SlackErrorException("exchanged_trigger_id");
        }
        if (workspace.Time.GetUtcNow() > issued.Until)
        {
            throw ExpiryIsAnInvalidArgument
                ? new SlackErrorException("invalid_arguments", "[ERROR] `trigger_id` expired [json-pointer:/trigger_id]")
                : new SlackErrorException("expired_trigger_id");
        }
        _used.Add(id);
        return issued.User;
    }
}
