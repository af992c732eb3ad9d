using System.Globalization;

namespace KaleyraBot.Doctor;

/// <summary>What somebody asks of the doctor, and what it takes the machine for.</summary>
internal sealed record DoctorWishes
{
    /// <summary>A channel of Slack to say a sentence in; without one, nothing is posted anywhere.</summary>
    public string? Say { get; init; }

    /// <summary>Ask Kaleyra about a number of each account; without this, no key is sent there.</summary>
    public bool AskKaleyra { get; init; }

    /// <summary>The app package of Teams; without one, that of the usual name where it lies in the current folder.</summary>
    public string? Package { get; init; }

    public bool Json { get; init; }

    /// <summary>Look again until all is green.</summary>
    public bool Watch { get; init; }

    /// <summary>Where cards and manifests lie, if not beside the program.</summary>
    public string? Folder { get; init; }

    /// <summary>Adds settings, and registers what goes before the bot's own defaults.</summary>
    public Action<WebApplicationBuilder> Adjust { get; init; } = _ => { };

    public Func<string, bool> KnowsTimeZone { get; init; } = place => TimeZoneInfo.TryFindSystemTimeZoneById(place, out _);

    /// <summary>German writes its decimals with a comma; who knows no language writes them with a point.</summary>
    public Func<bool> KnowsLanguages { get; init; } = () =>
    {
        try
        {
            return new CultureInfo("de-DE").NumberFormat.NumberDecimalSeparator == ",";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    };
}
