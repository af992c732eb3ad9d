using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.WebChat;

/// <summary>Listens to the panel once, on behalf of all open pages.</summary>
internal sealed class PanelFeed : IDisposable
{
    private readonly ISandboxPanel? panel;
    private readonly Bell bell;
    private int version = 1;

    public PanelFeed(Bell bell, ISandboxPanel? panel = null)
    {
        (this.bell, this.panel) = (bell, panel);
        if (panel is not null)
        {
            panel.Changed += OnChanged;
        }
    }

    /// <summary>Grows with each change; 0 for ever where there is no sandbox.</summary>
    public int Version => panel is null ? 0 : Volatile.Read(ref version);

    public JsonObject? Read() => panel is null ? null : new JsonObject
    {
        ["profiles"] = JsonSerializer.SerializeToNode(panel.Profiles, JsonSerializerOptions.Web),
        ["faults"] = JsonSerializer.SerializeToNode(panel.Faults, JsonSerializerOptions.Web),
        ["fault"] = panel.Fault,
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

    public void Dispose()
    {
        if (panel is not null)
        {
            panel.Changed -= OnChanged;
        }
    }

    private void OnChanged(object? sender, EventArgs e)
    {
        Interlocked.Increment(ref version);
        bell.Ring();
    }
}
