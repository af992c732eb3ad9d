using System.Globalization;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Diagnostics;
using KaleyraBot.WebChat.Conversations;
using KaleyraBot.WebChat.Panel;
using KaleyraBot.WebChat.Payloads;
using KaleyraBot.WebChat.Trust;
using KaleyraBot.WebChat.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.WebChat;

/// <summary>
/// The door of the local page: <c>GET /</c>, its files and its stream under <c>/web/</c>, <c>POST /web/events</c> and <c>/web/blocks</c>.
/// There is no sign-in, so the host maps it in Development only; requests from other machines, through a tunnel or of other sites are
/// refused in any case.
/// </summary>
public static class WebEndpoint
{
    private const int LargestEvent = 64 * 1024;
    private const int LargestCard = 256 * 1024;

    /// <summary>The place where the page expects approval cards; every page has it, beside the room everybody starts in.</summary>
    public static readonly string ApprovalsChannel = new WebPlace(WebPlace.Approvals).ToPlace().Value;

    /// <param name="endpoints">Where to.</param>
    /// <param name="elsewhere">Why a call is not from this machine, or null when it is.</param>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints, Func<HttpContext, string?> elsewhere)
    {
        if (!PageFiles.Built)
        {
            endpoints.ServiceProvider.GetRequiredService<ILogger<WebTurnHandler>>().PageMissing();
        }
        endpoints.MapGet("/", Guarded(_ => Task.FromResult(PageFiles.Page())));
        endpoints.MapGet("/web/{file}", Guarded(context => Task.FromResult(PageFiles.File(Part(context, "file")))));
        endpoints.MapGet("/web/stream", Guarded(context => Task.FromResult(Stream(context))));
        endpoints.MapPost("/web/events", Guarded(ReadAsync));
        endpoints.MapPost("/web/blocks", Guarded(TranslateAsync));
        endpoints.MapPut(
            "/web/fault/{fault}",
            Guarded(async context => await Panel(context).SetFaultAsync(Part(context, "fault"), context.RequestAborted)
            ? TypedResults.NoContent() : TypedResults.NotFound()));
        endpoints.MapPut("/web/clock/{by}", Guarded(async context =>
            !TimeSpan.TryParse(Part(context, "by"), CultureInfo.InvariantCulture, out var time) ? TypedResults.BadRequest()
            : await Panel(context).MoveClockAsync(time, context.RequestAborted) ? TypedResults.NoContent() : TypedResults.NotFound()));
        return endpoints;

        // Plain delegates: what binds parameters and filters is built from expressions at the first call of any route, the bots' too.
        RequestDelegate Guarded(Func<HttpContext, Task<IResult>> answer) =>
            async context => await ((IResult?)Refusal(context, elsewhere) ?? await answer(context)).ExecuteAsync(context);
    }

    private static string Part(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    private static PanelFeed Panel(HttpContext context) => context.RequestServices.GetRequiredService<PanelFeed>();

    private static ContentHttpResult? Refusal(HttpContext context, Func<HttpContext, string?> elsewhere)
    {
        WebHeaders.Set(context.Response);
        if ((elsewhere(context) ?? WebGuard.Refusal(context.Request)) is { } why)
        {
            var log = context.RequestServices.GetRequiredService<ILogger<WebTurnHandler>>();
            context.RequestServices.GetRequiredService<Sampled>()
                .Note($"web {why}", () => log.Refused(context.Request.Method, why), more => log.RefusedMore(more, why));
            return TypedResults.Text(why, statusCode: StatusCodes.Status403Forbidden);
        }
        return null;
    }

    private static IResult Stream(HttpContext context)
    {
        string?[] who = context.Request.Query["who"].ToArray(), place = context.Request.Query["place"].ToArray();
        var language = context.Request.Headers.AcceptLanguage.ToString();
        var readers = who.Select(name => WebIdentity.Read(name, language)).OfType<Person>().Distinct().ToList();
        var rooms = place.Length == 0
            ? WebPlace.Everywhere
            : place.Select(WebPlace.Read).OfType<WebPlace>().Select(known => known.Room).Distinct().ToList();
        if (readers.Count != who.Length || readers.Count is 0 or > 4 || rooms.Count < place.Length || rooms.Count > 4)
        {
            return TypedResults.BadRequest();
        }
        // The browser repeats the last id by itself when it reconnects; a page that opens a new stream says it in the address.
        var last = context.Request.Headers["Last-Event-ID"].ToString();
        _ = long.TryParse(last.Length > 0 ? last : context.Request.Query["after"].ToString(), out var seen);
        return TypedResults.ServerSentEvents(
            context.RequestServices.GetRequiredService<WebStream>().ReadAsync(rooms, readers, seen, context.RequestAborted));
    }

    private static Task<IResult> ReadAsync(HttpContext context) => WebBody.ReadAsync(context, LargestEvent, async body =>
        WebInbound.Read(body.Span) is { } sent
            ? await context.RequestServices.GetRequiredService<WebTurnHandler>()
                .HandleAsync(sent, context.Request.Headers.AcceptLanguage, context.RequestAborted)
            : TypedResults.BadRequest());

    private static Task<IResult> TranslateAsync(HttpContext context) => WebBody.ReadAsync(context, LargestCard, body => Task.FromResult(
        WebBlocks.Read(body.Span) is { } card
            ? context.RequestServices.GetRequiredService<WebBlocks>()
                .Translate(card, WebIdentity.Language(context.Request.Headers.AcceptLanguage))
            : TypedResults.BadRequest()));
}
