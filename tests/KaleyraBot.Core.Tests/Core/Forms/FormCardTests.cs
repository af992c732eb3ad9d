using System.Text.Json.Nodes;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using static KaleyraBot.Tests.Cards.SampleData;

namespace KaleyraBot.Tests.Core.Forms;

public sealed class FormCardTests
{
    [Fact]
    public void Form_Wrong_KeepsEverythingTyped()
    {
        var data = Form(Wrong, Listed);

        Assert.Equal(Wrong["wa_number"], data["number"]!["value"]!.ToString());
        Assert.Equal(Wrong["clear"], data["clear"]![0]!["value"]!.ToString());
        Assert.All(Fields.All, field => Assert.Equal(Wrong[field.Name], Input(data, field.Name)["value"]!.ToString()));
    }

    [Fact]
    public void Form_Wrong_SaysEachErrorBesideItsInputAndOnlyTheirNumberAtTheTop()
    {
        var data = Form(Wrong, Listed);
        var errors = FormReader.Read(Wrong, Listed).Errors;
        var inputs = Fields.All.Select(field => Input(data, field.Name)).Prepend((JsonObject)data["number"]!).Append((JsonObject)data["clear"]![0]!);

        var beside = inputs.Where(input => (bool?)input["wrong"] == true).Select(input => English.Of(input["error"]!)).ToList();

        Assert.Equal("8 things to mend", English.Of(data["trouble"]!["heading"]!));
        Assert.Empty(data["trouble"]!["rest"]!.AsArray());
        Assert.Equal(errors.Values.Select(English.Of), beside);
    }

    [Fact]
    public void Form_SentEmpty_SaysSoAtTheTopOnly()
    {
        var data = Form(new() { ["wa_number"] = Number }, Listed);

        var line = Assert.Single(data["trouble"]!["rest"]!.AsArray());
        Assert.Equal("Nothing would change. Fill in at least one field, or choose one to clear.", English.Of(line!["text"]!));
        Assert.Equal("One thing to mend", English.Of(data["trouble"]!["heading"]!));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("Restaurant", false)]
    public void Category_Chosen_IsWarnedOfOnlyWhereNoneIsKnown(string? before, bool warned)
    {
        var values = new Dictionary<string, string> { ["wa_number"] = Number, ["business_category"] = "Other" };
        var known = before is null ? Nothing : new Dictionary<string, KnownValue> { ["business_category"] = new(before, Now, 3) };
        var reading = FormReader.Read(values, Listed);

        foreach (var card in new[] { FormCard.Build(Ticket, values, reading, Listed, known),
            PreviewCard.Build(Ticket, reading, Asha, known) })
        {
            var lines = card.Data["warnings"]!["lines"]?.AsArray().Select(line => English.Of(line!["text"]!)).ToList() ?? [];
            Assert.Equal(warned ? ["A business category can be changed later, but never removed again."] : [], lines);
        }
    }

    [Theory]
    [InlineData("+91 98765 43210")]
    [InlineData("0091-98765-43210")]
    [InlineData("support bangalore")]
    public void Number_WrittenInAnyWay_SelectsItsChoice(string typed)
    {
        var number = Form(new() { ["wa_number"] = typed }, Listed)["number"]!;

        Assert.Equal(Number, number["value"]!.ToString());
        Assert.Equal(3, number["choices"]!.AsArray().Count);
    }

    [Fact]
    public void Number_NotConfigured_BecomesAChoiceOfItsOwn()
    {
        var number = Form(Wrong, Listed)["number"]!;

        Assert.Equal(Wrong["wa_number"], number["choices"]!.AsArray()[^1]!["value"]!.ToString());
        Assert.Equal("98765 43210 (as typed)", English.Of(number["choices"]!.AsArray()[^1]!["title"]!));
    }

    [Fact]
    public void Number_OnlyOneConfigured_IsChosenAlready() => Assert.Equal(Number, Form([], OnlyOne)["number"]!["value"]!.ToString());

    [Fact]
    public void Number_SomeAccountTakesAny_IsTyped() => Assert.True(Form([], Open)["number"]!["asText"]!.GetValue<bool>());

    [Fact]
    public void Number_TooManyForAPhone_IsTyped()
    {
        var many = new NumberBook([new("big", [.. Enumerable.Range(0, 61).Select(i => new WaNumber($"+9198765432{i:00}", $"Branch {i}"))])]);

        Assert.True(Form([], many)["number"]!["asText"]!.GetValue<bool>());
    }

