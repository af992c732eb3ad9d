namespace KaleyraBot.Core.Updates;

/// <summary>What people may still do with a request as it stands; buttons and typed commands ask here.</summary>
public static class RequestActions
{
    /// <summary>What the client of Kaleyra's API puts into <see cref="UpdateResult.Rejected.Type"/> for any 3xx.</summary>
    public const string Redirect = "redirect";

    /// <summary>Only before anything was sent: afterwards nobody can take it back.</summary>
    public static bool MayCancel(UpdateRequest request) => request is { State: RequestState.Queued, Attempts: 0, Result: null };

    /// <summary>The same body again helps where it may not have arrived; a refusal for its content would only come again.</summary>
    public static bool MayRetry(UpdateRequest request) => request switch
    {
        { State: RequestState.Unknown } => true,
        { State: RequestState.Rejected, Result: UpdateResult.Throttled or UpdateResult.Rejected { Type: Redirect } } => true,
        _ => false,
    };
}
