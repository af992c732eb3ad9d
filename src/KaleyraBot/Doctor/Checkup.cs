namespace KaleyraBot.Doctor;

/// <summary>All checks at once, each with a limit of time, their findings in the order of the list.</summary>
internal static class Checkup
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>Everything that is looked at.</summary>
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new SettingsCheck(), new SecretsCheck(), new RolesCheck(), new ApprovalsCheck(), new DoorsCheck(), new ListeningCheck(),
        new LedgerCheck(), new ClusterCheck(),
        new TeamsTokenCheck(), new TeamsTenantCheck(), new TeamsMetadataCheck(), new TeamsPackageCheck(),
        new SlackLoginCheck(), new SlackChannelsCheck(), new SayCheck(),
        new KaleyraReachCheck(), new KaleyraNumbersCheck(),
        new ClockCheck(), new CardsCheck(), new IconsCheck(), new TimeZonesCheck(), new LanguagesCheck(),
    ];

    public static async Task<IReadOnlyList<Finding>> RunAsync(Patient patient, CancellationToken cancellationToken)
    {
        var looks = All.Select(check => Task.Run(() => LookAsync(check, patient, cancellationToken), cancellationToken)).ToList();
        return [.. (await Task.WhenAll(looks)).SelectMany(findings => findings).Distinct()];
    }

    private static async Task<IReadOnlyList<Finding>> LookAsync(ICheck check, Patient patient, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, patient.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await check.LookAsync(patient, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [Finding.Red(check.Name, $"There was no answer within {Longest.TotalSeconds:0} seconds. See whether a firewall or a proxy stands between.")];
        }
        catch (HttpRequestException unreachable)
        {
            return [Finding.Red(check.Name, $"There is no way there from here ({unreachable.Message.ReplaceLineEndings(" ")}). Let the bot call it through the firewall.")];
        }
        // One that cannot look says so; the others still do.
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            return [Finding.Red(check.Name, $"It could not be looked at: {unexpected.GetBaseException().Message.ReplaceLineEndings(" ")}")];
        }
    }
}