    [Fact]
    public void Form_Known_ShowsWhatWasLastSetWhereTheNewValueIsTyped()
    {
        var known = new Dictionary<string, KnownValue>(Known)
        {
            ["business_category"] = new("Restaurant", Now, 3),
            ["display_image"] = new("https://cdn.example.com/" + new string('p', 2000) + ".png", Now, 3),
            ["incoming_url"] = new("https://hooks.example.com/{{DATE(2020-01-01T00:00:00Z)}}", Now, 3),
        };
        var data = FormCard.Build(Ticket, new Dictionary<string, string> { ["wa_number"] = Number, ["website"] = "typed" }, null, Listed, known).Data;

        Assert.Equal("Open till 8", Input(data, "about")["placeholder"]!.ToString());
        Assert.Equal("Bread and cakes. ⏎ Since 1978.", Input(data, "business_description")["placeholder"]!.ToString());
        Assert.Equal("(empty)", English.Of(Input(data, "contact_email")["placeholder"]!));
        Assert.InRange(Input(data, "display_image")["placeholder"]!.ToString().Length, 100, 150);
        Assert.Equal("Unchanged", English.Of(Input(data, "incoming_url")["placeholder"]!));
        Assert.Equal("Unchanged: Restaurant", English.Of(Input(data, "business_category")["choices"]![0]!["title"]!));
        Assert.Equal("unchanged", Input(data, "business_category")["value"]!.ToString());
        Assert.All(Fields.All.Where(field => field.Name is not ("website" or "business_category")), field => Assert.Equal("", Input(data, field.Name)["value"]!.ToString()));
        // Behind what is typed nobody sees it: there it is said below.
        Assert.Equal("https://www.example.com/en/about-us", Input(data, "website")["lastValue"]![0]!["text"]!.ToString());
    }

    [Fact]
    public void Form_BeforeAnythingIsTyped_SaysWhatNeedsApprovalAndWhatIsNotTheirs()
    {
        var policy = new ApprovalPolicy { Deny = new Dictionary<string, IReadOnlyList<string>> { ["address"] = ["web:*"] } };
        var notes = new FormJudge(Listed, policy, new AccessPolicy([])).Notes(Asha);
        var data = FormCard.Build(Ticket, new Dictionary<string, string>(), null, Listed, Nothing, notes).Data;

        Assert.Equal(
            ["About", "Business description", "Address · you may not change this", "Business category", "Contact e-mail · needs 1 approval",
                "Website · needs 1 approval", "Profile picture · needs 1 approval", "Incoming message URL · needs 2 approvals"],
            data["fields"]!.AsArray().Select(field => English.Of(field!["label"]!)));
    }

    [Theory]
    [InlineData("about", "about", "")]
    [InlineData("website,about", "about,website", "website")]
    [InlineData("nonsense", "about,business_description,address,business_category,contact_email,website,display_image,incoming_url", "business_description,address,contact_email,website")]
    public void Form_OfChosenFields_HasTheseAlone(string chosen, string shown, string clearable)
    {
        var data = Form(new() { ["wa_number"] = Number, ["fields"] = chosen }, Listed);

        Assert.Equal(shown, string.Join(',', data["fields"]!.AsArray().Select(field => field!["id"]!.ToString())));
        Assert.Equal(clearable, string.Join(',', data["clear"]!.AsArray().SelectMany(clear => clear!["choices"]!.AsArray()).Select(choice => choice!["value"]!.ToString())));
        Assert.NotNull(data["number"]);
        Assert.NotNull(data["reason"]);
    }

    [Theory]
    [InlineData("", "unchanged", 18)]
    [InlineData("unchanged", "unchanged", 18)]
    [InlineData("RESTAURANT", "Restaurant", 18)]
    [InlineData("Loding", "Loding", 19)]
    public void Category_Typed_IsSelected(string typed, string selected, int choices)
    {
        var category = Input(Form(new() { ["business_category"] = typed }, Listed), "business_category");

        Assert.Equal(selected, category["value"]!.ToString());
        Assert.Equal(choices, category["choices"]!.AsArray().Count);
    }

    [Fact]
    public void Category_LeftUnchanged_ChangesNothing() =>
        Assert.Empty(FormReader.Read(new Dictionary<string, string> { ["business_category"] = "unchanged" }, Listed).Changes);

    [Fact]
    public void Input_LongerThanTheField_IsNotCutByTheClient()
    {
        var about = Input(Form(new() { ["about"] = new string('x', 5000) }, Listed), "about");

        Assert.Equal(5000, about["room"]!.GetValue<int>());
    }

    private static JsonObject Form(Dictionary<string, string> values, NumberBook book) =>
        Form((IReadOnlyDictionary<string, string>)values, book);

    private static JsonObject Form(IReadOnlyDictionary<string, string> values, NumberBook book)
    {
        var card = FormCard.Build(Ticket, values, FormReader.Read(values, book), book, Nothing);
        Assert.Equal(Ticket.CardKey, card.Key);
        return card.Data;
    }

    private static JsonObject Input(JsonObject data, string id) => data["fields"]!.AsArray().Cast<JsonObject>().Single(input => input["id"]!.ToString() == id);
}
