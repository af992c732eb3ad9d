using System.Globalization;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot;

/// <summary>Section <c>Approvals</c>: the policy. Chat cannot change any of it.</summary>
internal static class ApprovalSettings
{
    private const int Most = 20;
    private static readonly string[] Surfaces = ["teams", "slack", "web"];

    public static ApprovalPolicy Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Approvals");
        var policy = new ApprovalPolicy();
        return policy with
        {
            Required = Required(section.GetSection("Required")),
            Deny = Lists(section.GetSection("Deny"), IsField, entry => entry == "*" || AccessSettings.IsIdentity(entry, star: true), "* or an identity as in Access:Requesters"),
            AllowedHosts = AllowedHosts(section.GetSection("AllowedHosts")),
            Channels = Channels(section.GetSection("Channel")),
            ExpireAfter = Time(section, "ExpireAfter", policy.ExpireAfter),
            RemindAfter = Time(section, "RemindAfter", policy.RemindAfter),
            BreakGlass = Settings.Text(section, "BreakGlass") is { } glass
                && (bool.TryParse(glass, out var allowed) ? allowed : throw Settings.Wrong("Approvals:BreakGlass", glass, "Write true or false.")),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> AllowedHosts(IConfigurationSection section)
    {
        var hosts = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (key, list) in Lists(section, IsNumber, ApprovalPolicy.IsHost, "a host like hooks.example.com or *.example.com"))
        {
            var number = key is ApprovalPolicy.Rest ? key : $"+{key.TrimStart('+')}";
            if (!hosts.TryAdd(number, list))
            {
                throw Settings.Wrong(section.Path, key, "It stands there twice, with its plus sign and without. Write all hosts of a number under one of the two.");
            }
        }
        return hosts;
    }

    private static Dictionary<string, int> Required(IConfigurationSection section)
    {
        var required = ApprovalPolicy.Defaults.ToDictionary();
        foreach (var entry in section.GetChildren().Where(entry => !string.IsNullOrWhiteSpace(entry.Value)))
        {
            var field = IsField(entry.Key) ? entry.Key : throw Settings.Wrong("Approvals:Required", entry.Key, FieldForm);
            required[field] = int.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var needed) && needed <= Most
                ? needed : throw Settings.Wrong($"Approvals:Required:{field}", entry.Value!, $"Write how many people, 0 to {Most}.");
        }
        return required;
    }

    private static Dictionary<string, IReadOnlyList<string>> Lists(IConfigurationSection section, Func<string, bool> isKey, Func<string, bool> isEntry, string expected)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var child in section.GetChildren())
        {
            var entries = Settings.List(child);
            var wrong = entries.FirstOrDefault(entry => !isEntry(entry));
            if (!isKey(child.Key) || wrong is not null)
            {
                throw wrong is null
                    ? Settings.Wrong(section.Path, child.Key, section.Key == "Deny" ? FieldForm : "Write a number with its country code, like +919876543210, or * for the rest.")
                    : Settings.Wrong(child.Path, wrong, $"Write {expected}.");
            }
            if (entries.Count > 0)
            {
                lists[child.Key] = entries;
            }
        }
        return lists;
    }

    /// <summary>A place as the bot knows it, or without the surface where it is that of the key.</summary>
    private static Dictionary<string, Place> Channels(IConfigurationSection section)
    {
        var channels = new Dictionary<string, Place>();
        foreach (var child in section.GetChildren().Where(child => !string.IsNullOrWhiteSpace(child.Value)))
        {
            var surface = child.Key.ToLowerInvariant();
            var place = child.Value!.Trim();
            channels[Surfaces.Contains(surface) ? surface : throw Settings.Wrong("Approvals:Channel", child.Key, "Write Teams, Slack or Web.")] =
                new(Surfaces.Any(known => place.StartsWith(known + ":", StringComparison.Ordinal)) ? place : $"{surface}:{place}");
        }
        return channels;
    }

    private static TimeSpan Time(IConfiguration section, string key, TimeSpan usual) => Settings.Text(section, key) is not { } text ? usual
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero && time <= TimeSpan.FromDays(92) ? time
        : throw Settings.Wrong($"Approvals:{key}", text, "Write a time like 04:00:00 or 1.00:00:00, up to 92 days.");

    private static bool IsField(string key) => key == ApprovalPolicy.Rest || Fields.All.Any(field => field.Name == key);

    /// <summary>The plus sign may be left out: environment variables cannot hold one.</summary>
    private static bool IsNumber(string key) => key == ApprovalPolicy.Rest
        || (key.StartsWith('+') ? key[1..] : key) is { Length: > 6 } digits && digits.All(char.IsAsciiDigit);

    private static readonly string FieldForm = $"Write * or one of these: {string.Join(", ", Fields.All.Select(known => known.Name))}.";
}
