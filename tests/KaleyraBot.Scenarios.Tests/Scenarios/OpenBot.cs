namespace KaleyraBot.Tests.Scenarios;

/// <summary>One real bot on its sandbox for a whole class: its doors without a sign-in stand open to this machine.</summary>
public sealed class OpenBot : IAsyncLifetime
{
    private TestBot? _bot;

    public Uri Url => _bot!.Url;

    internal TestBot Bot => _bot!;

    public async Task InitializeAsync() => _bot = await TestBot.StartAsync(TestBot.Counting);

    public async Task DisposeAsync() => await _bot!.DisposeAsync();
}
