using KaleyraBot.Replicas;

// Several bots, a PostgreSQL of their own, a Kaleyra that is none, and a Teams of one line at a time: all on this machine, gone at the end.
var count = args is [var number] && int.TryParse(number, out var asked) && asked is > 0 and < 10 ? asked : 2;
Console.WriteLine($"Starting {count} replicas and a PostgreSQL…");
await using var playground = await Playground.StartAsync(count);
Console.WriteLine(playground.Help);
while (Console.ReadLine() is { } line && line.Trim() != "quit")
{
    await playground.DoAsync(line.Trim());
}
