using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace KaleyraBot.Storage.Seals;

/// <summary>
/// Where the keys come from: the settings, or else in Development the file beside the database. Of a bot that runs, a key that the settings
/// replace is taken up at once, if they go on knowing the one before.
/// </summary>
internal sealed class SealKeyStore(IOptions<SealOptions> options, ILogger<SealKeyStore> log, KeyFile? file = null) : IDisposable
{
    private static readonly SealOptionsCheck Rules = new();

    private SealKeys? _keys;
    private IDisposable? _watch;
    private volatile bool _changed;

    /// <summary>Without <see cref="Prepare"/> there may be no key, which is enough to look at what needs none.</summary>
    public SealKeys Keys
    {
        get
        {
            if (_changed)
            {
                _changed = false;
                Renew();
            }
            return _keys ??= Read(options.Value);
        }
    }

    /// <summary>Before any file is made.</summary>
    /// <exception cref="LedgerUnavailableException">There is no key, and none may be made here.</exception>
    public void CheckSettings() => Check(options.Value);

    /// <exception cref="LedgerUnavailableException">As <see cref="CheckSettings"/>, wherever the database is.</exception>
    public static void Check(SealOptions settings)
    {
        if (settings is { Key: null, KeepsKeyFile: false })
        {
            _ = new SealKeys(current: null, []).Required;
        }
    }

    /// <summary>Makes sure that there is a key to seal with, and follows the settings from then on.</summary>
    public void Prepare()
    {
        if (options.Value is { Key: null, KeepsKeyFile: true })
        {
            file?.CreateWhereMissing();
        }
        _keys = Read(options.Value);
        _ = _keys.Required;
        _watch ??= options.Value.Section is { } section ? ChangeToken.OnChange(section.GetReloadToken, () => _changed = true) : null;
    }

    public void Dispose() => _watch?.Dispose();

    /// <summary>
    /// A key that replaces one which the settings have forgotten would make the end of the audit a stranger's: the one before stays.
    /// </summary>
    private void Renew()
    {
        var (before, next) = (_keys!, new SealOptions());
        next.Read(options.Value.Section!, options.Value.KeepsKeyFile);
        if (Rules.Validate(name: null, next) is { Failed: true } weak)
        {
            Log.KeyNotTaken(log, weak.FailureMessage!);
        }
        else if (Read(next) is var keys && !keys.SameAs(before))
        {
            if (keys.Current is null || !keys.Knows(before.Required))
            {
                Log.KeyNotTaken(log, $"Audit:Key was replaced, and the key before ({before.Required.Id}) is not in Audit:FormerKeys. Put it there.");
                return;
            }
            _keys = keys;
            Log.KeyTaken(log, keys.Current.Id);
        }
    }

    private SealKeys Read(SealOptions settings)
    {
        var current = settings.Key ?? (settings.KeepsKeyFile ? file?.Read() : null);
        return new(current is null ? null : SealKey.Of(current), settings.FormerKeys.Select(SealKey.Of));
    }
}
