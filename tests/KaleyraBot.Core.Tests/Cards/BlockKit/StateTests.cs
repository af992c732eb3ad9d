using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

public sealed class StateTests
{
    [Theory]
    [InlineData("""{"type":"plain_text_input","value":" Hello\nthere "}""", " Hello\nthere ")]
    [InlineData("""{"type":"plain_text_input","value":null}""", "")]
    [InlineData("""{"type":"plain_text_input"}""", "")]
    [InlineData("""{"type":"plain_text_input","value":""}""", "")]
    [InlineData("null", "")]
    [InlineData("""{"type":"number_input","value":"12"}""", "12")]
    [InlineData("""{"type":"static_select","selected_option":{"text":{"type":"plain_text","text":"A"},"value":"a"}}""", "a")]
    [InlineData("""{"type":"radio_buttons","selected_option":null}""", "")]
    [InlineData("""{"type":"checkboxes","selected_options":[{"value":"a"},{"value":"b"}]}""", "a,b")]
    [InlineData("""{"type":"multi_static_select","selected_options":[]}""", "")]
    [InlineData("""{"type":"datepicker","selected_date":"2026-01-31"}""", "2026-01-31")]
    [InlineData("""{"type":"timepicker","selected_time":"12:40","timezone":"Asia/Kolkata"}""", "12:40")]
    [InlineData("""{"type":"datetimepicker","selected_date_time":1628633820}""", "1628633820")]
    [InlineData("""{"type":"users_select","selected_user":"U1"}""", "U1")]
    [InlineData("""{"type":"multi_users_select","selected_users":["U1","U2"]}""", "U1,U2")]
    public void State_OfOneInput_IsTheValueAsACardSendsIt(string state, string value) =>
        Assert.Equal(value, BlockKitState.Read(Json.Object($$$"""{"field":{"field":{{{state}}}}}"""))["field"]);

    [Fact]
    public void State_Missing_IsNoValue() => Assert.Empty(BlockKitState.Read(null));

    [Fact]
    public void Toggle_ThatIsOff_SaysWhatTheCardCallsOff()
    {
        var card = BlockSamples.CardOf("""{"type":"Input.Toggle","id":"t","title":"T","valueOn":"yes","valueOff":"no"}""", """{"type":"Input.Text","id":"x","label":"X"}""");
        var view = BlockSamples.Modal(card);
        Assert.Equal("no", BlockKitState.Read(SlackClient.State(view), card)["t"]);
        Assert.Equal("yes", BlockKitState.Read(SlackClient.State(view, new Dictionary<string, string> { ["t"] = "yes" }), card)["t"]);
        Assert.Equal("", BlockKitState.Read([], card)["x"]);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_SentUntouched_SendsWhatTheSameCardWouldSend(string name)
    {
        var card = BlockSamples.Card(name);
        var sent = BlockKitState.Read(SlackClient.State(BlockSamples.Modal(card)), card);
        Assert.All(InputsOf(card), input => Assert.Equal(Chosen(input), sent[input["id"]!.ToString()]));
    }

    [Fact]
    public void Form_FilledIn_SendsWhatWasTyped()
    {
        var typed = SampleData.Typed.ToDictionary();
        typed["business_category"] = "Restaurant";
        typed["clear"] = "address,website";
        typed["contact_email"] = "a@example.com";
        var sent = BlockKitState.Read(SlackClient.State(BlockSamples.Modal("form-fresh"), typed));
        Assert.All(typed, value => Assert.Equal(value.Value, sent[value.Key]));
        Assert.Equal("", sent["website"]);
    }

    public static TheoryData<string> Forms => [.. CardSamples.All.Where(sample => sample.Card.Template == "form").Select(sample => sample.Name)];

    /// <summary>What Teams sends where nobody touches anything: the value, of a choice those parts of it that can be chosen.</summary>
    private static string Chosen(JsonObject input)
    {
        var value = input["value"]?.ToString() ?? "";
        return input["choices"] is not JsonArray choices
            ? value
            : string.Join(',', choices.Select(choice => choice!["value"]!.ToString()).Where(choice => choice == value || (input["isMultiSelect"] is not null && value.Split(',').Contains(choice))));
    }

    private static IEnumerable<JsonObject> InputsOf(JsonNode? node) => node switch
    {
        JsonObject map when map["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) == true => [map],
        JsonObject map => map.SelectMany(property => InputsOf(property.Value)),
        JsonArray list => list.SelectMany(InputsOf),
        _ => [],
    };
}
