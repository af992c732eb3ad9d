using System.Text.Json;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.Teams.Payloads;
using Microsoft.Extensions.Options;

namespace KaleyraBot.BotBuilder.Payloads;

/// <summary>Which events of a bot that does other things as well are ours. What is not clearly so is not.</summary>
internal sealed class Ours(IOptions<BotBuilderOptions> options)
{
    /// <summary>The event as our door takes it, or null where it is the other bot's.</summary>
    public Activity? Of(Activity? activity) => activity switch
    {
        { Type: "message", Value: { ValueKind: JsonValueKind.Object } sent } when string.IsNullOrWhiteSpace(activity.Text) =>
            IsOurs(sent) ? activity : null,
        { Type: "message" } => Called(activity),
        { Type: "invoke", Value: { ValueKind: JsonValueKind.Object } sent } => IsOurs(activity.Name, sent) ? activity : null,
        _ => null,
    };

    /// <summary>Whether it is worth reading at all.</summary>
    public static bool MayBe(string? type) => type is "message" or "invoke" or "conversationUpdate" or "installationUpdate";

    /// <summary>Comings, goings and renames, which concern both bots.</summary>
    public static bool IsPresence(Activity? activity) => activity?.Type is "conversationUpdate" or "installationUpdate";

    private Activity? Called(Activity activity)
    {
        var line = CommandText.Of(activity);
        return options.Value.Words.FirstOrDefault(word => CommandParser.Calls(line, word)) is not { } word ? null
            : word.Equals(CommandParser.Name, StringComparison.OrdinalIgnoreCase) ? activity
            : CommandText.Renamed(activity, word);
    }

    private bool IsOurs(string? invoke, JsonElement sent) => invoke switch
    {
        InvokeShape.CardAction => sent.Inner("action") is { } action && IsOurs(action.Inner("data"), action.Text("verb")),
        InvokeShape.ExtensionFetch or InvokeShape.ExtensionSubmit =>
            sent.Text("commandId") is { } command && options.Value.ExtensionCommands.Contains(command),
        _ => InvokeShape.Of(invoke) is not null && IsOurs(sent.Inner("data")),
    };

    /// <summary>All buttons of our cards carry a verb of ours and, both of them, what they belong to.</summary>
    private static bool IsOurs(JsonElement? data, string? verb = null) =>
        ActionData.Read(data, verb) is { } read && Verbs.All.Contains(read.Verb)
        && data!.Value.Text(FormTicketJson.Id) is not null && data.Value.Text(FormTicketJson.CardKey) is not null;
}
