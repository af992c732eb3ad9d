namespace KaleyraBot.CardChecks;

/// <summary>The rest of a call in C#, cut at its own commas.</summary>
internal static class Arguments
{
    public static IEnumerable<string> Of(string code, int at)
    {
        var (start, depth) = (at, 0);
        for (; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = code.IndexOf('"', at + 1) is > 0 and var end ? end : code.Length;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ',' or ')' when depth == 0:
                    if (code[start..at].Trim() is { Length: > 0 } argument)
                    {
                        yield return argument;
                    }
                    if (code[at] == ')')
                    {
                        yield break;
                    }
                    start = at + 1;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                default:
                    break;
            }
        }
    }
}
