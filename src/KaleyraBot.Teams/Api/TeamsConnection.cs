namespace KaleyraBot.Teams.Api;

/// <summary>Asks whether the bot could speak in Teams, and says nothing there.</summary>
public sealed class TeamsConnection
{
    private readonly ITokenSource _tokens;

    internal TeamsConnection(ITokenSource tokens) => _tokens = tokens;

    /// <summary>Why the bot gets no token for its calls, as a sentence without a secret; null where it gets one.</summary>
    public async Task<string?> TokenProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _tokens.TokenAsync(fresh: true, cancellationToken) is null ? "No token is asked for: MicrosoftAppId is not set." : null;
        }
        catch (TokenUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    }
}
