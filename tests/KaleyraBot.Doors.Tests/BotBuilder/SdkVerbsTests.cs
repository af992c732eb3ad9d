using KaleyraBot.Core.Chat;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>A verb that were missing would be a button of ours that the other bot gets.</summary>
public sealed class SdkVerbsTests
{
    [Fact]
    public void Verbs_AllOfThem_AreOurs() => Assert.Equal(
        typeof(Verbs).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(),
        Verbs.All.Order());
}
