using KaleyraBot.WebChat.Panel;

namespace KaleyraBot.Tests.WebChat;

/// <summary>Two numbers and three faults.</summary>
internal sealed class FakePanel : ISandboxPanel
{
    public const string Number = "+919876543210";

    private readonly Dictionary<string, string> _values = new()
    {
        ["about"] = "Hey there! I am using WhatsApp.",
        ["business_category"] = "Beauty, Spa and Salon",
        ["website"] = "https://www.example.com/",
    };

    public IReadOnlyList<PanelProfile> Profiles =>
        [new(Number, "Kaleyra Demo Salon", _values.ToDictionary()), new("+14155550123", "Second Shop", new Dictionary<string, string>())];

    public IReadOnlyList<string> Fields { get; } = ["about", "address"];

    public IReadOnlyList<string> Faults { get; } = ["none", "slow", "drop after apply"];

    public string Fault { get; private set; } = "none";

    public event EventHandler? Changed;

    public Task SetFaultAsync(string fault, CancellationToken cancellationToken)
    {
        Fault = fault;
        Changed?.Invoke(this, EventArgs.Empty);
        return Task.CompletedTask;
    }

    public void Land(string field, string value)
    {
        _values[field] = value;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
