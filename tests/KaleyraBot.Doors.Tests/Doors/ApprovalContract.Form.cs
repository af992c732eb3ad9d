using System.Text.Encodings.Web;
using System.Text.Json;

namespace KaleyraBot.Tests.Doors;

/// <summary>What the form says of approvals before anything is typed into it.</summary>
public abstract partial class ApprovalContract
{
    private static readonly JsonSerializerOptions AsRead = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [SkippableFact]
    public async Task Form_Opened_SaysBesideEachLabelWhatItNeeds()
    {
        await Ana.TypeAsync("wa update +919876543210");
        if (Buttons(await Ana.CardAsync()).Contains("Open form"))
        {
            await Ana.PressAsync("Open form");
        }

        var form = (await Ana.CardAsync()).ToJsonString(AsRead);
        Assert.All(
            ["\"Website · needs 1 approval\"", "\"Incoming message URL · needs 2 approvals\"", "\"About\""],
            label => Assert.Contains(label, form, StringComparison.Ordinal));
    }
}
