using CsCheck;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Approvals;

public sealed class ApprovalPolicyTests
{
    private const string Number = "+919876543210";
    private static readonly Person Ana = new("web:ana", "Ana");
    private static readonly AccessPolicy Access = new([]) { Approvers = ["web:*"] };

    private static readonly Gen<List<FieldChange>> AnyChanges = Gen.Shuffle(Fields.All.ToArray(), 1, Fields.All.Count)
        .Select(fields => fields.Select(field => new FieldChange(field.Name, "https://hooks.example.com/x")).ToList());

    private static readonly Gen<Dictionary<string, int>> AnyRequired = Gen.Select(
        Gen.Shuffle(Fields.All.Select(field => field.Name).ToArray(), 0, Fields.All.Count), Gen.Int[0, 5].Array[Fields.All.Count + 1],
        (names, needed) => names.Select((name, i) => (name, needed[i])).Append((ApprovalPolicy.Rest, needed[^1])).ToDictionary());

    [Theory]
    [InlineData("incoming_url", 2)]
    [InlineData("display_image", 1)]
    [InlineData("website", 1)]
    [InlineData("contact_email", 1)]
    [InlineData("about", 0)]
    [InlineData("address", 0)]
    [InlineData("business_category", 0)]
    [InlineData("business_description", 0)]
    public void Defaults_OfEachField_AreTheAgreedOnes(string field, int needed) =>
        Assert.Equal(needed, new ApprovalPolicy().NeededFor(field));

    [Theory]
    [InlineData("web:approvals", "web:general", true)]
    [InlineData("web:approvals", "web:approvals", false)]
    [InlineData("web:approvals", "web:approvals-2", true)]
    [InlineData("slack:C1", "slack:T1/C1@U1", false)]
    [InlineData("slack:T1/C1", "slack:T1/C1@U1#1.2", false)]
    [InlineData("slack:C1", "slack:T1/C12@U1", true)]
    [InlineData("teams:19:a@thread.tacv2", "teams:19:a@thread.tacv2;messageid=1", false)]
    [InlineData("slack:C1", "web:C1", true)]
    public void Channel_ThatTheRequestWasMadeIn_GetsNoSecondCard(string channel, string asked, bool elsewhere)
    {
        var surface = asked[..asked.IndexOf(':', StringComparison.Ordinal)];
        var policy = new ApprovalPolicy { Channels = new Dictionary<string, Place> { [surface] = new(channel) } };
        Assert.Equal(elsewhere ? new Place(channel) : null, policy.ChannelFor(new(asked)));
    }

    [Fact]
    public void Judge_AnyRequest_TakesTheStrictestFieldAndNamesIt() => Gen.Select(AnyChanges, AnyRequired).Sample((changes, required) =>
    {
        var policy = new ApprovalPolicy { Required = required };
        var verdict = policy.Judge(Number, changes, Ana, Access);

        Assert.Equal(changes.Max(change => policy.NeededFor(change.Field)), verdict.Needed);
        Assert.Equal(verdict.Needed > 0, verdict.Field is not null);
        Assert.True(verdict.Field is null || policy.NeededFor(verdict.Field) == verdict.Needed);
        Assert.All(verdict.Why, why => Assert.NotEmpty(English.Of(why)));
    });

    [Fact]
    public void Judge_OneFieldMore_NeverNeedsLess() => Gen.Select(AnyChanges, AnyRequired).Sample((changes, required) =>
    {
        var policy = new ApprovalPolicy { Required = required };
        Assert.True(policy.Judge(Number, changes[1..], Ana, Access).Needed <= policy.Judge(Number, changes, Ana, Access).Needed);
    });

