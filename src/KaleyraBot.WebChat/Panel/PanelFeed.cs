using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Profile;
using KaleyraBot.WebChat.Conversations;

namespace KaleyraBot.WebChat.Panel;

/// <summary>Listens to the panel once, on behalf of all open pages.</summary>
internal sealed class PanelFeed : IDisposable
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(31);
    private readonly ISandboxPanel? _panel;
    private readonly ISandboxClock? _clock;
    private readonly Bell _bell;
    private int _version = 1;

    public PanelFeed(Bell bell, ISandboxPanel? panel = null, ISandboxClock? clock = null)
    {
        (_bell, _panel, _clock) = (bell, panel, clock);
        if (_panel is not null)
        {
            _panel.Changed += OnChanged;
        }
        if (_clock is not null)
        {
            _clock.Changed += OnChanged;
        }
    }

    /// <summary>Grows with each change; 0 for ever where there is no sandbox.</summary>
    public int Version => _panel is null ? 0 : Volatile.Read(ref _version);

    public JsonObject? Read() => _panel is null ? null : new JsonObject
    {
        ["profiles"] = new JsonArray([.. _panel.Profiles.Select(Profile)]),
        ["fields"] = JsonSerializer.SerializeToNode(_panel.Fields, JsonSerializerOptions.Web),
        ["faults"] = JsonSerializer.SerializeToNode(_panel.Faults, JsonSerializerOptions.Web),
        ["fault"] = _panel.Fault,
        ["clock"] = _clock is null ? null : new JsonObject { ["now"] = _clock.Now, ["moved"] = _clock.Moved.TotalSeconds },
    };

    private static JsonObject Profile(PanelProfile profile)
    {
        var json = JsonSerializer.SerializeToNode(profile, JsonSerializerOptions.Web)!.AsObject();
        json["grouped"] = NumberBook.Grouped(profile.Number);
        return json;
    }

    /// <summary>False when there is no sandbox or it has no such fault.</summary>
    public async Task<bool> SetFaultAsync(string? fault, CancellationToken cancellationToken)
    {
        if (_panel is null || fault is null || !_panel.Faults.Contains(fault))
        {
            return false;
        }
        await _panel.SetFaultAsync(fault, cancellationToken);
        return true;
    }

    /// <summary>Puts the clock forward; false when it cannot be moved, or not by that much.</summary>
    public async Task<bool> MoveClockAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        if (_clock is null || by <= TimeSpan.Zero || by > Furthest)
        {
            return false;
        }
        await _clock.MoveAsync(by, cancellationToken);
        return true;
    }

    public void Dispose()
    {
        if (_panel is not null)
        {
            _panel.Changed -= OnChanged;
        }
        if (_clock is not null)
        {
            _clock.Changed -= OnChanged;
        }
    }

    private void OnChanged(object? sender, EventArgs e)
    {
        Interlocked.Increment(ref _version);
        _bell.Ring();
    }
}
