using KaleyraBot.Core.Requests;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// Judges an answer by its status, its Retry-After and its body; never by the wording of a message, and never by 200 alone, for
/// Kaleyra's platform also says no inside a 200.
/// </summary>
internal static class AnswerReader
{
    public static UpdateResult Read(int status, TimeSpan? retryAfter, string body) => status switch
    {
        >= 200 and < 300 => Envelope.Parse(body) is { } envelope
            ? Taken(envelope, status, retryAfter)
            : new UpdateResult.Unknown("answers.unknownUnreadable"),
        >= 300 and < 400 => new UpdateResult.Redirected(),
        429 => new UpdateResult.Throttled(retryAfter),
        408 => new UpdateResult.Unknown("answers.unknownTimeout", retryAfter),
        >= 400 and < 500 => Refused(Envelope.Parse(body), status),
        _ => new UpdateResult.Unknown("answers.unknownServer", retryAfter),
    };

    // The body repeats the status, and where it disagrees with a 200 it is the one that knows.
    private static UpdateResult Taken(Envelope envelope, int status, TimeSpan? retryAfter) => (envelope.Status ?? status) switch
    {
        429 => new UpdateResult.Throttled(retryAfter),
        408 => new UpdateResult.Unknown("answers.unknownTimeout", retryAfter),
        >= 500 and < 600 => new UpdateResult.Unknown("answers.unknownServer", retryAfter),
        var own when envelope.HasError || own is >= 400 and < 500 => Refused(envelope, own),
        var own and >= 200 and < 300 => new UpdateResult.Succeeded(Accepted: status == 202 || own == 202),
        _ => new UpdateResult.Unknown("answers.unknownUnreadable"),
    };

    private static UpdateResult Refused(Envelope? envelope, int status)
    {
        // These two codes are the only documented ones, and each belongs to one field.
        var parameter = envelope?.Parameter ?? envelope?.Code switch
        {
            "E413" => WireFields.Number,
            "E962" => WireFields.Image,
            _ => null,
        };
        var said = new UpdateResult.Rejected(envelope?.Code, envelope?.Type, parameter, envelope?.Message);
        // Nobody documents how wrong credentials are answered, so the status says it where the body does not.
        return said.Type is null && status is 401 or 403 ? new UpdateResult.Unauthorized(said) : said;
    }
}
