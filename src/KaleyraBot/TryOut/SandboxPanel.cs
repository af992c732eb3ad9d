using KaleyraBot.Sandbox;
using KaleyraBot.WebChat.Panel;

namespace KaleyraBot.TryOut;

/// <summary>Shows the sandbox on the local page: what customers see, and switches that break things.</summary>
internal sealed class SandboxPanel(SandboxState sandbox) : ISandboxPanel
{
    private static readonly Dictionary<string, SandboxFault> Switches = new()
    {
        ["none"] = SandboxFault.None,
        ["slow"] = new(SandboxFaultKind.Slow),
        ["500"] = new(SandboxFaultKind.ServerError),
        ["429"] = new(SandboxFaultKind.Throttled) { RetryAfter = TimeSpan.FromSeconds(3) },
        ["drop after apply"] = new(SandboxFaultKind.DropAfterApply),
        ["E962"] = new(SandboxFaultKind.E962),
    };

    public IReadOnlyList<PanelProfile> Profiles =>
        [.. sandbox.Profiles.Select(profile => new PanelProfile(profile.Number, profile.DisplayName, profile.Values))];

    public IReadOnlyList<string> Fields => sandbox.Fields;

    public IReadOnlyList<string> Faults { get; } = [.. Switches.Keys];

    public string Fault => Switches.FirstOrDefault(entry => entry.Value.Kind == sandbox.Fault.Kind, Switches.First()).Key;

    public event EventHandler? Changed
    {
        add => sandbox.Changed += value;
        remove => sandbox.Changed -= value;
    }

    public Task SetFaultAsync(string fault, CancellationToken cancellationToken)
    {
        sandbox.Fault = Switches[fault];
        return Task.CompletedTask;
    }
}
