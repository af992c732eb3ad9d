namespace KaleyraBot.Kaleyra;

/// <summary>
/// Reads the whole answer before it leaves the resilience pipeline. Read later, by HttpClient or by us, a body that trickles or never
/// ends would escape the pipeline's time limit. An answer beyond the size limit is replaced by none at all, which nobody can mistake for a success.
/// </summary>
internal sealed class WholeAnswerHandler : DelegatingHandler
{
    /// <summary>In bytes; Kaleyra's answers have some hundred.</summary>
    public const int Limit = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            using var onTheWire = response.Content;
            await using var stream = await onTheWire.ReadAsStreamAsync(cancellationToken);
            var buffer = new byte[Limit + 1];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            response.Content = new ByteArrayContent(buffer, 0, length > Limit ? 0 : length);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
