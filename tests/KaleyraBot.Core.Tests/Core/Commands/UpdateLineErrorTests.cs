namespace KaleyraBot.Tests.Core.Commands;

public sealed class UpdateLineErrorTests
{
    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        { "abuot=x", "didYouMean", "Did you mean wa update about=x?" },
        { "colour=red", "fieldUnknown", "I do not know the field “colour”. These can be changed: about, business_description, address, business_category, contact_email, website, display_image, incoming_url." },
        { "display_name=\"New Name\"", "displayName", "The display name cannot be changed through this API. Change it in the Kaleyra console; Meta reviews it." },
        { "name=x", "displayName", "" },
        { "about=\"\"", "fieldEmpty", "about= has no value. It cannot be emptied, only changed: about=\"…\"" },
        { "address=\"\"", "fieldEmptyClear", "address= has no value. To empty it, write clear=address" },
        { "email= address=x", "fieldEmptyClear", "contact_email= has no value. To empty it, write clear=contact_email" },
        { "about=x about=y", "fieldTwice", "about is on this line twice. Please keep one of them." },
        { "email=a@b.co contact_email=c@d.co", "fieldTwice", "contact_email is on this line twice. Please keep one of them." },
        { "clear=", "clearEmpty", "There is no field after clear=. These can be cleared: business_description, address, contact_email, website." },
        { "clear=\" , \"", "clearEmpty", "" },
        { "clear=adress", "didYouMean", "Did you mean wa update clear=address?" },
        { "clear=address,colour", "clearUnknown", "I do not know the field “colour”. These can be cleared: business_description, address, contact_email, website." },
        { "number=", "numberEmpty", "There is no number after number=. Write it with the country code, like +919876543210, or an alias." },
        { "\"\" about=x", "numberEmpty", "" },
        { "sales about=\"x\" support", "numberTwice", "There are two numbers on this line, “sales” and “support”. One update changes one number; please keep one of them." },
        { "number=sales +919876543210", "numberTwice", "" },
        { "+919876543210 +919876543211", "numberTwice", "There are two numbers on this line, “+919876543210” and “+919876543211”. One update changes one number; please keep one of them." },
        { "+91 98765 43210 about=x", "numberSpaces", "On one line, write a number without spaces or in quotes: \"+91 98765 43210\"" },
        { "+91\u00A098765\u00A043210", "numberSpaces", "" },
        { "+919876543210 about=Open till 9", "valueSpaces", "A value with spaces needs quotes: about=\"Open till 9\"" },
        { "about=Open till 9", "valueSpaces", "A value with spaces needs quotes: about=\"Open till 9\"" },
        { "desc=Fine food +919876543210", "valueSpaces", "A value with spaces needs quotes: desc=\"Fine food +919876543210\"" },
        { "sales desk about=x", "extra", "I did not understand “sales desk” in wa update. A text, number or alias with spaces needs quotes around it; every field is written like about=\"Open till 9\"." },
        { "+919876543210 please about=x", "extra", "I did not understand “please” in wa update. A text, number or alias with spaces needs quotes around it; every field is written like about=\"Open till 9\"." },
        { "+919876543210 about \"Open till 9\"", "extra", "" },
        { "about \"Open till 9\"", "equals", "To set or clear a field, write it with an equals sign, like about=\"…\". (A number’s alias that reads like a field goes in quotes.)" },
        { "\"+919876543210\" about: Open", "equals", "" },
        { "about=\"Open till 9", "quoteOpen", "The quote before “Open till 9” is never closed. Add the closing quote at the end of the value." },
        { "about=\"", "quoteOpen", "" },
        { "about=\"567, \"john\", 2nd\"", "quoteInside", "A quote ends the value just before “john\", 2nd\"”. If it belongs to the value, put other quotes around the whole value, like address='the \"old\" mill', or write \\\" for it. Otherwise add a space after it." },
        { "about=\"a\"address=\"b\"", "quoteInside", "" },
        { "about='a'address='b'", "quoteInside", "" },
        { "about=“Open till 9\" address=“x”", "quoteMixed", "The value before “address=“x”” begins with one kind of quote and ends with another. Please use the same kind on both sides." },
        { "about=\"x” clear=address website=\"https://a.co\"", "quoteMixed", "" },
        { "a=b=c", "fieldUnknown", "" },
        { "=x y", "extra", "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Parse_SlipOnAnUpdateLine_SaysWhatToTypeInstead(string line, string key, string sentence) =>
        CommandParserTests.AssertMisunderstood("wa update " + line, key, sentence);
}
