using KaleyraBot.Core.Requests;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>The client against the sandbox, each written from Kaleyra's page on its own.</summary>
[Needs(Needs.Host)]
public sealed class SandboxTalkTests
{
    [Fact]
    public async Task Update_SampleValuesOfThePage_LandInTheProfile()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        await using var room = new KaleyraRoom(sandbox.Settings("main"));

        var result = await room.UpdateAsync(
            ("address", "567, \"john\", 2nd Phase, Bangalore."), ("incoming_url", "https://webhook.example.com/in"),
            ("display_image", "https://bucket.example.com/logo.jpg"), ("business_description", "Line one\nLine two 🌼"),
            ("business_category", "Beauty, Spa, and Salon"), ("website", "http://www.example.com"),
            ("contact_email", "user@example.com"), ("about", "It's + & <fine>"));

        Assert.Equal(new UpdateResult.Succeeded(), result);
        var values = sandbox.State.Find(KaleyraRoom.Number)!.Values;
        Assert.Equal("567, \"john\", 2nd Phase, Bangalore.", values["address"]);
        Assert.Equal("Line one\nLine two 🌼", values["business_description"]);
        Assert.Equal("It's + & <fine>", values["about"]);
        Assert.Single(sandbox.State.Journal);
    }

    [Theory]
    [InlineData(SandboxFaultKind.None, "Succeeded { Accepted = False }")]
    [InlineData(SandboxFaultKind.Accepted, "Succeeded { Accepted = True }")]
    [InlineData(SandboxFaultKind.ServerError, "Unknown { Why = answers.unknownServer, After =  }")]
    [InlineData(SandboxFaultKind.HtmlGateway, "Unknown { Why = answers.unknownServer, After =  }")]
    [InlineData(SandboxFaultKind.Throttled, "Throttled { After = 00:00:03 }")]
    [InlineData(SandboxFaultKind.DropAfterApply, "Unknown { Why = answers.unknownConnection, After =  }")]
    [InlineData(SandboxFaultKind.Truncated, "Unknown { Why = answers.unknownUnreadable, After =  }")]
    [InlineData(SandboxFaultKind.EmptyBody, "Unknown { Why = answers.unknownUnreadable, After =  }")]
    [InlineData(SandboxFaultKind.E962, "Rejected { Code = E962, Type = VALIDATION_ERROR, Parameter = display_image, Message = display_image cannot be empty }")]
    [InlineData(SandboxFaultKind.ErrorAs200, "Rejected { Code = EMU-200-FAULT, Type = VALIDATION_ERROR, Parameter = , Message = Refused, although the status says 200. }")]
    public async Task Update_Fault_IsReadForWhatItIs(SandboxFaultKind fault, string result)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        await using var room = new KaleyraRoom(sandbox.Settings("main"));
        sandbox.State.Fault = new(fault, Count: 1) { RetryAfter = TimeSpan.FromSeconds(3) };
        Assert.Equal(result, $"{await room.UpdateAsync(("about", "Hello"))}");
        Assert.Equal(new UpdateResult.Succeeded(), await room.UpdateAsync(("about", "Hello again")));
    }

    [Fact]
    public async Task Update_WrongKey_IsRefusedAsCredentials()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        await using var room = KaleyraRoom.At(sandbox.BaseUrl.AbsoluteUri);
        Assert.Equal("RBC001", Assert.IsType<UpdateResult.Rejected>(await room.UpdateAsync(("about", "Hello"))).Code);
    }
}
