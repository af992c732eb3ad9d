using System.Diagnostics;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Outbox;

/// <summary>One call for a request. Whatever goes wrong in it is an attempt like any other, whose answer is not known.</summary>
internal static class NumberApiCall
{
    public static async Task<UpdateResult?> CallAsync(this INumberApi api, UpdateRequest request, Func<Task<bool>> begin,
        CancellationToken cancellationToken)
    {
        try
        {
            return await api.UpdateAsync(request.Account, request.WaNumber, request.Changes, begin, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Thrown on, it would be the worker's to repeat, at a pace of its own and without a word on the card.
            Activity.Current?.AddException(exception);
            return new UpdateResult.Unknown("answers.unknownUnreadable");
        }
    }
}
