using KaleyraBot.Teams.Settings;
using KaleyraBot.Teams.Trust;
using KaleyraBot.Tests.Kaleyra;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Tests.Teams;

/// <summary>A machine starts with a wrong clock and without a network, as after a night without power.</summary>
public sealed class SigningKeyClockTests
{
    [Fact]
    public async Task Keys_FetchedInVainBeforeTheClockWasSetBack_AreFetchedAgainSoon()
    {
        var time = new JumpingClock();
        using var metadata = new Unreachable();
        var options = Options.Create(new TeamsOptions { OpenIdMetadata = "https://login.example.com/.well-known/openidconfiguration" });
        using var keys = new SigningKeys(options, metadata, time, NullLogger<SigningKeys>.Instance);
        await keys.GetConfigurationAsync(default);
        var before = metadata.Asked;

        time.Ahead = TimeSpan.FromHours(-5);
        await keys.GetConfigurationAsync(default);
        Assert.Equal(before, metadata.Asked);
        time.Advance(TimeSpan.FromSeconds(10));
        await keys.GetConfigurationAsync(default);
        Assert.True(metadata.Asked > before);
    }

    private sealed class Unreachable : HttpMessageHandler, IHttpClientFactory
    {
        public int Asked { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            throw new HttpRequestException("no network yet");
        }
    }
}
