using System.Globalization;
using CsCheck;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Tests.Core.Settings;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData("24h", "1.00:00:00")]
    [InlineData("7d", "7.00:00:00")]
    [InlineData("90m", "01:30:00")]
    [InlineData("30s", "00:00:30")]
    [InlineData("500ms", "00:00:00.5")]
    [InlineData("0s", "00:00:00")]
    [InlineData(" 24 H ", "1.00:00:00")]
    [InlineData("90M", "01:30:00")]
    [InlineData("500 MS", "00:00:00.5")]
    [InlineData("1d12h", "1.12:00:00")]
    [InlineData("1d 12h 5m 6s 7ms", "1.12:05:06.007")]
    [InlineData("04:00:00", "04:00:00")]
    [InlineData("4:00:00", "04:00:00")]
    [InlineData("23:59:59", "23:59:59")]
    [InlineData("1.00:00:00", "1.00:00:00")]
    [InlineData("365.00:00:00", "365.00:00:00")]
    [InlineData("00:00:00.010", "00:00:00.01")]
    public void Time_InEitherForm_IsRead(string text, string time) =>
        Assert.Equal(TimeSpan.Parse(time, CultureInfo.InvariantCulture), TimeText.Read(text));

    [Theory]
    [InlineData("24")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("24:00:00")]
    [InlineData("25:00:00")]
    [InlineData("1.24:00:00")]
    [InlineData("04:00")]
    [InlineData("00:60:00")]
    [InlineData("00:00:60")]
    [InlineData("1:00:00:00")]
    [InlineData("-01:00:00")]
    [InlineData("-1h")]
    [InlineData("+1h")]
    [InlineData("12h1d")]
    [InlineData("1h1h")]
    [InlineData("1.5h")]
    [InlineData("1h30")]
    [InlineData("1w")]
    [InlineData("h")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("999999999d")]
    [InlineData("9999999999999h")]
    [InlineData("99999999.00:00:00")]
    [InlineData("٢٤h")]
    [InlineData("24h\0")]
    public void Time_WithoutItsUnitOrInNoForm_IsRefused(string text) => Assert.Null(TimeText.Read(text));

    [Fact]
    public void Time_AsItIsPrinted_IsReadBack() =>
        Gen.Long[0, TimeSpan.FromDays(9_999_999).Ticks].Sample(ticks =>
            TimeText.Read(TimeSpan.FromTicks(ticks).ToString("c", CultureInfo.InvariantCulture)) == TimeSpan.FromTicks(ticks));

    [Theory]
    [InlineData("1.00:00:00", "1d")]
    [InlineData("04:30:00", "4h 30m")]
    [InlineData("00:00:00.250", "250ms")]
    [InlineData("00:00:00", "0s")]
    [InlineData("30.01:02:03", "30d 1h 2m 3s")]
    public void Time_Written_IsReadAsTheSame(string time, string text)
    {
        var span = TimeSpan.Parse(time, CultureInfo.InvariantCulture);
        Assert.Equal((text, span), (TimeText.Write(span), TimeText.Read(text)));
    }
}
