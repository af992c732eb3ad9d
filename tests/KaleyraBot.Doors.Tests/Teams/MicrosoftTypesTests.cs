using System.Globalization;
using System.Text.Json.Nodes;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Views;
using KaleyraBot.Tests.Cards;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// Every card that people can be shown, as each kind of place in Teams gets it, against what Microsoft publishes for bots in JavaScript.
/// </summary>
[Needs(Needs.Node)]
public sealed class MicrosoftTypesTests
{
    private const string Good = """{"type":"TextBlock","text":"x"}""";

    private static readonly TeamsCards Cards = new(SampleBook.Cards);
    private static readonly ConversationReference Personal = new("https://smba.example", "28:bot", "personal", "t1");
    private static readonly ConversationReference Shared = Personal with { Type = "groupChat" };

    /// <summary>The compiler's type, and what is not of it.</summary>
    private static readonly (string Type, string Json)[] Wrong =
    [
        ("Message", Message("""{"type":"TextBlok","text":"x"}""")),
        ("Message", Message("""{"type":"TextBlock","text":"x","wrp":true}""")),
        ("Message", Message("""{"type":"TextBlock","text":"x","size":"huge"}""")),
        ("Message", Message("""{"type":"TextBlock"}""")),
        ("Message", Message("""{"type":"ActionSet","actions":[{"type":"Action.Submit","title":"x","msteams":{"feedback":{"hid":true}}}]}""")),
        ("Message", Message(Good).Replace("vnd.microsoft.card.adaptive", "json", StringComparison.Ordinal)),
        ("Message", Message(Good).Replace("summary", "sumary", StringComparison.Ordinal)),
        ("Opening", """{"isGroup":false,"members":[{"id":"29:x"}],"tenant":"t1"}"""),
        ("Answer<'adaptiveCard/action'>", """{"statusCode":"200","type":"application/vnd.microsoft.activity.message","value":"x"}"""),
        ("Answer<'adaptiveCard/action'>", """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":{"text":"x"}}"""),
        ("Answer<'task/fetch'>", """{"task":{"type":"continue","value":{"height":"huge","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[]}}}}}"""),
        ("Answer<'task/submit'>", """{"task":{"type":"continue","value":{"card":{"type":"AdaptiveCard","body":[]}}}}"""),
        ("Answer<'composeExtension/submitAction'>", """{"task":{"type":"close","value":"x"}}"""),
    ];

    // One run of the compiler for all, which takes seconds to start.
    private static readonly Lazy<Task<string[]>> Complaints = new(() => MicrosoftTypes.TypeComplaintsAsync(
        Samples().Concat(Answers()).Concat(Wrong.Select(wrong => new TypedJson(wrong.Json, wrong.Type, JsonNode.Parse(wrong.Json)!)))));

    public static TheoryData<string> Refused => [.. Wrong.Select(wrong => wrong.Json)];

    [SkippableFact]
    public async Task Samples_AsMessagesAndAnswers_AreOfMicrosoftsTypes() =>
        Assert.DoesNotContain(await Complaints.Value, complaint =>
            !Wrong.Any(wrong => complaint.StartsWith(wrong.Json, StringComparison.Ordinal)));

    // A compiler that accepts everything would prove nothing.
    [SkippableTheory]
    [MemberData(nameof(Refused))]
    public async Task Types_OnWhatTheyDoNotKnow_Complain(string json) =>
        Assert.Contains(await Complaints.Value, complaint => complaint.StartsWith($"{json}: ", StringComparison.Ordinal));

    [SkippableFact]
    public async Task Samples_AsMessages_AreActivitiesOfMicrosoftsSchema() =>
        Assert.Empty(await MicrosoftTypes.SchemaComplaintsAsync(Samples().Where(sample => sample.Type == "Message").Select(sample => sample.Value)));

    [SkippableFact]
    public async Task Schema_OnWhatItDoesNotKnow_ComplainsOfEach()
    {
        string[] wrong =
        [
            """{"type":""}""", """{"summary":"no type"}""", """{"type":"message","sumary":"x"}""", """{"type":"message","summary":""}""",
            """{"type":"message","text":null}""", """{"type":"message","conversation":{"conversationType":"personal"}}""",
            """{"type":"message","from":{"id":"28:bot","nme":"x"}}""", """{"type":"message","attachments":[{"content":{}}]}""",
        ];
        var complaints = await MicrosoftTypes.SchemaComplaintsAsync(wrong.Select(json => JsonNode.Parse(json)!));

        Assert.Equal(Enumerable.Range(0, wrong.Length),
            complaints.Select(complaint => int.Parse(complaint.Split(' ')[0], CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<TypedJson> Samples() => CardSamples.All.SelectMany(sample => new[]
        {
            TypedJson.Message($"{sample.Name} alone", Parsed(Cards.Message(sample.Card, Personal, new TeamsAddress("a:x"), "en", []))),
            TypedJson.Message($"{sample.Name} shared", Parsed(Cards.Message(sample.Card, Shared, new TeamsAddress("19:x", "29:ben"), "en", [("29:ben", "Ben")]))),
            TypedJson.Answer($"{sample.Name} dialog", "task/fetch", Parsed(Cards.Dialog(sample.Card, "en"))),
        });

    /// <summary>Every kind of answer to an invoke, as <see cref="InvokeAnswerTests"/> holds the door to it.</summary>
    private static IEnumerable<TypedJson> Answers() =>
        from file in Directory.EnumerateFiles(Repo.File("tests", "KaleyraBot.Doors.Tests", "Teams", "Snapshots"), "*.json")
        let name = Path.GetFileNameWithoutExtension(file)
        let invoke = name.StartsWith("dialog.", StringComparison.Ordinal) ? "composeExtension/submitAction" : "adaptiveCard/action"
        select TypedJson.Answer(name, invoke, JsonNode.Parse(File.ReadAllText(file))!);

    private static JsonNode Parsed(byte[] json) => JsonNode.Parse(json)!;

    private static string Message(string element) =>
        """{"type":"message","summary":"x","conversation":{"id":"a:x"},"attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":["""
            + element + "]}}]}";
}
