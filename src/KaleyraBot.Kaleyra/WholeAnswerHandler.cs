using System.Buffers;

namespace KaleyraBot.Kaleyra;

/// <summary>
/// Reads the whole answer before it leaves the resilience pipeline. Read later, by HttpClient or by us, a body that trickles or never
/// ends would escape the pipeline's time limit. An answer beyond the size limit is replaced by none at all, which nobody can mistake for a
/// success.
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
            var buffer = ArrayPool<byte>.Shared.Rent(Limit + 1);
            try
            {
                var length = await stream.ReadAtLeastAsync(buffer, Limit + 1, throwOnEndOfStream: false, cancellationToken);
                response.Content = new ByteArrayContent(length > Limit ? [] : buffer[..length]);
                return response;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
