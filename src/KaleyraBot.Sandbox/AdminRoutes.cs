using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaleyraBot.Sandbox;

/// <summary>The sandbox's own doors under <c>/__emulator</c>: look at the state, seed it, read the journal, switch faults.</summary>
internal static class AdminRoutes
{
    /// <summary>What a caller sends to register a number or replace its profile.</summary>
    internal sealed record Seed(string DisplayName, Dictionary<string, string> Values);

    /// <summary>What a caller sees at once; the journal has a route of its own.</summary>
    internal sealed record State(IReadOnlyList<SandboxProfile> Profiles, SandboxFault Fault, int Calls);

    public static void Map(IEndpointRouteBuilder routes, SandboxState state)
    {
        var admin = routes.MapGroup("/__emulator");
        admin.MapGet("/state", () => new State(state.Profiles, state.Fault, state.Journal.Count));
        admin.MapPost("/reset", () => Done(state.Reset));

        admin.MapGet("/profiles", () => state.Profiles);
        admin.MapGet("/profiles/{number}", (string number) => state.Find(number) is { } profile ? Results.Ok(profile) : Results.NotFound());
        admin.MapPut("/profiles/{number}",
            (string number, Seed seed) => Done(() => state.Seed(new(number, seed.DisplayName, seed.Values))));

        admin.MapGet("/journal", () => state.Journal);
        admin.MapDelete("/journal", () => Done(state.ClearJournal));

        admin.MapGet("/faults", () => state.Fault);
        admin.MapPut("/faults", (SandboxFault fault) => Done(() => state.Fault = fault));
        admin.MapDelete("/faults", () => Done(() => state.Fault = SandboxFault.None));
    }

    private static IResult Done(Action change)
    {
        change();
        return Results.NoContent();
    }
}
