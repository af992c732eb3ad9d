using System.Globalization;
using KaleyraBot.Core.Chat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.WebChat;

/// <summary>
/// The door of the local page: <c>GET /</c>, its files and its stream under <c>/web/</c>, <c>POST /web/events</c> and <c>/web/blocks</c>. There is no sign-in,
/// so the host maps it in Development only; requests from other machines, through a tunnel or of other sites are refused in any case.
/// </summary>
public static class WebEndpoint
{
    private const int LargestEvent = 64 * 1024;
    private const int LargestCard = 256 * 1024;

    /// <summary>The place where the page expects approval cards; every page has it, beside the room everybody starts in.</summary>
    public static readonly string ApprovalsChannel = new WebPlace(WebPlace.Approvals).ToPlace().Value;

    /// <summary>Needs an <see cref="IDialog"/>, an <see cref="Core.Ledger.ILedger"/> and a <see cref="Cards.CardBook"/>; an <see cref="ISandboxPanel"/> and an <see cref="ISandboxClock"/> are shown where there is one.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Patience.Default);
        services.TryAddSingleton(Grace.Default);
        services.TryAddSingleton<Errands>();
        services.TryAddSingleton<Sampled>();
        services.AddSingleton<Bell>().AddSingleton<Transcript>().AddSingleton<WebFit>().AddSingleton<MessageJson>().AddSingleton<WebBlocks>()
            .AddSingleton<WebStream>().AddScoped<WebDoor>();
        services.AddSingleton(provider =>
            new PanelFeed(provider.GetRequiredService<Bell>(), provider.GetService<ISandboxPanel>(), provider.GetService<ISandboxClock>()));
        return services.AddSingleton<IChat, WebChat>();
    }

    /// <param name="endpoints">Where to.</param>
    /// <param name="elsewhere">Why a call is not from this machine, or null when it is.</param>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints, Func<HttpContext, string?> elsewhere)
    {
        if (!PageFiles.Built)
        {
            endpoints.ServiceProvider.GetRequiredService<ILogger<WebDoor>>().PageMissing();
        }
        var door = endpoints.MapGroup("").AddEndpointFilter((invocation, next) => GuardAsync(invocation, next, elsewhere)).ExcludeFromDescription();
        door.MapGet("/", PageFiles.Page);
        door.MapGet("/web/{file}", (string file) => PageFiles.File(file));
        door.MapGet("/web/stream", Stream);
        door.MapPost("/web/events", (HttpContext context, WebDoor webDoor) => ReadAsync(context, webDoor));
        door.MapPost("/web/blocks", (HttpContext context, WebBlocks blocks) => TranslateAsync(context, blocks));
        door.MapPut("/web/fault/{fault}", async (string fault, PanelFeed panel, CancellationToken cancellationToken) =>
            await panel.SetFaultAsync(fault, cancellationToken) ? Results.NoContent() : Results.NotFound());
        // As a TimeSpan, what is none would be an unhandled exception in the log.
        door.MapPut("/web/clock/{by}", async (string by, PanelFeed panel, CancellationToken cancellationToken) =>
            !TimeSpan.TryParse(by, CultureInfo.InvariantCulture, out var time) ? Results.BadRequest()
            : await panel.MoveClockAsync(time, cancellationToken) ? Results.NoContent() : Results.NotFound());
        return endpoints;
    }

    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, Func<HttpContext, string?> elsewhere)
    {
        var context = invocation.HttpContext;
        WebHeaders.Set(context.Response);
        if ((elsewhere(context) ?? WebGuard.Refusal(context.Request)) is { } why)
        {
            var log = context.RequestServices.GetRequiredService<ILogger<WebDoor>>();
            context.RequestServices.GetRequiredService<Sampled>().Note($"web {why}", () => log.Refused(context.Request.Method, why), more => log.RefusedMore(more, why));
            return TypedResults.Text(why, statusCode: StatusCodes.Status403Forbidden);
        }
        return await next(invocation);
    }

    private static IResult Stream(HttpContext context, WebStream stream, string[] who, string[] place, string? after = null)
    {
        var language = context.Request.Headers.AcceptLanguage.ToString();
        var readers = who.Select(name => WebIdentity.Read(name, language)).OfType<Person>().Distinct().ToList();
        var rooms = place.Length == 0 ? WebPlace.Everywhere : place.Select(WebPlace.Read).OfType<WebPlace>().Select(known => known.Room).Distinct().ToList();
        if (readers.Count != who.Length || readers.Count is 0 or > 4 || rooms.Count < place.Length || rooms.Count > 4)
        {
            return TypedResults.BadRequest();
        }
        // The browser repeats the last id by itself when it reconnects; a page that opens a new stream says it in the address.
        var last = context.Request.Headers["Last-Event-ID"].ToString();
        _ = long.TryParse(last.Length > 0 ? last : after, out var seen);
        return TypedResults.ServerSentEvents(stream.ReadAsync(rooms, readers, seen, context.RequestAborted));
    }

    private static Task<IResult> ReadAsync(HttpContext context, WebDoor door) => WebBody.ReadAsync(context, LargestEvent, async body =>
        WebInbound.Read(body.Span) is { } sent
            ? await door.HandleAsync(sent, context.Request.Headers.AcceptLanguage, context.RequestAborted)
            : TypedResults.BadRequest());

    private static Task<IResult> TranslateAsync(HttpContext context, WebBlocks blocks) => WebBody.ReadAsync(context, LargestCard, body => Task.FromResult(
        WebBlocks.Read(body.Span) is { } card
            ? blocks.Translate(card, WebIdentity.Language(context.Request.Headers.AcceptLanguage))
            : TypedResults.BadRequest()));
}
