using KaleyraBot.Core.Requests;

namespace KaleyraBot.Core.Forms;

/// <summary>What a request asked for, as values of a form: for whoever wants to ask once more.</summary>
internal static class AskedBefore
{
    /// <summary>
    /// By input id. What was erased stays forgotten; of what was done already nothing is asked for again but the number, to be changed
    /// anew.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Of(UpdateRequest request)
    {
        var values = new Dictionary<string, string> { [FormReader.Number] = request.WaNumber };
        if (request.State == RequestState.Succeeded)
        {
            return values;
        }
        var kept = request.Changes.Where(change => !change.Erased).ToList();
        foreach (var change in kept.Where(change => change.Value.Length > 0))
        {
            values[change.Field] = change.Value;
        }
        var cleared = string.Join(',', kept.Where(change => change.Value.Length == 0).Select(change => change.Field));
        return Add(Add(values, FormReader.Clear, cleared), FormReader.Reason, request.Reason);
    }

    private static Dictionary<string, string> Add(Dictionary<string, string> values, string id, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            values[id] = value;
        }
        return values;
    }
}
