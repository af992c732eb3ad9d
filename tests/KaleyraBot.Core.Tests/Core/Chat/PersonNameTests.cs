using KaleyraBot.Core.Chat;

namespace KaleyraBot.Tests.Core.Chat;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Ann\r\n✓ Ben approved this", "Ann Ben approved this")]
    [InlineData("│ ○ Ann ✔ ✕ · ↻", "Ann")]
    [InlineData("Zo\u0308e\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "Zo\u0308e\u0301\u0301\u0301\u0301")]
    [InlineData("  Ann\u2028\u00A0Lee ", "Ann Lee")]
    [InlineData("nnA\u202Eneb\u2066x\u200F", "nnAnebx")]
    [InlineData("A\u200Bn\u200Dn\u2060\uFEFF\u3164\0", "Ann")]
    [InlineData("\u200B", "")]
    public void Name_OfAPerson_IsOneLineOfWhatCanBeSeen(string given, string shown)
    {
        Assert.Equal(shown, new Person("web:ann", given).Name);
        Assert.Equal(shown, (new Person("web:ann", "x") with { Name = given }).Name);
    }

    [Fact]
    public void Name_WithHalfACharacter_IsStillText() => Assert.Equal("\uFFFDAnn", new Person("web:ann", "\uD83DAnn").Name);

    [Fact]
    public void Name_ThatIsLong_IsBounded() => Assert.InRange(new Person("web:ann", new string('x', 5000)).Name.Length, 60, 70);

    [Theory]
    [InlineData("slack:T1/U0ANN", "Ann", "Ann (U0ANN)")]
    [InlineData("web:ann", "Ann", "Ann")]
    [InlineData("web:ann2", "Ann", "Ann (ann2)")]
    [InlineData("teams:t/oid", "", "oid")]
    [InlineData("teams:t/8f3c2a10-5b7d-4e21-9a0c-1d2e3f4a9c41", "Ann", "Ann (…9c41)")]
    [InlineData("teams:t/8f3c2a10-5b7d-4e21-9a0c-1d2e3f4a9c41", "", "…9c41")]
    [InlineData("slack:T1/U0EVE", "Ann (U0ANN) approved this", "Ann [U0ANN] approved this (U0EVE)")]
    [InlineData("slack:T1/U0EVE", "Ann （U0ANN）", "Ann [U0ANN] (U0EVE)")]
    public void Person_OnACard_IsNamedWithTheAccount(string id, string name, string shown) =>
        Assert.Equal(shown, PersonName.Full(new(id, name)));
}
