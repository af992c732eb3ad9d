using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Crash;

/// <summary>The PostgreSQL server of the tests, in the hands of a process that is killed.</summary>
internal static class Server
{
    /// <summary>Prints the process that keeps it, its port and its folder, and waits for the kill.</summary>
    public static async Task RunAsync()
    {
        var server = await PostgresServer.SharedAsync();
        Console.WriteLine($"{server.KeeperId} {server.Port} {server.Folder}");
        await Task.Delay(Timeout.InfiniteTimeSpan);
    }
}
