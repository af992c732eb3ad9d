namespace KaleyraBot.Sandbox;

/// <summary>
/// The memory of the sandbox: profiles, the fault that is switched on, and a journal of the latest requests. Safe from any thread.
/// </summary>
public sealed class SandboxState
{
    private const int JournalLength = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SandboxProfile> _profiles = new(StringComparer.Ordinal);
    private readonly List<SandboxCall> _journal = [];
    private SandboxFault _fault = SandboxFault.None;

    public SandboxState() => Reset();

    /// <summary>
    /// The keys that an update may set; any other one is ignored, as Kaleyra most likely does. The host names those of its own table.
    /// </summary>
    public IReadOnlyList<string> Fields { get; set; } = Wire.Fields;

    /// <summary>A profile, the fault or the journal is not what it was. Raised after the fact, on the thread that did it.</summary>
    public event EventHandler? Changed;

    /// <summary>The registered numbers, in the order of their digits.</summary>
    public IReadOnlyList<SandboxProfile> Profiles =>
        Locked(() => _profiles.Values.OrderBy(profile => profile.Number, StringComparer.Ordinal).ToArray());

    /// <summary>Requests, oldest first; only the latest 500 are kept.</summary>
    public IReadOnlyList<SandboxCall> Journal => Locked(_journal.ToArray);

    /// <summary>The fault of the updates to come.</summary>
    public SandboxFault Fault
    {
        get => Locked(() => _fault);
        set => Change(() => _fault = value.Count <= 0 ? SandboxFault.None : value);
    }

    public SandboxProfile? Find(string number) => Locked(() => _profiles.GetValueOrDefault(number));

    /// <summary>Registers a number, or replaces its profile.</summary>
    public void Seed(SandboxProfile profile) => Change(() => _profiles[profile.Number] = profile);

    public void ClearJournal() => Change(_journal.Clear);

    /// <summary>As at start: the two demo numbers, no fault, an empty journal.</summary>
    public void Reset() => Change(() =>
    {
        _profiles.Clear();
        foreach (var profile in Demo.Profiles)
        {
            _profiles[profile.Number] = profile;
        }
        _fault = SandboxFault.None;
        _journal.Clear();
    });

    /// <summary>Changes the fields given and no others.</summary>
    internal void Apply(string number, IReadOnlyDictionary<string, string> changes, DateTimeOffset at) => Change(() =>
    {
        var profile = _profiles[number];
        var values = new Dictionary<string, string>(profile.Values, StringComparer.Ordinal);
        foreach (var (field, value) in changes)
        {
            values[field] = value;
        }
        _profiles[number] = profile with { Values = values, ChangedAt = at };
    });

    /// <summary>The fault for one update, counted.</summary>
    internal SandboxFault TakeFault()
    {
        var taken = Locked(() =>
        {
            var fault = _fault;
            _fault = fault.Count switch { null => fault, > 1 => fault with { Count = fault.Count - 1 }, _ => SandboxFault.None };
            return fault;
        });
        if (taken.Count is not null)
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
        return taken;
    }

    internal void Note(SandboxCall call) => Change(() =>
    {
        if (_journal.Count == JournalLength)
        {
            _journal.RemoveAt(0);
        }
        _journal.Add(call);
    });

    private T Locked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
        }
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
