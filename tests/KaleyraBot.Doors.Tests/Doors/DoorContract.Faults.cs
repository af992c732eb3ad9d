using KaleyraBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using static KaleyraBot.Tests.Doors.Sample;

namespace KaleyraBot.Tests.Doors;

/// <summary>While the database fails, everybody is told so by the surface where they are, and nothing that was typed is lost.</summary>
public abstract partial class DoorContract
{
    private const string Table = "Requests";
    private const string Away = "Away";

    /// <summary>A dialog keeps what was typed on an error alone, for which its platform has a sentence; all else says it itself.</summary>
    [SkippableFact]
    public async Task Form_SentWhileTheDatabaseFails_SaysSo_AndGoesThroughOnceItIsBack()
    {
        await Ana.TypeAsync("wa update");
        Rename(Table, Away);
        Assert.True(await Record.ExceptionAsync(() => Ana.PressAsync("Update", Filled)) is not null || (await ToldAsync()).Contains("did not work", StringComparison.Ordinal));
        Assert.Empty(Bot.Sandbox.Journal);

        Rename(Away, Table);
        await Ana.PressAsync("Update", Filled);
        await Ana.SeeAsync("WA-1 Succeeded");
        Assert.Single(Bot.Sandbox.Journal);
    }

    /// <summary>Where the platform hears of a failure, it delivers the line once more; else the person is told.</summary>
    [SkippableFact]
    public async Task Line_TypedWhileTheDatabaseFails_IsAnsweredOrDeliveredAgain()
    {
        Rename(Table, Away);
        var told = await Record.ExceptionAsync(() => Ana.TypeAsync("wa history")) is null;
        if (told)
        {
            await Ana.SeeAsync("did not work");
        }

        Rename(Away, Table);
        await (told ? Ana.TypeAsync("wa history") : Ana.RedeliverAsync());
        await Ana.SeeAsync("");
    }

    private async Task<string> ToldAsync() => Ana.Whispered ?? Text(await Ana.CardAsync());

    private void Rename(string from, string to)
    {
        using var sql = Bot.Services.GetRequiredService<IDatabase>().Connect();
        sql.Run($"ALTER TABLE \"{from}\" RENAME TO \"{to}\"");
    }
}
