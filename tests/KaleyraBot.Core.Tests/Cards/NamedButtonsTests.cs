using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Tests.Cards;

/// <summary>No card sends anybody to a button that it does not have.</summary>
public sealed partial class NamedButtonsTests
{
    public static TheoryData<RequestView> Views => [.. Enum.GetValues<RequestView>()];

    [Theory]
    [MemberData(nameof(Views))]
    public void Request_ThatNamesAButton_HasIt(RequestView view) => Assert.All(SampleRequests.All, sample =>
    {
        var card = SampleBook.Cards.Expand(RequestCard.Build(sample.Request, 5, view), "en");
        var titles = Texts(card, "title").ToHashSet();
        Assert.All(Texts(card, "text").SelectMany(text => Named().Matches(text)), named => Assert.Contains(named.Groups[1].Value, titles));
    });

    private static IEnumerable<string> Texts(JsonNode? node, string name) => node switch
    {
        JsonObject map => map.SelectMany(entry =>
            entry is { Key: var key, Value: JsonValue value } && key == name ? [value.ToString()] : Texts(entry.Value, name)),
        JsonArray list => list.SelectMany(item => Texts(item, name)),
        _ => [],
    };

    [GeneratedRegex("[Pp]ress (Ask again|Change again|Retry|Undo|Show everything|Approve|Decline|Cancel|Update)")]
    private static partial Regex Named();
}
