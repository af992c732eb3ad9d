using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Doors;

/// <summary>The contract on the local page.</summary>
public class WebDoorTests : DoorContract
{
    private readonly List<WebUser> _users = [];

    private protected override Task<(string Key, string Value)[]> SettingsAsync() => Task.FromResult<(string, string)[]>([]);

    /// <summary>Whoever tries the bot on its sandbox is everybody.</summary>
    private protected override bool HasAllRoles => true;

    private protected override async Task<IDoorUser> UserAsync(string name)
    {
        var user = await WebUser.OpenAsync(Bot.Url, name);
        _users.Add(user);
        return user;
    }

    public override async Task DisposeAsync()
    {
        foreach (var user in _users)
        {
            await user.DisposeAsync();
        }
        await base.DisposeAsync();
    }
}

/// <summary>The approvals on the local page.</summary>
public class WebApprovalTests : ApprovalContract
{
    private readonly List<WebUser> _users = [];

    private protected override string IdOf(string name) => $"web:{name}";

    /// <summary>Everything in one conversation, as on every surface whose settings name no channel.</summary>
    private protected override Task<(string Key, string Value)[]> SettingsAsync() => Task.FromResult<(string, string)[]>([("Approvals:Channel:Web", "")]);

    /// <summary>
    /// A window stands in the card's place here, so what changes meanwhile replaces it; an old copy of the page still has it.
    /// </summary>
    private protected override Task PressInWindowAsync(IApprovalUser user, JsonObject window, string title) =>
        user.PressOnAsync(window, title);

    private protected override IEnumerable<string> Called(JsonObject card) =>
        Text(card).Split([' ', '\n']).Where(word => word.StartsWith('@')).Select(word => word[1..].ToLowerInvariant());

    private protected override async Task<IApprovalUser> UserAsync(string name)
    {
        var user = await WebUser.OpenAsync(Bot.Url, name);
        _users.Add(user);
        return user;
    }

    public override async Task DisposeAsync()
    {
        foreach (var user in _users)
        {
            await user.DisposeAsync();
        }
        await base.DisposeAsync();
    }
}
