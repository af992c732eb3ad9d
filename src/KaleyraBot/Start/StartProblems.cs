using KaleyraBot.Hosting;
using KaleyraBot.Storage;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Start;

/// <summary>
/// Everything that is wrong with the settings, from all sections at once, before the database is touched and anything listens.
/// </summary>
internal static class StartProblems
{
    /// <summary>Adds the bot, and says what stands in its way; nothing is started, made or called.</summary>
    /// <param name="builder">With its settings.</param>
    /// <param name="onSandbox">A stand-in is the account.</param>
    /// <param name="alone">This process is to listen, so that nobody else may at its addresses.</param>
    public static IReadOnlyList<string> AddBot(this WebApplicationBuilder builder, bool onSandbox, bool alone = true)
    {
        var problems = new List<string>();
        try
        {
            builder.Services.AddKaleyraBot(builder.Configuration, bot => (bot.OnSandbox, bot.Exports) = (onSandbox, true));
        }
        catch (StartException mistake)
        {
            problems.AddRange(mistake.Problems);
        }
        problems.AddRange(LogLevels.Problems(builder.Configuration));
        problems.AddRange(Listening.Malformed(builder.Configuration));
        if (alone)
        {
            problems.AddRange(Listening.Taken(builder.Configuration));
        }
        return problems;
    }

    /// <summary>What the rooms find in their own sections, and whether the ledger has a place and a key.</summary>
    public static IEnumerable<string> OfRooms(IServiceProvider services) => OfOptions(services).Concat(services.LedgerProblems());

    /// <summary>All that was found, once each.</summary>
    public static IReadOnlyList<string> Together(IReadOnlyList<string> first, IServiceProvider services) =>
        // That there is no account is said first, with the way to try the bot without one.
        [.. first.Concat(OfRooms(services)).Distinct().Where(problem => !problem.StartsWith("Kaleyra:Accounts is empty", StringComparison.Ordinal))];

    private static IEnumerable<string> OfOptions(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException mistake)
        {
            return mistake.Failures;
        }
        catch (AggregateException several)
        {
            return several.Flatten().InnerExceptions.SelectMany(mistake =>
                mistake is OptionsValidationException { Failures: var failures } ? failures : [mistake.Message]);
        }
    }
}
