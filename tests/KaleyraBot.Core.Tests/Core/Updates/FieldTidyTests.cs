using KaleyraBot.Core.Text;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class FieldTidyTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("😀", "😀")]
    [InlineData("one\r\ntwo\u0085three", "one\ntwo\nthree")]
    [InlineData("\u200B Open\u00A0till 9 \uFEFF", "Open till 9")]
    public void Tidy_WhatLooksTheSame_IsTheSame(string typed, string tidy) => Assert.Equal(tidy, FieldText.Tidy(typed));

    [Fact]
    public void Tidy_HalfACharacter_IsLeftForTheRuleThatRefusesIt() => Assert.Equal("e\u0301\uD800", FieldText.Tidy("e\u0301\uD800"));
}
