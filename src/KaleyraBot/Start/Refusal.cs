using KaleyraBot.Hosting;
using KaleyraBot.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Start;

/// <summary>Why the bot does not start, for the person at the console.</summary>
internal static class Refusal
{
    /// <summary>Null for what is no mistake of the settings: its stack is of use then.</summary>
    public static string? Sentence(Exception mistake) => mistake switch
    {
        StartException { Problems: { Count: > 1 } several } =>
            $"KaleyraBot cannot start. {several.Count} things are wrong with its settings:{Environment.NewLine}{List(several)}",
        StartException or LedgerUnavailableException => Say(mistake.Message),
        OptionsValidationException { Failures: var failures } => Sentence(new StartException([.. failures])),
        AggregateException several when several.Flatten().InnerExceptions is var all && all.All(one => one is OptionsValidationException) =>
            Sentence(new StartException([.. all.Cast<OptionsValidationException>().SelectMany(one => one.Failures)])),
        IOException { InnerException: AddressInUseException } =>
            Say($"{mistake.Message} Stop the other program, or choose another port with --urls http://localhost:<port>."),
        // What Kestrel and the logging of .NET say of their own sections.
        InvalidOperationException or FormatException or ArgumentException when IsOfSettings(mistake) =>
            Say($"{mistake.Message.ReplaceLineEndings(" ")} Correct the setting that it names (kaleyrabot settings shows them)."),
        _ => null,
    };

    private static bool IsOfSettings(Exception mistake) =>
        mistake.Source is "Microsoft.Extensions.Configuration.Binder" or "Microsoft.Extensions.Logging.Configuration"
            or "Microsoft.AspNetCore.Server.Kestrel.Core" or "Microsoft.AspNetCore.Server.Kestrel" or "Microsoft.AspNetCore.HostFiltering";

    private static string Say(string why) => $"KaleyraBot cannot start. {why}";

    private static string List(IReadOnlyList<string> problems) => string.Join(Environment.NewLine, problems.Select(problem => $"- {problem}"));
}
