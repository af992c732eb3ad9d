using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KaleyraBot.Core.Requests;

/// <summary>
/// Names exactly what is approved: this request's account, number, fields and values, until this time. Anything else has another hash.
/// </summary>
internal static class PayloadHash
{
    public static string Of(UpdateRequest request, DateTimeOffset deadline)
    {
        string[] parts =
        [
            request.FormId, request.Account, request.WaNumber, deadline.UtcTicks.ToString(CultureInfo.InvariantCulture),
            .. request.Changes.SelectMany(change => new[] { change.Field, change.Value }),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(parts))));
    }
}
