using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KaleyraBot.Sandbox;

/// <summary>
/// <c>/v1/{sid}/whatsapp/number</c>: judges key, method, media type, JSON and rules, in this order, and notes every request.
/// </summary>
internal sealed class NumberRoute(SandboxState state, string apiKey, TimeProvider time)
{
    // Half a character, written or escaped, is refused with everything else that is no JSON.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task HandleAsync(HttpContext http)
    {
        var (key, body, fault) = (http.Request.Headers["api-key"].ToString(), "", SandboxFault.None);
        Answer? answer = null;
        try
        {
            answer = Refusal(http.Request, key);
            if (answer is null)
            {
                body = await ReadAsync(http.Request);
                fault = state.TakeFault();
                answer = await AnswerAsync(http, body, fault);
            }
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            answer = Answers.TooLarge;
        }
        finally
        {
            // Before the answer leaves, so that whoever has it finds it in the journal.
            state.Note(new(time.GetUtcNow(), http.Request.Method, http.Request.Path, Masked(key), http.Request.ContentType, body,
                answer is null or { Drop: true } ? null : answer.Status, fault.Kind));
        }
        await answer.WriteAsync(http, fault.Kind);
    }

    private Answer? Refusal(HttpRequest request, string key)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(apiKey)))
        {
            return Answers.WrongKey;
        }
        return HttpMethods.IsPut(request.Method) ? null : Answers.WrongMethod;
    }

    private async Task<Answer> AnswerAsync(HttpContext http, string body, SandboxFault fault)
    {
        if (fault.Kind == SandboxFaultKind.Slow)
        {
            await Task.Delay(fault.Delay, time, http.RequestAborted);
        }
        return Answers.Instead(fault) ?? Run(http.Request, body, fault);
    }

    private Answer Run(HttpRequest request, string body, SandboxFault fault)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return Answers.WrongMediaType;
        }
        if (Judge(body) is not { } verdict)
        {
            return Answers.NoJson;
        }
        if (verdict.Changes is null)
        {
            return verdict.Answer;
        }
        state.Apply(verdict.Number, verdict.Changes, time.GetUtcNow());
        return Answers.After(verdict.Answer, fault);
    }

    private UpdateRules.Judgement? Judge(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? UpdateRules.Judge(document.RootElement, number => state.Find(number) is not null, state.Fields)
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        try
        {
            return Strict.GetString(buffer.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return "";
        }
    }

    private static string Masked(string key) => key.Length > 8 ? $"…{key[^4..]}" : new string('•', key.Length);
}
