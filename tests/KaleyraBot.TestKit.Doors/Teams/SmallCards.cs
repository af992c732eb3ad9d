using System.Text.Json.Nodes;
using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// A card book with the product's sentences and small cards of our own, so that what these tests pin down does not change with the look of
/// a form.
/// </summary>
internal static class SmallCards
{
    private const string Form = """
        {
          "type": "AdaptiveCard",
          "version": "1.5",
          "body": [
            { "type": "Input.Text", "id": "about", "label": "About", "value": "${about}", "isRequired": true, "regex": "^[^#]*$", "errorMessage": "No hash sign, please" },
            {
              "type": "ActionSet",
              "actions": [
                {
                  "type": "Action.Execute", "title": "Update", "verb": "submit", "data": { "verb": "submit", "id": "${id}", "card": "${card}" },
                  "fallback": { "type": "Action.Submit", "title": "Update", "data": { "verb": "submit", "id": "${id}", "card": "${card}" } }
                },
                {
                  "type": "Action.Execute", "title": "Edit in form", "verb": "edit", "data": { "verb": "edit", "id": "${id}", "card": "${card}" },
                  "fallback": { "type": "Action.Submit", "title": "Edit in form", "data": { "verb": "edit", "id": "${id}", "card": "${card}" } }
                }
              ]
            }
          ]
        }
        """;

    private const string Launcher = """
        {
          "type": "AdaptiveCard",
          "version": "1.5",
          "body": [
            {
              "type": "ActionSet",
              "actions": [
                {
                  "type": "Action.Execute", "title": "Open form", "verb": "open", "data": { "verb": "open", "id": "${id}", "card": "${card}" },
                  "fallback": { "type": "Action.Submit", "title": "Open form", "data": { "verb": "open", "id": "${id}", "card": "${card}" } }
                }
              ]
            }
          ]
        }
        """;

    private static readonly Lazy<CardBook> Loaded = new(Load);

    public static CardBook Book => Loaded.Value;

    public static Card AForm(string about = "", string? key = "key-1") => Of("small-form", about, key, "form.summary");

    public static Card ALauncher(string? key = "key-1") => Of("small-launcher", "", key, "form.launcherSummary");

    public static Card ANotice(string sentence = "teams.done", string? key = null) => NoticeCard.Build(Sentence.Of(sentence), NoticeTone.Good) with { Key = key };

    public static ChatReply.OpenForm AnOpenForm() => new(AForm(), ALauncher());

    private static Card Of(string template, string about, string? key, string summary) =>
        new(template, new JsonObject { ["id"] = "form-1", ["card"] = key, ["about"] = about }, Sentence.Of(summary), key);

    private static CardBook Load()
    {
        var folder = Directory.CreateTempSubdirectory("kaleyrabot-cards-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "text"));
            foreach (var file in Directory.EnumerateFiles(Repo.File("cards", "text")))
            {
                File.Copy(file, Path.Combine(folder, "text", Path.GetFileName(file)));
            }
            File.Copy(Repo.File("cards", "notice.json"), Path.Combine(folder, "notice.json"));
            File.WriteAllText(Path.Combine(folder, "small-form.json"), Form);
            File.WriteAllText(Path.Combine(folder, "small-launcher.json"), Launcher);
            return CardBook.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
