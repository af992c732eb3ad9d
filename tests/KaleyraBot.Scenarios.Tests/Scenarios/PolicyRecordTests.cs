using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// The record of a policy is compared with those of earlier versions: however it is written, the same policy has the same words.
/// </summary>
public sealed class PolicyRecordTests
{
    private static readonly AccessPolicy Roles = new(["teams:t-1/*", "web:zoë"])
    {
        Approvers = ["web:ben", "slack:T1/U2"],
        Admins = ["web:ada"],
        Auditors = ["web:ida"],
        Linked = [["web:ben", "slack:T1/U2"], ["web:ada", "teams:t-1/a<b>"]],
        Realms = [new OneRealm()],
    };

    private static readonly ApprovalPolicy Policy = new()
    {
        Required = new Dictionary<string, int> { ["website"] = 3, ["*"] = 1 },
        Deny = new Dictionary<string, IReadOnlyList<string>> { ["about"] = ["web:mallory"] },
        AllowedHosts = new Dictionary<string, IReadOnlyList<string>> { ["+919876543210"] = ["hooks.example.com"], ["*"] = ["*.example.net"] },
        Channels = new Dictionary<string, Place> { ["web"] = new("web:approvals") },
        ExpireAfter = TimeSpan.FromHours(30),
        RemindAfter = TimeSpan.FromMinutes(90),
        BreakGlass = true,
    };

    public static TheoryData<bool> Policies => [true, false];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Of_AnyPolicy_IsWhatReflectionWrites(bool full)
    {
        var (access, policy) = full ? (Roles, Policy) : (new AccessPolicy([]), new ApprovalPolicy());
        var expected = Written(access).Concat(Written(policy with { Channels = new Dictionary<string, Place>() })).ToList();

        var record = PolicyRecord.Of(access, policy).ToJson();

        Assert.NotEmpty(expected);
        Assert.All(expected, member => Assert.True(Holds(record, member.Key, member.Value), $"{member.Key} is {member.Value?.ToJsonString()}"));
        Assert.Equal(full, record.Any(setting => setting.Key == "Approvals:Channel:web"));
    }

    /// <summary>As the first versions wrote it.</summary>
    private static JsonObject Written<T>(T value) => JsonSerializer.SerializeToNode(value, Reflection)!.AsObject();

    private static readonly JsonSerializerOptions Reflection = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutDerived } },
    };

    private static void WithoutDerived(JsonTypeInfo type)
    {
        foreach (var derived in type.Properties.Where(property => property.Set is null).ToList())
        {
            type.Properties.Remove(derived);
        }
    }

    private static bool Holds(JsonObject record, string name, JsonNode? value) => value is JsonObject members
        ? members.All(member => Holds(record, $"{name}:{member.Key}", member.Value))
        : record.Any(setting => setting.Key.EndsWith($":{name}", StringComparison.Ordinal) && Sorted(setting.Value) == Sorted(value));

    private static string Sorted(JsonNode? value) => value is JsonArray list
        ? $"[{string.Join(',', list.Select(Sorted).Order(StringComparer.Ordinal))}]" : value?.ToJsonString() ?? "null";

    private sealed class OneRealm : IRealms
    {
        public string Surface => "slack";

        public string OrganisationOf(string realm) => realm;

        public IReadOnlyList<string> PartsOf(string organisation) => [organisation];
    }
}
