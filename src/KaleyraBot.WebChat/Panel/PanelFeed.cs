using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.WebChat.Conversations;

namespace KaleyraBot.WebChat.Panel;

/// <summary>Listens to the panel once, on behalf of all open pages.</summary>
internal sealed class PanelFeed : IDisposable
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(31);
    private readonly ISandboxPanel? panel;
    private readonly ISandboxClock? clock;
    private readonly Bell bell;
    private int version = 1;

    public PanelFeed(Bell bell, ISandboxPanel? panel = null, ISandboxClock? clock = null)
    {
        (this.bell, this.panel, this.clock) = (bell, panel, clock);
        if (panel is not null)
        {
            panel.Changed += OnChanged;
        }
        if (clock is not null)
        {
            clock.Changed += OnChanged;
        }
    }

    /// <summary>Grows with each change; 0 for ever where there is no sandbox.</summary>
    public int Version => panel is null ? 0 : Volatile.Read(ref version);

    public JsonObject? Read() => panel is null ? null : new JsonObject
    {
        ["profiles"] = JsonSerializer.SerializeToNode(panel.Profiles, JsonSerializerOptions.Web),
        ["fields"] = JsonSerializer.SerializeToNode(panel.Fields, JsonSerializerOptions.Web),
        ["faults"] = JsonSerializer.SerializeToNode(panel.Faults, JsonSerializerOptions.Web),
        ["fault"] = panel.Fault,
        ["clock"] = clock is null ? null : new JsonObject { ["now"] = clock.Now, ["moved"] = clock.Moved.TotalSeconds },
    };

    /// <summary>False when there is no sandbox or it has no such fault.</summary>
    public async Task<bool> SetFaultAsync(string? fault, CancellationToken cancellationToken)
    {
        if (panel is null || fault is null || !panel.Faults.Contains(fault))
        {
            return false;
        }
        await panel.SetFaultAsync(fault, cancellationToken);
        return true;
    }

    /// <summary>Puts the clock forward; false when it cannot be moved, or not by that much.</summary>
    public async Task<bool> MoveClockAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        if (clock is null || by <= TimeSpan.Zero || by > Furthest)
        {
            return false;
        }
        await clock.MoveAsync(by, cancellationToken);
        return true;
    }

    public void Dispose()
    {
        if (panel is not null)
        {
            panel.Changed -= OnChanged;
        }
        if (clock is not null)
        {
            clock.Changed -= OnChanged;
        }
    }

    private void OnChanged(object? sender, EventArgs e)
    {
        Interlocked.Increment(ref version);
        bell.Ring();
    }
}
