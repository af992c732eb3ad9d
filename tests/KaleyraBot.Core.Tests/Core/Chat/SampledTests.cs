using KaleyraBot.Core.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Core.Chat;

public sealed class SampledTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _log = [];

    [Fact]
    public void Lines_OfOneKind_AreFiveAMinuteAndTheirCount()
    {
        var sampled = new Sampled(_time);
        Note(sampled, "forged", 1_000);
        Note(sampled, "late", 2);
        Assert.Equal(5, _log.Count(line => line == "forged"));
        Assert.Equal(2, _log.Count(line => line == "late"));

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["forged +995"], _log.Where(line => line.Contains('+', StringComparison.Ordinal)));
        Assert.Equal(0, sampled.Kinds);

        Note(sampled, "forged", 1);
        Assert.Equal(6, _log.Count(line => line == "forged"));
    }

    [Fact]
    public void Kinds_WithoutEnd_ShareOneCount()
    {
        var sampled = new Sampled(_time);
        for (var i = 0; i < 100_000; i++)
        {
            Note(sampled, $"kind {i}", 1);
        }
        Assert.True(sampled.Kinds <= 101, $"{sampled.Kinds} kinds");
        Assert.True(_log.Count <= 105, $"{_log.Count} lines");
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains(_log, line => line.EndsWith("+99895", StringComparison.Ordinal));
        Assert.Equal(0, sampled.Kinds);
    }

    private void Note(Sampled sampled, string kind, int times)
    {
        for (var i = 0; i < times; i++)
        {
            sampled.Note(kind, () => _log.Add(kind), more => _log.Add($"{kind} +{more}"));
        }
    }
}
