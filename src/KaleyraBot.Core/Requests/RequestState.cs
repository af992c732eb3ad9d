namespace KaleyraBot.Core.Requests;

/// <summary>The states of an update request, in the words that people, logs and searches share.</summary>
public enum RequestState
{
    AwaitingApproval, Scheduled, Queued, Running, Succeeded, Rejected, Unknown, Declined, Expired, Cancelled,
}
