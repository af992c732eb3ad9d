using CsCheck;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.Core.Updates;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Core.Commands;

public sealed class CommandPropertyTests
{
    [Needs(Needs.Time)]
    [Fact]
    public void Parse_AnyLine_IsAnsweredWithoutThrowing() => Gen.Select(Words.Of("", "wa ", "wa update ", "show ", "history ", "status "), FieldPropertyTests.Hostile)
        .Sample((begin, rest) =>
        {
            if (CommandParser.Parse(begin + rest) is Command.Misunderstood { Why: var why })
            {
                Assert.NotEmpty(English.Of(why));
            }
        }, iter: 20_000);

    [Needs(Needs.Time)]
    [Fact]
    public void Parse_AnUpdateLine_NeverYieldsAnUnknownOrEmptyValue() => FieldPropertyTests.Hostile.Sample(line =>
    {
        if (CommandParser.Parse("update " + line) is Command.Update { Values: var values })
        {
            Assert.All(values, pair =>
                Assert.True(pair.Key is FormReader.Number or FormReader.Clear or FormReader.Reason
                || Fields.All.Any(field => field.Name == pair.Key)));
            Assert.All(values, pair => Assert.NotEmpty(pair.Value));
        }
    }, iter: 20_000);

    [Needs(Needs.Time)]
    [Fact]
    public void Write_AnyValues_ReadBackTheSame()
    {
        var names = Fields.All.Select(field => field.Name).Append(FormReader.Number).Append(FormReader.Reason).ToArray();
        var values = Gen.Select(Words.Of(names), FieldPropertyTests.Hostile).Array[0, 5].Select(pairs => pairs
            .Where(pair => pair.Item2.Length > 0 && (pair.Item1 != FormReader.Number || !FieldText.IsBlank(pair.Item2)))
            .DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));
        Gen.Select(values, Words.Of("", "address", "website,contact_email")).Sample((typed, clear) =>
        {
            if (clear.Length > 0)
            {
                typed[FormReader.Clear] = clear;
            }
            var line = CommandLine.Write(typed);
            if (line.Length <= LineText.MaxLength)
            {
                var read = Assert.IsType<Command.Update>(CommandParser.Parse(line));
                Assert.Equal(typed.OrderBy(pair => pair.Key), read.Values.OrderBy(pair => pair.Key));
            }
        }, iter: 20_000);
    }

    [Fact]
    public void Write_FilledForm_IsTheLineSomebodyWouldType() => Assert.Equal(
        "wa update +919876543210 about=\"Open till 9\" address=\"567, \\\"john\\\", 2nd Phase\" clear=website",
        CommandLine.Write(new Dictionary<string, string>
        {
            ["clear"] = "website",
            ["address"] = "567, \"john\", 2nd Phase",
            ["about"] = "Open till 9",
            ["contact_email"] = "",
            ["other"] = "x",
            ["wa_number"] = "+919876543210",
        }));

    [Fact]
    public void Write_AliasWithSpaces_IsQuoted() =>
        Assert.Equal("wa update \"Sales Desk\"", CommandLine.Write(new Dictionary<string, string> { ["wa_number"] = "Sales Desk" }));
}
