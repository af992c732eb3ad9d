using System.CommandLine;
using KaleyraBot.Core.Audit;
using KaleyraBot.Tools;
using KaleyraBot.Tools.Audit;

namespace KaleyraBot.Commands;

/// <summary><c>audit</c>: looks at the record of everything, and keeps it in order. A running bot is not disturbed.</summary>
internal static class AuditCommand
{
    private static readonly string[] Formats = ["csv", "json"];

    public static ProgramCommand Create(ToolContext context) =>
        new ProgramCommand("audit", "Checks, repairs, exports or erases the audit of the database in the settings.")
        {
            Verify(context), Repair(context), Export(context), Erase(context),
        }.With("audit verify", "audit export --format csv audit.csv", "audit erase --number +919876543210 --yes");

    private static ProgramCommand Verify(ToolContext context)
    {
        var head = new Option<string?>("--head") { HelpName = "number:hash", Description = "An entry noted earlier, which must still be there." };
        var json = Json();
        head.Validators.Add(words =>
        {
            if (words.GetValue(head) is { } noted && !AuditVerify.IsHead(noted))
            {
                words.AddError("Write the head as verify printed it: <number>:<hash>.");
            }
        });
        return new ProgramCommand("verify", "Checks that nothing was changed, that requests are as the audit says, and that its guard stands.")
        {
            head, json,
        }.With("audit verify", "audit verify --head 1024:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "audit verify --json").Ending(
            "0 the audit is whole", "1 it is not, or cannot be read", "2 the command line is wrong")
            .Runs((words, _) => AuditTool.RunAsync(
                context, services => AuditVerify.RunAsync(services, words.GetValue(head), words.GetValue(json), context)));
    }

    private static ProgramCommand Repair(ToolContext context)
    {
        var yes = Yes();
        return new ProgramCommand("repair", "Puts the guard of the audit and the seal of its end back, and notes that in it.") { yes }
            .With("audit verify   # look first", "audit repair --yes")
            .Runs((words, _) => AuditTool.RunAsync(context, services => AuditRepair.RunAsync(services, words.GetValue(yes), context)));
    }

    private static ProgramCommand Export(ToolContext context)
    {
        var format = new Option<string>("--format") { Required = true, HelpName = "csv|json", Description = "csv for spreadsheets; json has all that checks the chain." }
            .AcceptOnlyFromAmong(Formats);
        var file = new Argument<string?>("file") { Arity = ArgumentArity.ZeroOrOne, Description = "Where to write; without one, standard output." };
        return new ProgramCommand("export", "Writes all entries, oldest first.") { format, file }
            .With("audit export --format csv audit.csv", "audit export --format json > audit.json")
            .Runs((words, _) => AuditTool.RunAsync(
                context, services => AuditExport.RunAsync(services, words.GetRequiredValue(format), words.GetValue(file), context)));
    }

    private static ProgramCommand Erase(ToolContext context)
    {
        var number = new Option<string?>("--number") { HelpName = "+E.164", Description = "The personal values of this WhatsApp number." };
        var email = new Option<string?>("--email") { HelpName = "address", Description = "All values that name this e-mail address." };
        var yes = Yes();
        var command = new ProgramCommand("erase", "Forgets personal values for good; the chain stays valid.") { number, email, yes }
            .With("audit erase --number +919876543210   # says what it would do", "audit erase --email ana@example.com --yes");
        command.Validators.Add(words =>
        {
            if (words.GetValue(number) is null == words.GetValue(email) is null)
            {
                words.AddError("Write either --number or --email: whose values shall be forgotten?");
            }
        });
        return command.Runs((words, _) =>
        {
            Erasure what = words.GetValue(number) is { } of ? new Erasure.OfNumber(of) : new Erasure.OfEmail(words.GetValue(email)!);
            return AuditTool.RunAsync(context, services => AuditErase.RunAsync(services, what, words.GetValue(yes), context));
        });
    }

    private static Option<bool> Yes() => new("--yes") { Description = "Do it; without this, nothing is changed." };

    private static Option<bool> Json() => new("--json") { Description = "The answer as JSON, for a script." };
}
