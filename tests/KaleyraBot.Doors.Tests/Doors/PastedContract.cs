using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Doors;

/// <summary>
/// What people paste, through every door where it can occur: Kaleyra gets what was meant, or nothing and the person a sentence.
/// </summary>
[Needs(Needs.Host)]
public abstract class PastedContract(PastedDoor door)
{
    public static TheoryData<string> OnLines => [.. PastedRows.All.Where(row => row.OnLines).Select(row => row.Name)];

    public static TheoryData<string> InForms => [.. PastedRows.All.Where(row => row.InForms).Select(row => row.Name)];

    public static TheoryData<string> Everywhere => [.. PastedLines.Everywhere.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(OnLines))]
    public Task Value_PastedOnALine_ReachesKaleyraAsMeantOrIsRefused(string name) =>
        door.LineAsync(PastedRows.All.First(row => row.Name == name));

    [Theory]
    [MemberData(nameof(InForms))]
    public Task Value_PastedIntoAForm_ReachesKaleyraAsMeantOrIsRefused(string name) =>
        door.FormAsync(PastedRows.All.First(row => row.Name == name));

    [Theory]
    [MemberData(nameof(Everywhere))]
    public Task Line_WithWhatStoodAround_IsReadAsMeant(string name) =>
        door.LineAsync(PastedLines.Everywhere.First(row => row.Name == name));
}

public sealed class SlackPastedTests(SlackPastedDoor door) : PastedContract(door), IClassFixture<SlackPastedDoor>
{
    public static TheoryData<string> OfSlack => [.. PastedLines.Slack.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(OfSlack))]
    public Task Line_AsSlackDeliversIt_IsReadAsMeant(string name) => door.LineAsync(PastedLines.Slack.First(row => row.Name == name));

    public static TheoryData<string> OfMessages => [.. PastedLines.SlackMessages.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(OfMessages))]
    public Task Message_AsSlackDeliversIt_IsReadAsMeant(string name) =>
        door.LineAsync(PastedLines.SlackMessages.First(row => row.Name == name), 1..);
}

public sealed class TeamsPastedTests(TeamsPastedDoor door) : PastedContract(door), IClassFixture<TeamsPastedDoor>
{
    public static TheoryData<string> OfTeams => [.. PastedLines.Teams.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(OfTeams))]
    public Task Line_AsTeamsDeliversIt_IsReadAsMeant(string name) => door.LineAsync(PastedLines.Teams.First(row => row.Name == name));
}

public sealed class WebPastedTests(WebPastedDoor door) : PastedContract(door), IClassFixture<WebPastedDoor>
{
    public static TheoryData<string> OfThePage => [.. PastedLines.Marked.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(OfThePage))]
    public Task Line_WithItsMarks_IsReadAsMeant(string name) => door.LineAsync(PastedLines.Marked.First(row => row.Name == name));
}
