using KaleyraBot.Core.Profile;

namespace KaleyraBot.Core.Requests;

/// <summary>Kaleyra's update API: one call, one answer, no retry inside.</summary>
public interface INumberApi
{
    /// <param name="account">A configured account's name.</param>
    /// <param name="waNumber">E.164 with the plus sign.</param>
    /// <param name="changes">Only the fields that change, by wire name; an empty value clears the field.</param>
    /// <param name="begin">
    /// Asked when nothing is to be waited for any more, right before the call leaves; false: it must not. Never throws.
    /// </param>
    /// <param name="cancellationToken">Stops waiting; the answer is then unknown.</param>
    /// <returns>The answer; null where the call did not begin.</returns>
    Task<UpdateResult?> UpdateAsync(string account, string waNumber, IReadOnlyList<FieldChange> changes, Func<Task<bool>> begin,
        CancellationToken cancellationToken);

    /// <summary>
    /// How long no call of this account should be begun, because it does not answer; null where one may be. Whoever begins one all the same
    /// is answered <see cref="UpdateResult.Deferred"/>.
    /// </summary>
    TimeSpan? PauseOf(string account) => null;
}
