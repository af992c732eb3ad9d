namespace KaleyraBot.Teams.Api;

/// <summary>Where the bot gets the token that its calls to Teams carry. Implementations keep it until it nears its end.</summary>
internal interface ITokenSource
{
    /// <param name="fresh">The one kept was refused: get another.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The token, or null where calls carry none.</returns>
    /// <exception cref="TokenUnavailableException">None could be had now.</exception>
    ValueTask<string?> TokenAsync(bool fresh, CancellationToken cancellationToken);
}

/// <summary>No token could be had; the message says why without a secret in it, for the operator.</summary>
internal sealed class TokenUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>For local emulators, which ask for none.</summary>
internal sealed class NoToken : ITokenSource
{
    public ValueTask<string?> TokenAsync(bool fresh, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
