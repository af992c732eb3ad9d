namespace KaleyraBot.WebChat.Panel;

/// <summary>
/// The panel "What customers see", filled by the host from the embedded sandbox. Not registered when a real Kaleyra account is
/// configured: then nothing can be read back, the panel is hidden, and the page warns that changes are live.
/// </summary>
public interface ISandboxPanel
{
    /// <summary>The profiles as they stand, in a fixed order.</summary>
    IReadOnlyList<PanelProfile> Profiles { get; }

    /// <summary>The fields of a profile, by wire name.</summary>
    IReadOnlyList<string> Fields { get; }

    /// <summary>The faults that can be switched on; the first one means none.</summary>
    IReadOnlyList<string> Faults { get; }

    /// <summary>The fault that is on, one of <see cref="Faults"/>.</summary>
    string Fault { get; }

    /// <summary>Switches a fault on, one of <see cref="Faults"/>; raises <see cref="Changed"/>.</summary>
    Task SetFaultAsync(string fault, CancellationToken cancellationToken);

    /// <summary>Raised on any thread after a profile or the fault changed.</summary>
    event EventHandler? Changed;
}

/// <summary>
/// A WhatsApp number as its customers see it. <paramref name="Number"/> is E.164; <paramref name="Values"/> are by wire name, unset ones
/// absent or empty.
/// </summary>
public sealed record PanelProfile(string Number, string Name, IReadOnlyDictionary<string, string> Values);
