using System.Globalization;
using System.Net.Mail;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>
/// What a client does with the inputs of a view or message before it sends anything: finds them, takes what is typed, refuses what it can
/// tell is wrong.
/// </summary>
internal static class SlackFields
{
    /// <summary>The states after somebody typed these, by input id.</summary>
    public static void Type(JsonArray blocks, IReadOnlyDictionary<string, string>? values, Dictionary<(string, string), JsonObject> typed)
    {
        var inputs = SlackInputs.Of(blocks).ToList();
        foreach (var (id, value) in values ?? new Dictionary<string, string>())
        {
            var input = inputs.FirstOrDefault(input => input.ActionId == id) ?? inputs.FirstOrDefault(input => input.BlockId == id)
                ?? throw new InvalidOperationException($"There is no input \"{id}\"; there are: {string.Join(", ", inputs.Select(one => one.ActionId))}.");
            typed[(input.BlockId, input.ActionId)] = SlackInputs.Typed(input, value);
        }
    }

    /// <summary><c>state</c> as it is sent: <c>{"values": {block: {action: …}}}</c>.</summary>
    public static JsonObject State(JsonArray blocks, Dictionary<(string, string), JsonObject> typed)
    {
        var values = new JsonObject();
        foreach (var input in SlackInputs.Of(blocks))
        {
            var block = values[input.BlockId] as JsonObject ?? [];
            values[input.BlockId] = block;
            block[input.ActionId] = SlackInputs.State(input, typed.GetValueOrDefault((input.BlockId, input.ActionId)));
        }
        return new() { ["values"] = values };
    }

    /// <summary>Nothing is sent while an input is empty that must not be, or too long, or plainly no address or number.</summary>
    /// <exception cref="SlackRefusedException">The client would not send it.</exception>
    public static void Check(JsonArray blocks, Dictionary<(string, string), JsonObject> typed)
    {
        foreach (var input in SlackInputs.Of(blocks))
        {
            var value = SlackInputs.Plain(SlackInputs.State(input, typed.GetValueOrDefault((input.BlockId, input.ActionId))));
            if (Refusal(input, value) is { } refusal)
            {
                throw new SlackRefusedException(input.Label, refusal);
            }
        }
    }

    private static string? Refusal(SlackInput input, string value) => value.Length == 0
        ? input.IsRequired ? "Please complete this required field." : null
        : value.Length > ((int?)input.Element["max_length"] ?? int.MaxValue) ? "Too long."
        : value.Length < ((int?)input.Element["min_length"] ?? 0) ? "Too short."
        : input.Type switch
        {
            "email_text_input" => MailAddress.TryCreate(value, out _) ? null : "Enter a valid email address.",
            "url_text_input" => Uri.TryCreate(value, UriKind.Absolute, out _) ? null : "Enter a valid URL.",
            "number_input" => NumberRefusal(input, value),
            _ => null,
        };

    private static string? NumberRefusal(SlackInput input, string value) =>
        !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || ((bool?)input.Element["is_decimal_allowed"] != true && number % 1 != 0) ? "Enter a number."
        : number < Bound(input, "min_value", decimal.MinValue) || number > Bound(input, "max_value", decimal.MaxValue) ? "Out of range."
        : null;

    private static decimal Bound(SlackInput input, string name, decimal otherwise) =>
        (string?)input.Element[name] is { } bound ? decimal.Parse(bound, CultureInfo.InvariantCulture) : otherwise;
}

/// <summary>The client shows this under the input and sends nothing.</summary>
internal sealed class SlackRefusedException(string label, string message) : Exception($"{label}: {message}");
