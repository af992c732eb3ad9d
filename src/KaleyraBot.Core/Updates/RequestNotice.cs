using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Updates;

/// <summary>What the requester is told privately: how the request stands, in the sentence of its card.</summary>
public static class RequestNotice
{
    public static Card Build(UpdateRequest request) =>
        NoticeCard.Build(RequestSummary.Summary(request), request.State switch
        {
            RequestState.Succeeded => NoticeTone.Good,
            RequestState.Rejected or RequestState.Declined => NoticeTone.Bad,
            RequestState.Unknown or RequestState.Expired => NoticeTone.Warning,
            _ => NoticeTone.Info,
        });
}
