namespace KaleyraBot.Hosting;

/// <summary>
/// The headers by which a proxy, a tunnel or a content network shows itself. There is no end of such names, so most are known by what they
/// say (the address of a client, that something was forwarded) or by whose they are; with a value or without one.
/// </summary>
internal static class Forwarding
{
    /// <summary>Anywhere in the name, its dashes left out.</summary>
    private static readonly string[] Says =
    [
        "forwarded", "clientip", "clientaddr", "clientport", "realip", "realport", "remoteip", "remoteaddr", "connectingip",
            "originatingip", "peerip", "userip", "tunnel", "ngrok", "cloudflare",
    ];

    /// <summary>At the beginning of the name.</summary>
    private static readonly string[] Whose =
    [
        "cf-", "cdn-", "x-cdn-", "x-envoy-", "x-original-", "x-rewrite-", "x-azure-", "x-fd-", "x-arr-", "x-waws-", "x-appgw-", "x-amzn-",
            "x-amz-cf-", "cloudfront-", "x-cloud-trace-", "x-appengine-", "x-google-",
        "fastly-", "fly-", "x-vercel-", "x-nf-", "akamai-", "x-akamai-", "incap-", "x-sucuri-", "tailscale-", "proxy-", "x-proxy",
            "x-proxied-", "x-cluster-", "x-lb-", "x-haproxy-", "x-varnish", "x-traefik-", "x-via-",
    ];

    private static readonly string[] Names = ["via", "x-via", "x-host", "x-scheme", "x-url-scheme", "x-https", "x-ssl", "x-port",
        "front-end-https"];

    public static bool Shows(string header)
    {
        // Some servers read X_Real_IP as X-Real-IP.
        var name = header.Replace('_', '-').ToLowerInvariant();
        var letters = name.Replace("-", "", StringComparison.Ordinal);
        return Names.Contains(name) || Whose.Any(owner => name.StartsWith(owner, StringComparison.Ordinal))
            || Says.Any(word => letters.Contains(word, StringComparison.Ordinal));
    }
}
