using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Access;

/// <summary>How somebody who may read is shown what they ask for.</summary>
public enum Reading
{
    /// <summary>Not where they ask: others would see it.</summary>
    NotHere,

    /// <summary>To them alone.</summary>
    Aside,

    Open,
}

/// <summary>What was said in one conversation is not repeated in another one.</summary>
internal static class ReadingPlace
{
    /// <summary>Whether the request belongs to this conversation: it was made here, or its approvers look here.</summary>
    public static bool IsAt(this UpdateRequest request, Place where) =>
        where.IsIn(request.Place) || (request.Approval?.Elsewhere is { } channel && where.IsIn(channel));

    /// <param name="belongsHere">Whether all of it is of the conversation where it is asked for.</param>
    /// <param name="earshot">Who would see the answer.</param>
    public static Reading Of(bool belongsHere, Audience earshot) => (belongsHere, earshot) switch
    {
        (true, _) or (_, Audience.Private) => Reading.Open,
        (_, Audience.Asker) => Reading.Aside,
        _ => Reading.NotHere,
    };
}
