using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>What an operator reads at start when the settings are wrong.</summary>
public sealed class KaleyraOptionsTests
{
    private const string A = "Kaleyra:Accounts:a";

    [Theory]
    [InlineData($"{A}:Region", "XX", "Kaleyra:Accounts:a:Region must be IN, SG, EU or NA.")]
    [InlineData($"{A}:Region", "", "Kaleyra:Accounts:a:Region is missing: give IN, SG, EU or NA.")]
    [InlineData($"{A}:Sid", "", "Kaleyra:Accounts:a:Sid is missing: give the SID of the account.")]
    [InlineData($"{A}:ApiKey", null, "Kaleyra:Accounts:a:ApiKey is missing: give the account's API key.")]
    [InlineData($"{A}:Sid", "HX/1", "Kaleyra:Accounts:a:Sid must be the SID of the account as Kaleyra shows it: no spaces, no line breaks, no slashes.")]
    [InlineData($"{A}:ApiKey", "secret key", "Kaleyra:Accounts:a:ApiKey must be the account's API key as Kaleyra shows it: no spaces, no line breaks, no slashes.")]
    [InlineData($"{A}:ApiKey", "secret\nkey", "Kaleyra:Accounts:a:ApiKey must be")]
    [InlineData($"{A}:ApiKey", "sécret", "Kaleyra:Accounts:a:ApiKey must be")]
    [InlineData($"{A}:BaseUrl", "http://api.in.kaleyra.io", "Kaleyra:Accounts:a:BaseUrl must be a plain https address such as https://api.in.kaleyra.io (http only on loopback).")]
    [InlineData($"{A}:BaseUrl", "api.in.kaleyra.io", "Kaleyra:Accounts:a:BaseUrl must be")]
    [InlineData($"{A}:BaseUrl", "https://user:secret@api.in.kaleyra.io", "Kaleyra:Accounts:a:BaseUrl must be")]
    [InlineData($"{A}:BaseUrl", "https://api.in.kaleyra.io/?secret", "Kaleyra:Accounts:a:BaseUrl must be")]
    [InlineData($"{A}:Numbers:98765 43210", "Shop", "Kaleyra:Accounts:a:Numbers:98765 43210 is no number in E.164, such as +919876543210 (the plus sign may be left out).")]
    [InlineData($"{A}:Numbers", "+919876543210", "Kaleyra:Accounts:a:Numbers has one value; give each number a key of its own, such as Kaleyra:Accounts:a:Numbers:919876543210, with its alias as the value.")]
    [InlineData($"{A}:Numbers:+0123456789", "Shop", "is no number in E.164")]
    [InlineData($"{A}:Numbers:919876543210", "Again", "Kaleyra:Accounts:a:Numbers:919876543210 lists a number that is listed already at Kaleyra:Accounts:a:Numbers:+919876543210.")]
    [InlineData($"{A}:Numbers:+14155550132", "shop", "has an alias that is taken by")]
    [InlineData($"{A}:Numbers:+14155550132", "+919876543210", "Kaleyra:Accounts:a:Numbers:+14155550132 has another number as its alias: give it a name.")]
    [InlineData("Kaleyra:Timeout", "10", "Kaleyra:Timeout must be more than 0 and at most 00:05:00; ten seconds are written 10s or 00:00:10.")]
    [InlineData("Kaleyra:Timeout", "00:00:00", "Kaleyra:Timeout must be")]
    [InlineData("Kaleyra:MaxAttempts", "0", "Kaleyra:MaxAttempts must be a whole number from 1 to 20.")]
    [InlineData("Kaleyra:Pause", "00:00:00.5", "Kaleyra:Pause must be from 00:00:01 to 01:00:00; fifteen seconds are written 15s or 00:00:15.")]
    [InlineData("Kaleyra:Pause", "soon", "Kaleyra:Pause must be from 00:00:01 to 01:00:00; fifteen seconds are written 15s or 00:00:15.")]
    [InlineData("Kaleyra:RetryDelay", "-00:00:01", "Kaleyra:RetryDelay must be more than 0 and at most 00:15:00; two seconds are written 2s or 00:00:02.")]
    [InlineData("Kaleyra:CategoryWireOverrides:Beauty", "Beauty, Spa and Salon", "Kaleyra:CategoryWireOverrides:Beauty is none of the 17 categories: use the label as wa categories shows it.")]
    [InlineData("Kaleyra:CategoryWireOverrides:Restaurant", " ", "Kaleyra:CategoryWireOverrides:Restaurant must be the label to send: 1 to 128 characters on one line.")]
    public async Task Settings_OneMistake_IsASentenceThatNamesTheKey(string key, string? value, string sentence)
    {
        await using var room = new KaleyraRoom(Good().Append(new(key, value)).GroupBy(pair => pair.Key).Select(same => same.Last()));
        var refusal = Assert.Throws<OptionsValidationException>(() => room.Get<IStartupValidator>().Validate());
        Assert.Contains(sentence, Assert.Single(refusal.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_ValueThatCannotBeRead_NamesTheKey()
    {
        await using var room = new KaleyraRoom(Good().Append(new("Kaleyra:Timeout", "ten")));
        Assert.Contains("Kaleyra:Timeout", Assert.Throws<OptionsValidationException>(() => room.Get<IStartupValidator>().Validate()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_SeveralMistakes_AreAllTold()
    {
        await using var room = new KaleyraRoom([new("Kaleyra:Accounts:a:Region", "XX"), new("Kaleyra:MaxAttempts", "0")]);
        Assert.Equal(4, Assert.Throws<OptionsValidationException>(() => room.Get<IStartupValidator>().Validate()).Failures.Count());
    }

    [Fact]
    public async Task Settings_NoAccount_SaysWhatToAdd()
    {
        await using var room = new KaleyraRoom([]);
        var refusal = Assert.Throws<OptionsValidationException>(() => room.Get<NumberBook>());
        Assert.Equal("Kaleyra:Accounts is empty: add Kaleyra:Accounts:<name>:Region, :Sid and :ApiKey.", refusal.Message);
    }

    [Fact]
    public async Task Settings_NumbersTwoAccountsClaim_AreRefused()
    {
        await using var room = new KaleyraRoom(Good().Concat(Good("b")));
        var refusal = Assert.Throws<OptionsValidationException>(() => room.Get<IStartupValidator>().Validate());
        Assert.Equal(
        [
            "Kaleyra:Accounts:b:Numbers:+919876543210 lists a number that is listed already at Kaleyra:Accounts:a:Numbers:+919876543210.",
            "Kaleyra:Accounts:b:Numbers:+919876543210 has an alias that is taken by Kaleyra:Accounts:a:Numbers:+919876543210.",
        ], refusal.Failures);
    }

    [Fact]
    public async Task Settings_Good_MakeTheNumberBookAndTheRetryPolicy()
    {
        await using var room = new KaleyraRoom(Good().Concat([
            new("Kaleyra:Accounts:a:Numbers:14155550132", " "), new("Kaleyra:Accounts:a:Numbers:4915123456789", "Berlin"),
            new("Kaleyra:Accounts:free:Sid", "S"), new("Kaleyra:Accounts:free:ApiKey", "K"), new("Kaleyra:Accounts:free:BaseUrl", "http://localhost:5000/kaleyra"),
            new("Kaleyra:MaxAttempts", "3"), new("Kaleyra:RetryDelay", "00:00:01"),
            new("Kaleyra:CategoryWireOverrides:Beauty, Spa, and Salon", "Beauty, Spa and Salon")]));
        room.Get<IStartupValidator>().Validate();

        var book = room.Get<NumberBook>();
        Assert.Equal(["a", "free"], book.Accounts.Select(account => account.Name));
        Assert.Equal([new("+14155550132", "+14155550132"), new("+4915123456789", "Berlin"), new("+919876543210", "Shop")],
            book.Accounts[0].Numbers.OrderBy(number => number.Number, StringComparer.Ordinal));
        Assert.Empty(book.Accounts[1].Numbers);
        Assert.Equal(new RetryPolicy(3, TimeSpan.FromSeconds(1)), room.Get<RetryPolicy>());
    }

    private static IEnumerable<KeyValuePair<string, string?>> Good(string name = "a") =>
    [
        new($"Kaleyra:Accounts:{name}:Region", "IN"), new($"Kaleyra:Accounts:{name}:Sid", "HX1"),
        new($"Kaleyra:Accounts:{name}:ApiKey", "K1"), new($"Kaleyra:Accounts:{name}:Numbers:+919876543210", "Shop"),
    ];
}
