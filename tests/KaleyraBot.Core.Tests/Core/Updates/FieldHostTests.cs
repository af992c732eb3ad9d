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
    public void Host_ThatEverybodyCanReach_IsTaken(string host)
    {
        Assert.Null(FieldHost.Judge(host).Problem);
        Assert.True(ApprovalPolicy.IsHost(host));
    }
}
