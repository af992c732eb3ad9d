namespace KaleyraBot.Kaleyra;

/// <summary>The mistakes among the numbers of all accounts: a number or an alias must lead to one place only.</summary>
internal static class NumberCheck
{
    private sealed record Entry(string Key, string? Number, string Alias);

    public static IEnumerable<string> Mistakes(KaleyraOptions options)
    {
        Entry[] all = [.. from account in options.Accounts from entry in account.Value.Numbers select Read(account.Key, entry)];
        Entry[] read = [.. all.Where(entry => entry.Number is not null)];
        return
        [
            .. from entry in all
               where entry.Number is null
               select $"{entry.Key} is no number in E.164, such as +919876543210 (the plus sign may be left out).",
            .. from entry in read
               where Numbers.Read(entry.Alias) is { } other && other != entry.Number
               select $"{entry.Key} has another number as its alias: give it a name.",
            .. Twice(read, entry => entry.Number!, "lists a number that is listed already at"),
            .. Twice(read, entry => entry.Alias, "has an alias that is taken by"),
        ];
    }

    private static Entry Read(string account, KeyValuePair<string, string> entry)
    {
        var number = Numbers.Read(entry.Key);
        return new($"Kaleyra:Accounts:{account}:Numbers:{entry.Key}", number, Numbers.Named(number ?? entry.Key, entry.Value).Alias);
    }

    private static IEnumerable<string> Twice(Entry[] entries, Func<Entry, string> what, string says) =>
        from same in entries.GroupBy(what, StringComparer.OrdinalIgnoreCase)
        from later in same.Skip(1)
        select $"{later.Key} {says} {same.First().Key}.";
}
