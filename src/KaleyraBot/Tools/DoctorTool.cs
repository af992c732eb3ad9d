using KaleyraBot.Doctor;
using KaleyraBot.Hosting;

namespace KaleyraBot.Tools;

/// <summary>Looks at everything that the bot needs, and says how it stands. Nothing is made, changed or posted.</summary>
internal static class DoctorTool
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(DoctorWishes wishes, ToolContext context, CancellationToken cancellationToken)
    {
        var (told, code) = ("", 0);
        try
        {
            while (true)
            {
                // With settings read anew: somebody is correcting them.
                var (findings, time) = await LookAsync(wishes, context, cancellationToken);
                var report = wishes.Json ? Report.Json(findings)
                    : string.Join(Environment.NewLine, [.. Report.Lines(findings, context.IsTerminal), "", Report.Sum(findings)]);
                if (report != told)
                {
                    await context.Out.WriteLineAsync(told.Length > 0 && !wishes.Json ? Environment.NewLine + report : report);
                }
                (told, code) = (report, findings.Any(finding => finding.Mark == Mark.Red) ? 1 : 0);
                if (!wishes.Watch || findings.All(finding => finding.Mark == Mark.Green))
                {
                    return code;
                }
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return code;
        }
    }

    private static async Task<(IReadOnlyList<Finding> Findings, TimeProvider Time)> LookAsync(
        DoctorWishes wishes, ToolContext context, CancellationToken cancellationToken)
    {
        try
        {
            using var patient = Patient.Of(context, wishes);
            return (await Checkup.RunAsync(patient, cancellationToken), patient.Time);
        }
        catch (StartException unreadable)
        {
            // A file that is no JSON: nothing else can be known before it is.
            return ([.. unreadable.Problems.Select(problem => Finding.Red("settings", problem))], TimeProvider.System);
        }
    }
}