    [Fact]
    public void Judge_ADeniedField_WinsOverEverything() => Gen.Select(AnyChanges, AnyRequired).Sample((changes, required) =>
    {
        var policy = new ApprovalPolicy { Required = required, Deny = new Dictionary<string, IReadOnlyList<string>> { [changes[0].Field] = ["web:*"] } };
        var verdict = policy.Judge(Number, changes, Ana, Access with { Approvers = [Ana.Id], Admins = [Ana.Id] });

        Assert.True(verdict.IsDenied);
        Assert.Equal([changes[0].Field], verdict.Denied.Keys);
        Assert.StartsWith("You may not change", English.Of(verdict.Why[0]), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("https://hooks.example.com/wa", true)]
    [InlineData("https://HOOKS.example.com:443/wa", true)]
    [InlineData("https://a.b.example.net/", true)]
    [InlineData("https://example.net/", false)]
    [InlineData("https://evilexample.net/", false)]
    [InlineData("https://hooks.example.com.evil.com/", false)]
    [InlineData("https://hooks.example.com@evil.com/", false)]
    [InlineData("https://evil.com/?hooks.example.com", false)]
    [InlineData("https://hooks.example.com./", false)]
    [InlineData("https://hooks.example.com%2eevil.com/", false)]
    [InlineData("https://evil.com\\@hooks.example.com/", false)]
    [InlineData("https://evil.com#@hooks.example.com/", false)]
    [InlineData("https://hooks.ex\u0430mple.com/", false)]
    [InlineData("https://hooks\u3002example.com/", false)]
    [InlineData("https://evil.com/.example.net", false)]
    [InlineData("https://.example.net/", false)]
    [InlineData("https://example.net.evil.com/", false)]
    [InlineData("//hooks.example.com/", false)]
    public void Judge_WebhookHost_HasToBeOnTheListOfItsNumber(string address, bool allowed)
    {
        var policy = new ApprovalPolicy { AllowedHosts = new Dictionary<string, IReadOnlyList<string>> { [Number] = ["hooks.example.com", "*.example.net"] } };

        Assert.Equal(allowed, !policy.Judge(Number, [new("incoming_url", address)], Ana, Access).IsDenied);
        Assert.False(policy.Judge("+14155550132", [new("incoming_url", address)], Ana, Access).IsDenied);
        Assert.False(policy.Judge(Number, [new("website", address)], Ana, Access).IsDenied);
    }

    [Theory]
    [InlineData("+5215512345678", "+525512345678")]
    [InlineData("+525512345678", "+5215512345678")]
    [InlineData("+5491123456789", "+541123456789")]
    [InlineData("+5511987654321", "+551187654321")]
    [InlineData("+551187654321", "+5511987654321")]
    [InlineData("+551161234567", "+5511961234567")]
    [InlineData("+5511961234567", "+551161234567")]
    [InlineData("+551197654321", "+5511997654321")]
    [InlineData("+5511997654321", "+551197654321")]
    public void Judge_LineWrittenInAnotherWay_HasTheSameHosts(string listed, string asked)
    {
        var policy = new ApprovalPolicy { AllowedHosts = new Dictionary<string, IReadOnlyList<string>> { [listed] = ["hooks.example.com"], ["*"] = ["rest.example.com"] } };

        Assert.True(policy.Judge(asked, [new("incoming_url", "https://rest.example.com/")], Ana, Access).IsDenied);
        Assert.False(policy.Judge(asked, [new("incoming_url", "https://hooks.example.com/")], Ana, Access).IsDenied);
        Assert.False(policy.Judge("+525587654321", [new("incoming_url", "https://rest.example.com/")], Ana, Access).IsDenied);
    }

    [Theory]
    [InlineData("", "Nobody may approve yet, so this will expire. An administrator should name approvers in Access:Approvers.")]
    [InlineData("web:ana web:ben", "1 of the named approvers can decide this, and it takes 2. An administrator should name more in Access:Approvers.")]
    [InlineData("web:ana web:ben web:cara", null)]
    [InlineData("web:*", null)]
    [InlineData("web:ana web:*", null)]
    public void Judge_TooFewApprovers_SaysWhatToSet(string approvers, string? sentence)
    {
        var access = new AccessPolicy([]) { Approvers = approvers.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
        var trouble = new ApprovalPolicy().Judge(Number, [new("incoming_url", "https://hooks.example.com")], Ana, access).Trouble;

        Assert.Equal(sentence, trouble is null ? null : English.Of(trouble));
    }

    [Fact]
    public void Judge_TwoFields_SaysWhichOneAsked() => Assert.Equal(
        ["Needs 2 approvals because of Incoming message URL."],
        new ApprovalPolicy().Judge(Number, [new("website", ""), new("incoming_url", "https://x.example.com")], Ana, Access).Why.Select(English.Of));

    [Theory]
    [InlineData("about", "No approval is needed.")]
    [InlineData("website", "Needs 1 approval because of Website.")]
    [InlineData("incoming_url", "Needs 2 approvals because of Incoming message URL.")]
    public void Judge_OneField_SaysHowManyApprovalsItNeeds(string field, string sentence) => Assert.Equal(
        [sentence], new ApprovalPolicy().Judge(Number, [new(field, "https://x.example.com")], Ana, Access).Why.Select(English.Of));

    [Fact]
    public void Judge_WithoutApprovers_IsTroubleOnlyWhereApprovalsAreNeeded()
    {
        var nobody = new AccessPolicy([]);
        Assert.Null(new ApprovalPolicy().Judge(Number, [new("about", "x")], Ana, nobody).Trouble);
        Assert.Equal(
            ["approvals.needsOne", "approvals.nobody"],
            new ApprovalPolicy().Judge(Number, [new("website", "")], Ana, nobody).Why.Select(why => why.Key));
    }

    [Theory]
    [InlineData("about", "Approvals:Deny:about")]
    [InlineData("*", "Approvals:Deny:*")]
    public void Judge_ADeniedField_NamesTheSettingAndNothingElse(string key, string setting)
    {
        var policy = new ApprovalPolicy { Deny = new Dictionary<string, IReadOnlyList<string>> { [key] = ["web:ana"] } };
        Assert.Equal(
            [$"You may not change About: the settings say so ({setting}). An administrator can change them."],
            policy.Judge(Number, [new("about", "x")], Ana, Access).Why.Select(English.Of));
    }

    [Fact]
    public void Judge_AnotherHost_NamesThoseOfTheList()
    {
        var hosts = new Dictionary<string, IReadOnlyList<string>> { ["*"] = ["hooks.example.com", "*.example.net"] };
        var verdict = new ApprovalPolicy { AllowedHosts = hosts }.Judge(Number, [new("incoming_url", "https://evil.com/")], Ana, Access);
        Assert.Contains("to these hosts only: hooks.example.com, *.example.net.", English.Of(verdict.Why[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*.localhost")]
    [InlineData("*.")]
    [InlineData("*")]
    [InlineData("")]
    public void Judge_AListWithoutAHost_AllowsNone(string entry)
    {
        var policy = new ApprovalPolicy { AllowedHosts = new Dictionary<string, IReadOnlyList<string>> { [Number] = [entry] } };
        Assert.True(policy.Judge(Number, [new("incoming_url", "https://hooks.example.com/")], Ana, Access).IsDenied);
    }
}
