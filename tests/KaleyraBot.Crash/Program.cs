using System.Globalization;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Updates;
using KaleyraBot.Crash;
using KaleyraBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

if (args is ["postgres"])
{
    await Server.RunAsync();
    return;
}

if (args is ["replica", ..])
{
    await Replica.RunAsync(args[1], args[2], args[3]);
    return;
}

// The real owners on the real ledger, made to be killed: <provider> <connection string> <effects file> <first form> [drain]
// One line per event: begin, ready, acked <form> <number>, drained.
Console.WriteLine("begin");
var (effects, form) = (args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
var settings = new ConfigurationBuilder().AddInMemoryCollection([
    new("Storage:Provider", args[0]), new("Storage:ConnectionString", args[1]), new("Storage:Lease", Engine.Lease.ToString()),
    new("Audit:Key", "c2VhbHMgdGhlIGxlZGdlciB0aGF0IGlzIGtpbGxlZCBoZXJl"),
]).Build();
using var witness = new Witness(effects);
await using var services = new ServiceCollection()
    .AddLogging(logs => logs.SetMinimumLevel(LogLevel.Warning).AddConsole(console =>
        console.LogToStandardErrorThreshold = LogLevel.Warning))
    .AddStorage(settings)
    .AddEngine(witness).AddSingleton<IPlacement, Owner>()
    .BuildServiceProvider();
await services.PrepareLedgerAsync();
Console.WriteLine("ready");

if (args is [_, _, _, _, "drain"])
{
    await Drain.RunAsync(services.GetRequiredService<IOutbox>(), services.GetRequiredService<Owners>());
    Console.WriteLine("drained");
    return;
}

// Until the kill. The first form is one the killed process may have sent already; sent again, it must be the same request.
_ = services.GetRequiredService<Owners>().RunAsync(CancellationToken.None);
var ledger = services.GetRequiredService<ILedger>();
for (; ; form++)
{
    await witness.RoomAsync();
    var asked = Ask.Form(form);
    var (request, _) = await ledger.SubmitAsync(asked, RequestSteps.Submitted(asked), stored =>
        ApprovalSteps.Begin(stored, new ApprovalPolicy()), CancellationToken.None);
    Console.WriteLine($"acked {form} {request.Number}");
}
