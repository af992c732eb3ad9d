using System.Net.Http.Headers;

namespace KaleyraBot.Kaleyra;

/// <summary>Where the calls of one account go, and with which key. A class, because a record would print its secrets.</summary>
internal sealed class AccountClient
{
    public AccountClient(string name, KaleyraAccountOptions options)
    {
        var (sid, key) = (options.Sid!, options.ApiKey!);
        var domain = string.IsNullOrWhiteSpace(options.BaseUrl) ? Regions.Address(options.Region!) : new Uri(options.BaseUrl);
        Name = name;
        ApiKey = key;
        Address = $"{domain.AbsoluteUri.TrimEnd('/')}/v1/{Uri.EscapeDataString(sid)}/whatsapp/number";
        Scrubber = new(sid, key);
    }

    public string Name { get; }

    public string ApiKey { get; }

    public string Address { get; }

    public Scrubber Scrubber { get; }

    /// <summary>Exactly the documented type, without a charset.</summary>
    public static HttpContent Json(byte[] body) =>
        new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
