using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage.Seals;

/// <summary>Where the keys come from: the settings, or else in Development the file beside the database.</summary>
internal sealed class SealKeyStore(IOptions<SealOptions> options, KeyFile? file = null)
{
    private SealKeys? _keys;

    /// <summary>Read once; without <see cref="Prepare"/> there may be no key, which is enough to look at what needs none.</summary>
    public SealKeys Keys => _keys ??= Read();

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

    /// <summary>Makes sure that there is a key to seal with.</summary>
    public void Prepare()
    {
        if (options.Value is { Key: null, KeepsKeyFile: true })
        {
            file?.CreateWhereMissing();
        }
        _keys = Read();
        _ = _keys.Required;
    }

    private SealKeys Read()
    {
        var settings = options.Value;
        var current = settings.Key ?? (settings.KeepsKeyFile ? file?.Read() : null);
        return new(current is null ? null : SealKey.Of(current), settings.FormerKeys.Select(SealKey.Of));
    }
}
