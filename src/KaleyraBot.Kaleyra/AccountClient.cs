using System.Net.Http.Headers;

namespace KaleyraBot.Kaleyra;

/// <summary>Where the calls of one account go, and with which key. A class, because a record would print its secrets.</summary>
internal sealed class AccountClient
{
    private readonly KaleyraAccountOptions _options;

    public AccountClient(string name, KaleyraAccountOptions options) : this(name, options, options.ApiKey!) { }

    private AccountClient(string name, KaleyraAccountOptions options, string key)
    {
        var sid = options.Sid!;
        var domain = string.IsNullOrWhiteSpace(options.BaseUrl) ? Regions.Address(options.Region!) : new Uri(options.BaseUrl);
        (_options, Name) = (options, name);
        ApiKey = key;
        Address = $"{domain.AbsoluteUri.TrimEnd('/')}/v1/{Uri.EscapeDataString(sid)}/whatsapp/number";
        Scrubber = new(sid, key);
    }

    public string Name { get; }

    public string ApiKey { get; }

    public string Address { get; }

    public Scrubber Scrubber { get; }

    /// <summary>The same account with another key.</summary>
    public AccountClient With(string key) => new(Name, _options, key);

    /// <summary>Exactly the documented type, without a charset.</summary>
    public static HttpContent Json(byte[] body) =>
        new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
