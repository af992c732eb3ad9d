using CsCheck;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class FieldPropertyTests
{
    /// <summary>Texts made of what is likely to hurt: letters, URL parts, marks, controls, direction marks, half characters.</summary>
    internal static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String,
        Words.Of(
            "a", "B", " ", "\n", "\r\n", "\t", "\u0000", "\u0085", "\u00A0", "\u200B", "\u200D", "\u202E", "\u2066", "\u200F", "\uFEFF", "\uD83D", "\uDE00",
            "😀", "e\u0301", "https://", "http://", "example.com", "127.1", "@", ".", "/", "#", ":", "\\", "\"", "“", "”", "'", "=", "&amp;", "&", ",",
            "clear=", "about=", "address=", "wa ", "update ", "+91", "98765", "Other", "Hotel and Lodging").Array[0, 12].Select(string.Concat));

    private static readonly Gen<Field> AnyField = Words.Of([.. Fields.All]);

    [Fact]
    public void Check_AnyText_IsEitherGoodOrBad() => Gen.Select(AnyField, Hostile).Sample((field, typed) =>
    {
        var verdict = field.Check(typed);
        Assert.NotEqual(verdict.Value is null, verdict.Error is null);
        Assert.All([.. verdict.Warnings, .. verdict.Error is { } error ? [error] : Array.Empty<KaleyraBot.Core.Text.Sentence>()],
            sentence => Assert.NotEmpty(English.Of(sentence)));
    }, iter: 5000);

    [Fact]
    public void Check_WhatItTakes_IsShortVisibleAndOnOneLine() => Gen.Select(AnyField, Hostile).Sample((field, typed) =>
    {
        if (field.Check(typed).Value is { } value)
        {
            Assert.InRange(value.Length, 1, field.MaxLength);
            Assert.DoesNotContain(value, c => char.IsControl(c) && !(c == '\n' && field.Kind == FieldKind.Multiline));
            Assert.DoesNotContain(value, c => FieldCharacters.IsBidi(c) || c is '\u200B' or '\uFEFF');
            Assert.Equal(value.Trim(), value);
        }
    }, iter: 5000);

    [Fact]
    public void Check_WhatItTook_IsTakenAgainUnchanged() => Gen.Select(AnyField, Hostile).Sample((field, typed) =>
    {
        if (field.Check(typed).Value is { } value)
        {
            Assert.Equal(value, field.Check(value).Value);
        }
    }, iter: 5000);

    [Fact]
    public void Check_HostileCharacterAnywhere_IsNeverTaken() =>
        Gen.Select(AnyField, Gen.Int[1, 7],
            Words.Of('\u202A', '\u202E', '\u2066', '\u2069', '\u200E', '\u200F', '\u061C', '\u0000', '\u001B', '\u007F', '\u009B'))
            .Sample((field, at, hostile) => Assert.Null(field.Check("https://example.com/a.png".Insert(at, hostile.ToString())).Value));

    [Fact]
    public void Resolve_SameNumberInAnyShape_IsTheSameNumber()
    {
        var book = new NumberBook([new("any", [])]);
        var between = Words.Of("", " ", "-", "\u00A0", ".", "\u2011", "\u200E", " (", ") ").Array[10];
        Gen.Select(Words.Of("+", "00", "\u202A+", "(+", "tel:+"), Gen.Long[6_000_000_000, 9_999_999_999], between).Sample((prefix, national, gaps) =>
        {
            // One dot behind a long row of digits is a spreadsheet's.
            var dotted = gaps.Select((gap, at) => gap == "." && at > 5 ? "" : gap);
            var digits = national.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var typed = prefix + "91" + string.Concat(digits.Zip(dotted, (digit, gap) => gap + digit));
            Assert.Equal(new("any", "+91" + digits, null), book.Resolve(typed));
        });
    }

    [Fact]
    public void Resolve_AnyText_IsEitherGoodOrBad() => Hostile.Sample(typed =>
    {
        var verdict = new NumberBook([new("any", []), new("one", [new("+919876543210", "Sales")])]).Resolve(typed);
        Assert.NotEqual(verdict.WaNumber is null, verdict.Error is null);
    }, iter: 3000);
}
