using System.Text.Json.Nodes;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Doors;

/// <summary>The refused attempts in the audit of a bot, those included that stand there as a count.</summary>
internal static class Refused
{
    public static async Task<int> CountAsync(IServiceProvider services)
    {
        await services.GetRequiredService<Refusals>().FlushAsync(all: true, CancellationToken.None);
        return (await services.GetRequiredService<IAuditLog>().PageAsync(null, null, null, 1000, CancellationToken.None))
            .Where(entry => entry.Action == "refused").Sum(entry => (int?)JsonNode.Parse(entry.Detail)!["count"] ?? 1);
    }
}
