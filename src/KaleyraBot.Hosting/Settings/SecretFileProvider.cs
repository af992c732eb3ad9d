namespace KaleyraBot.Hosting.Settings;

/// <summary>
/// The values of the files, as configuration. A file that goes wrong while the bot runs changes nothing: the last value stays.
/// </summary>
internal sealed class SecretFileProvider(IConfiguration settings, string section, bool isStrict) : ConfigurationProvider
{
    private readonly string _prefix = section.Length == 0 ? "" : $"{section}:";
    private bool _started;

    /// <summary>What is wrong now, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <exception cref="StartException">At the start, where it is strict: something is wrong.</exception>
    public override void Load()
    {
        if (_started)
        {
            Look();
            return;
        }
        Data = Read(out var problems);
        Problems = problems;
        _started = problems.Count == 0 || !isStrict ? true : throw new StartException(string.Join(Environment.NewLine, problems));
    }

    /// <summary>Takes up what changed since; whether anything did.</summary>
    public bool Look()
    {
        var now = Read(out var problems);
        Problems = problems;
        var changed = now.Any(secret => !Data.TryGetValue(secret.Key, out var before) || before != secret.Value);
        if (changed)
        {
            Data = now;
            OnReload();
        }
        return changed;
    }

    /// <summary>Where a value of it comes from, for people.</summary>
    public override string ToString() => "a file of its own";

    private Dictionary<string, string?> Read(out List<string> problems)
    {
        var found = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        problems = [];
        foreach (var (key, path) in settings.AsEnumerable())
        {
            if (string.IsNullOrWhiteSpace(path) || SecretFiles.Secret(key, _prefix) is not { } secret)
            {
                continue;
            }
            var mayBeEmpty = KnownKeys.ForLater.Contains(secret[_prefix.Length..], StringComparer.OrdinalIgnoreCase);
            var file = SecretFile.Read(key, path.Trim(), mayBeEmpty);
            var problem = found.ContainsKey(secret) ? $"{key} names a second file for {secret}. Leave one of the two out."
                : IsSetItself(secret) ? $"{secret} and {key} are both set. Leave one of the two out."
                : file.Problem;
            if (problem is not null)
            {
                problems.Add(problem);
            }
            found[secret] = file.Text ?? (Data.TryGetValue(secret, out var before) ? before : null);
        }
        return found;
    }

    /// <summary>By another source than this one.</summary>
    private bool IsSetItself(string secret) => !Data.ContainsKey(secret) && !string.IsNullOrWhiteSpace(settings[secret]);
}
