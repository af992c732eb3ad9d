using System.Globalization;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Crash;
using KaleyraBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// The real owners on the real ledger, made to be killed: <database> <effects file> <first form> [drain]
// One line per event: begin, ready, acked <form> <number>, drained.
Console.WriteLine("begin");
var (database, effects, form) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
var lease = TimeSpan.FromSeconds(1);
var settings = new ConfigurationBuilder().AddInMemoryCollection(
    [new("Storage:ConnectionString", $"Data Source={database}"), new("Storage:Lease", lease.ToString()), new("Audit:Key", "c2VhbHMgdGhlIGxlZGdlciB0aGF0IGlzIGtpbGxlZCBoZXJl")]).Build();
var policy = new ApprovalPolicy();
using var witness = new Witness(effects);
await using var services = new ServiceCollection()
    .AddLogging(logs => logs.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Warning))
    .AddStorage(settings)
    .AddSingleton<INumberApi>(witness)
    .AddSingleton<IChat>(witness)
    // Far more attempts than kills: what dies in a call shall be called again, not given up.
    .AddSingleton(new RetryPolicy(MaxAttempts: 1000, Delay: lease))
    .AddSingleton(new OwnerSettings(Parallel: 4))
    .AddSingleton(new AccessPolicy([])).AddSingleton(policy).AddSingleton(new NumberBook([]))
    .AddSingleton<Lanes>().AddSingleton<Owners>().AddSingleton<EffectRunner>().AddSingleton<UpdateRunner>().AddSingleton<RunCheck>().AddSingleton<SealCheck>().AddSingleton<ApprovalClock>().AddSingleton<UndoNotes>().AddSingleton<OutdatedCards>().AddSingleton<KnownNames>().AddSingleton<Introductions>().AddSingleton<RequestCards>().AddSingleton<Messenger>()
    .BuildServiceProvider();
await services.PrepareLedgerAsync();
Console.WriteLine("ready");

if (args is [_, _, _, "drain"])
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
    var (request, _) = await ledger.SubmitAsync(asked, RequestSteps.Submitted(asked), stored => ApprovalSteps.Begin(stored, policy), CancellationToken.None);
    Console.WriteLine($"acked {form} {request.Number}");
}
