using System.Globalization;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Hosting.Settings;

/// <summary>Section <c>Approvals</c>: the policy. Chat cannot change any of it.</summary>
internal static class ApprovalSettings
{
    private const int Most = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(92);
    private static readonly string[] Surfaces = ["teams", "slack", "web"];

    public static ApprovalPolicy Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Approvals");
        var policy = new ApprovalPolicy();
        return policy with
        {
            Required = Required(section.GetSection("Required")),
            Deny = Lists(section.GetSection("Deny"), FieldOf, entry => entry == "*"
                || AccessSettings.IsIdentity(entry, star: true), "* or an identity as in Access:Requesters"),
            AllowedHosts = Lists(section
                .GetSection("AllowedHosts"), NumberOf, ApprovalPolicy.IsHost, "a host like hooks.example.com or *.example.com"),
            Channels = Channels(section.GetSection("Channel")),
            ExpireAfter = Time(section, "ExpireAfter", policy.ExpireAfter),
            RemindAfter = Time(section, "RemindAfter", policy.RemindAfter),
            BreakGlass = Setting.Flag(configuration, "Approvals:BreakGlass"),
        };
    }

    private static Dictionary<string, int> Required(IConfigurationSection section)
    {
        var required = ApprovalPolicy.Defaults.ToDictionary();
        foreach (var entry in section.GetChildren().Where(entry => !string.IsNullOrWhiteSpace(entry.Value)))
        {
            var field = FieldOf(entry.Key) ?? throw Setting.Wrong("Approvals:Required", entry.Key, FieldForm);
            required[field] = int.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var needed) && needed <= Most
                ? needed : throw Setting.Wrong($"Approvals:Required:{field}", entry.Value!, $"Write how many people, 0 to {Most}.");
        }
        return required;
    }

    /// <summary>
    /// A list that is there and names nothing is a mistake: nobody can tell whether it was to let in everybody or nobody.
    /// </summary>
    private static Dictionary<string,
        IReadOnlyList<string>> Lists(IConfigurationSection section, Func<string, string?> keyOf, Func<string, bool> isEntry,
            string expected)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var child in section.GetChildren())
        {
            var key = keyOf(child.Key) ?? throw Setting.Wrong(section.Path, child.Key, section.Key == "Deny" ? FieldForm : NumberForm);
            var entries = Setting.List(child);
            if (entries.FirstOrDefault(entry => !isEntry(entry)) is { } wrong)
            {
                throw Setting.Wrong(child.Path, wrong, $"Write {expected}.");
            }
            if (entries.Count == 0)
            {
                throw Setting.Wrong(child.Path, "", $"Write {expected}, or leave the key out.");
            }
            if (!lists.TryAdd(key, entries))
            {
                throw Setting.Wrong(section.Path, child.Key,
                    "It stands there twice, with its plus sign and without. Write all hosts of a number under one of the two.");
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
            channels[Surfaces.Contains(surface) ? surface
                : throw Setting.Wrong("Approvals:Channel", child.Key, "Write Teams, Slack or Web.")] =
                new(Surfaces.Any(known => place.StartsWith(known + ":", StringComparison.Ordinal)) ? place : $"{surface}:{place}");
        }
        return channels;
    }

    private static TimeSpan Time(IConfiguration section, string key, TimeSpan usual) => Setting.Text(section, key) is not { } text ? usual
        : TimeText.Read(text) is { } time && time > TimeSpan.Zero && time <= Longest ? time
        : throw Setting.Wrong($"Approvals:{key}", text, "Write a time like 24h, 7d or 1.00:00:00, more than 0 and up to 92 days.");

    /// <summary>In any case, as keys are.</summary>
    private static string? FieldOf(string key) =>
        key == ApprovalPolicy.Rest ? key
            : Fields.All.FirstOrDefault(field => field.Name.Equals(key, StringComparison.OrdinalIgnoreCase))?.Name;

    /// <summary>With its plus sign, which may be left out: environment variables cannot hold one.</summary>
    private static string? NumberOf(string key) => key == ApprovalPolicy.Rest ? key
        : (key.StartsWith('+') ? key[1..] : key) is { Length: > 6 } digits && digits.All(char.IsAsciiDigit) ? $"+{digits}" : null;

    private const string NumberForm = "Write a number with its country code, like +919876543210, or * for the rest.";

    private static readonly string FieldForm = $"Write * or one of these: {string.Join(", ", Fields.All.Select(known => known.Name))}.";
}
