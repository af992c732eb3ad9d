using System.Globalization;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Hosting.Settings;

/// <summary>Section <c>Approvals</c>: the policy. Chat cannot change any of it.</summary>
internal static class ApprovalSettings
{
    private const int Most = 20;
    private const string Expire = "Approvals:ExpireAfter";
    private const string Remind = "Approvals:RemindAfter";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(92);
    private static readonly string[] Surfaces = ["teams", "slack", "web"];

    public static ApprovalPolicy Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Approvals");
        var (policy, mistakes) = (new ApprovalPolicy(), new Mistakes());
        policy = policy with
        {
            Required = Required(section.GetSection("Required"), mistakes),
            Deny = Lists(section.GetSection("Deny"), FieldOf, entry => entry == "*"
                || AccessSettings.IsIdentity(entry, star: true), "* or an identity as in Access:Requesters", mistakes),
            AllowedHosts = Lists(section
                .GetSection("AllowedHosts"), NumberOf, ApprovalPolicy.IsHost, "a host like hooks.example.com or *.example.com", mistakes),
            Channels = Channels(section.GetSection("Channel"), mistakes),
            ExpireAfter = Time(configuration, Expire, policy.ExpireAfter, mistakes),
            RemindAfter = Time(configuration, Remind, policy.RemindAfter, mistakes),
            BreakGlass = mistakes.Try(() => Setting.Flag(configuration, "Approvals:BreakGlass"), otherwise: false),
        };
        // Left out, it is only a reminder that never comes; written, somebody counts on it.
        if (Setting.Text(configuration, Remind) is { } text && policy.RemindAfter >= policy.ExpireAfter)
        {
            mistakes.Add($"{Remind} is \"{text}\", and {Expire} is {policy.ExpireAfter:c}: the request would have expired before its reminder. Set {Remind} lower, or {Expire} higher.");
        }
        return mistakes.OrThrow(policy);
    }

    private static Dictionary<string, int> Required(IConfigurationSection section, Mistakes mistakes)
    {
        var required = ApprovalPolicy.Defaults.ToDictionary();
        foreach (var entry in section.GetChildren().Where(entry => !string.IsNullOrWhiteSpace(entry.Value)))
        {
            mistakes.Try(() =>
            {
                var field = FieldOf(entry.Key) ?? throw Setting.Wrong("Approvals:Required", entry.Key, FieldForm);
                required[field] = int.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var needed)
                    && needed <= Most
                    ? needed : throw Setting.Wrong($"Approvals:Required:{field}", entry.Value!, $"Write how many people, 0 to {Most}.");
            });
        }
        return required;
    }

    /// <summary>
    /// A list that is there and names nothing is a mistake: nobody can tell whether it was to let in everybody or nobody.
    /// </summary>
    private static Dictionary<string, IReadOnlyList<string>> Lists(
        IConfigurationSection section, Func<string, string?> keyOf, Func<string, bool> isEntry, string expected, Mistakes mistakes)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var child in section.GetChildren())
        {
            mistakes.Try(() => AddList(lists, section, child, keyOf, isEntry, expected));
        }
        return lists;
    }

    private static void AddList(
        Dictionary<string, IReadOnlyList<string>> lists, IConfigurationSection section, IConfigurationSection child,
        Func<string, string?> keyOf, Func<string, bool> isEntry, string expected)
    {
        // As the rooms name their keys, whatever section the program around the bot keeps them in.
        var place = $"Approvals:{section.Key}";
        var key = keyOf(child.Key) ?? throw Setting.Wrong(place, child.Key, section.Key == "Deny" ? FieldForm : NumberForm);
        var entries = Setting.List(child);
        if (entries.FirstOrDefault(entry => !isEntry(entry)) is { } wrong)
        {
            throw Setting.Wrong($"{place}:{child.Key}", wrong, $"Write {expected}.");
        }
        if (entries.Count == 0)
        {
            throw Setting.Wrong($"{place}:{child.Key}", "", $"Write {expected}, or leave the key out.");
        }
        if (!lists.TryAdd(key, entries))
        {
            throw Setting.Wrong(place, child.Key,
                "It stands there twice, with its plus sign and without. Write all hosts of a number under one of the two.");
        }
    }

    /// <summary>A place as the bot knows it, or without the surface where it is that of the key.</summary>
    private static Dictionary<string, Place> Channels(IConfigurationSection section, Mistakes mistakes)
    {
        var channels = new Dictionary<string, Place>();
        foreach (var child in section.GetChildren().Where(child => !string.IsNullOrWhiteSpace(child.Value)))
        {
            var surface = child.Key.ToLowerInvariant();
            var place = child.Value!.Trim();
            if (!Surfaces.Contains(surface))
            {
                mistakes.Add(Setting.Wrong("Approvals:Channel", child.Key, "Write Teams, Slack or Web.").Message);
                continue;
            }
            channels[surface] = new(Surfaces.Any(known => place.StartsWith(known + ":", StringComparison.Ordinal)) ? place : $"{surface}:{place}");
        }
        return channels;
    }

    private static TimeSpan Time(IConfiguration configuration, string key, TimeSpan usual, Mistakes mistakes) => mistakes.Try(
        () => Setting.Time(configuration, key, usual, TimeSpan.FromTicks(1), Longest, "Write a time like 24h, 7d or 1.00:00:00, more than 0 and up to 92 days."),
        usual);

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
