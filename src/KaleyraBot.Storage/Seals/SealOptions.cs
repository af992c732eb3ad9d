using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage.Seals;

/// <summary>The keys in section <c>Audit</c>. Never logged, never in a sentence.</summary>
internal sealed class SealOptions
{
    public string? Key { get; set; }

    public IReadOnlyList<string> FormerKeys { get; set; } = [];

    /// <summary>Development: without a key, one is made and kept in a file beside the database.</summary>
    public bool KeepsKeyFile { get; set; }

    /// <summary>Where they were read, and may be read anew.</summary>
    internal IConfiguration? Section { get; private set; }

    internal void Read(IConfiguration section, bool keepsKeyFile)
    {
        Section = section;
        var former = section.GetSection("FormerKeys");
        Key = Text(section["Key"]);
        FormerKeys = [.. (former.Value ?? "").Split([',', ';']).Concat(former.GetChildren().Select(child => child.Value)).Select(Text)
            .OfType<string>()];
        KeepsKeyFile = keepsKeyFile;
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

internal sealed class SealOptionsCheck : IValidateOptions<SealOptions>
{
    private const string How = "Make one with openssl rand -base64 32.";

    public ValidateOptionsResult Validate(string? name, SealOptions options) =>
        options.Key is { } key && !SealKey.IsStrong(key) ? Weak("Audit:Key")
        : options.Key is { } text && text.AsSpan().ContainsAny(',', ';')
        ? ValidateOptionsResult.Fail($"Audit:Key holds a comma or a semicolon, which part the keys of a list. {How}")
        : options.FormerKeys.Any(former => !SealKey.IsStrong(former)) ? Weak("Audit:FormerKeys")
        : ValidateOptionsResult.Success;

    private static ValidateOptionsResult Weak(string setting) => ValidateOptionsResult.Fail(
        $"{setting} holds a key that could be found by trying: it needs 32 random bytes, as base64, hex or a long text. {How}");
}
