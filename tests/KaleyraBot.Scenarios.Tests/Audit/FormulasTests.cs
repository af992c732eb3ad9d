using KaleyraBot.Tools.Audit;

namespace KaleyraBot.Tests.Audit;

/// <summary>No cell of the export is a formula, whatever separator the program that opens it believes in.</summary>
public sealed class FormulasTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+919876543210", "'+919876543210")]
    [InlineData(" \u00a0-2", " \u00a0'-2")]
    [InlineData("\u200b@SUM(A1)", "\u200b'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\uff1d1", "'\uff1d1")]
    [InlineData("Open;=HYPERLINK(\"x\")", "Open;'=HYPERLINK(\"x\")")]
    [InlineData("Open;\"=1\"", "Open;\"'=1\"")]
    [InlineData("Open\t@x", "Open\t'@x")]
    [InlineData("Open\r\n  =1", "Open\r\n  '=1")]
    [InlineData("a|+1,-2;\uff0b3", "a|'+1,'-2;'\uff0b3")]
    [InlineData("a=b;c-d; e", "a=b;c-d; e")]
    [InlineData("", "")]
    public void Cell_ThatCouldBeComputed_SaysThatItIsText(string text, string written) => Assert.Equal(written, Formulas.Disarm(text));
}
