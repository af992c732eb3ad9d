using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Text;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.WebChat.Views;

/// <summary>
/// A finished card of the page as Slack gets it: <c>{ "view", "errors" }</c> of a form, which Slack opens as a window and answers with a
/// sentence per input, <c>{ "message" }</c> of everything else. Pure; nothing is stored and nobody is told.
/// </summary>
internal sealed class WebBlocks(CardBook cards)
{
    private const int LongestTitle = 24;
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>The card, or null when it is none.</summary>
    public static JsonObject? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: Reading) is JsonObject card
                && card["type"] is JsonValue type && type.ToString() == "AdaptiveCard" ? card : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public IResult Translate(JsonObject card, string language)
    {
        try
        {
            return BlockKitAction.Of(card) is { Verb: Verbs.Submit or Verbs.ApproveSeen } action
                ? TypedResults.Ok(Window(card, action, language))
                : Message(card, language);
        }
        catch (ArgumentException tooLong)
        {
            // Whoever edits a card reads here what Slack has no room for.
            return TypedResults.Text(tooLong.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
        catch (InvalidOperationException)
        {
            // Half of a character somewhere in the card, which only shows when it is read.
            return TypedResults.BadRequest();
        }
    }

    /// <summary>
    /// Slack would get another card in place of one that it cannot show whole and that can be approved; this page has the one card only.
    /// </summary>
    private IResult Message(JsonObject card, string language)
    {
        var message = BlockKitCard.Message(card);
        var decides = new[] { message.Json["blocks"] }.OfType<JsonArray>().SelectMany(blocks => blocks)
            .Any(block => block?["elements"] is JsonArray parts
            && parts.OfType<JsonObject>().Any(part => BlockKitAction.VerbOf(part["action_id"]?.ToString() ?? "") == Verbs.Approve));
        return message.Whole || !decides
            ? TypedResults.Ok(new JsonObject { ["message"] = message.Json })
            : TypedResults.Text(cards.Say(Sentence.Of("web.slack_short"), language), statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private JsonObject Window(JsonObject card, BlockKitAction action, string language)
    {
        var errors = FormErrors.Take(card);
        var frame = new ModalFrame(
            Title(card, language), cards.Say(Sentence.Of("web.slack_close"), language), action.Data.ToJsonString(),
            action.Verb)
        { Required = [FormReader.Number] };
        return new() { ["view"] = BlockKitCard.ToModal(card, frame), ["errors"] = errors };
    }

    /// <summary>The card's own heading where the title bar has room for it.</summary>
    private string Title(JsonObject card, string language)
    {
        var heading = (card["body"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(element => element["style"]?.ToString() == "heading").Select(element => element["text"]?.ToString()).FirstOrDefault();
        return heading is { Length: > 0 and <= LongestTitle } ? heading : cards.Say(Sentence.Of("web.slack_window"), language);
    }
}
