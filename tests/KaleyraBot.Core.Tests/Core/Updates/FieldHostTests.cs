using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>One rule about public hosts for addresses, for e-mail and for the list of hosts that a webhook may lead to.</summary>
public sealed class FieldHostTests
{
    internal static readonly string[] Ends =
    [
        "svc", "corp", "home", "intranet", "internal", "test", "onion", "arpa", "home.arpa", "in-addr.arpa", "local", "svc.cluster.local", "localhost",
        "localdomain", "lan", "private", "invalid", "alt", "mail", "domain", "workgroup",
    ];

    public static TheoryData<string> Internal => [.. Ends];

    [Theory]
    [MemberData(nameof(Internal))]
    public void Host_InsideANetwork_IsRefusedEverywhere(string end)
    {
        foreach (var host in new[] { $"hooks.{end}", $"HOOKS.{end.ToUpperInvariant()}", $"hooks.{end}." })
        {
            Assert.False(ApprovalPolicy.IsHost(host), host);
            Assert.False(ApprovalPolicy.IsHost($"*.{host}"), host);
            Assert.Null(HostList.Ascii(host));
            Assert.NotNull(Fields.Find("contact_email")!.Check($"a@{host}").Error);
            foreach (var field in new[] { "website", "display_image", "incoming_url" })
            {
                FieldTextTests.AssertRefused(Fields.Find(field)!.Check($"https://{host}/in"), "urlInternal", null);
            }
        }
        Assert.False(ApprovalPolicy.IsHost($"*.{end}"));
    }

    [Theory]
    [InlineData("hooks.\u017Fvc")] // a long s, which DNS reads as an s
    [InlineData("hooks.cor\u1D56")]
    [InlineData("hooks.ｓｖｃ")]
    [InlineData("hooks.xn--svc-")]
    [InlineData("hooks。svc")]
    [InlineData("svc")]
    [InlineData("corp.")]
    [InlineData("hooks.svc..")]
    [InlineData("hooks.\u2113ocal")] // letters for formulas, ligatures and forms of letters, which DNS reads as plain ones
    [InlineData("\uFB00.example.com")]
    [InlineData("\uFDF2.example.com")]
    [InlineData("\uFE70.example.com")]
    [InlineData("\uFF76.example.com")]
    public void Host_InsideANetworkInDisguise_IsRefused(string host) => Assert.NotNull(FieldHost.Judge(host).Problem);

    [Theory]
    [InlineData("hooks.example.com")]
    [InlineData("t.co")]
    [InlineData("svc.example.com")]
    [InlineData("corp.internal.example.org")]
    [InlineData("home.cern")]
    [InlineData("test.de")]
    [InlineData("my.homes")]
    [InlineData("localhost.example.com")]
    [InlineData("www.bücher.example")]
    [InlineData("hooks.xn--p1ai")]
    [InlineData("\u30B3\u30FC\u30D2\u30FC.example.com")]
    [InlineData("\u3053\u30FD\u3044\u30FE\u3005.example.com")]
    public void Host_ThatEverybodyCanReach_IsTaken(string host)
    {
        Assert.Null(FieldHost.Judge(host).Problem);
        Assert.True(ApprovalPolicy.IsHost(host));
        Assert.True(ApprovalPolicy.IsHost($"*.{host}"));
    }

    [Theory]
    [InlineData("", "urlHost")]
    [InlineData(".", "urlHost")]
    [InlineData("hooks!in.example.com", "urlHost")]
    [InlineData("1.2.3.4", "urlAddress")]
    [InlineData("1.2.3.4.", "urlAddress")]
    [InlineData("[1.2.3.4]", "urlAddress")]
    [InlineData("[::1]", "urlAddress")]
    [InlineData("::1", "urlAddress")]
    [InlineData("hooks.0x7f", "urlAddress")]
    public void Host_ThatIsNone_IsSaidToBeWhatItIs(string host, string problem) => Assert.Equal(problem, FieldHost.Judge(host).Problem);

    [Theory]
    [InlineData('a')]
    [InlineData('\u00FC')]
    public void Host_WithALabelOfMoreThan63Letters_IsRefused(char letter) =>
        Assert.Equal("urlHost", FieldHost.Judge(new string(letter, 64) + ".example.com").Problem);

    [Fact]
    public void Host_OfTheGreatestLength_IsTakenAndOneMoreIsRefused()
    {
        var label = new string('a', 63);
        Assert.Null(FieldHost.Judge($"{label}.{label}.{label}.{label[..57]}.com").Problem);
        Assert.Equal("urlHost", FieldHost.Judge($"{label}.{label}.{label}.{label[..58]}.com").Problem);
    }
}
