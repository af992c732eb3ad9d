using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Hosting;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Start;
using KaleyraBot.Tools;

namespace KaleyraBot.Doctor;

/// <summary>What is looked at: the bot as its settings would make it, not started, and what it would need around it.</summary>
internal sealed class Patient : IDisposable
{
    private readonly ServiceProvider _services;

    private Patient(WebApplicationBuilder builder, DoctorWishes wishes, IReadOnlyList<string> unread)
    {
        (Builder, Wishes) = (builder, wishes);
        OnSandbox = builder.Environment.IsDevelopment() && !Configuration.GetSection("Kaleyra:Accounts").GetChildren().Any();
        if (OnSandbox)
        {
            // In the place of the sandbox, which only a start brings up; nothing calls it.
            Configuration.AddInMemoryCollection(
            [
                new("Kaleyra:Accounts:sandbox:BaseUrl", "http://localhost:9"), new("Kaleyra:Accounts:sandbox:Sid", "SANDBOX"),
                new("Kaleyra:Accounts:sandbox:ApiKey", "sandbox"),
            ]);
        }
        builder.Logging.ClearProviders();
        var problems = builder.AddBot(OnSandbox, alone: false);
        _services = builder.Services.BuildServiceProvider();
        Problems = [.. unread, .. StartProblems.Together(problems, _services)];
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("KaleyraBot");
    }

    public WebApplicationBuilder Builder { get; }

    public DoctorWishes Wishes { get; }

    public ConfigurationManager Configuration => Builder.Configuration;

    /// <summary>What stands in the way of a start.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Development without an account.</summary>
    public bool OnSandbox { get; }

    /// <summary>The folder of the program: its cards and manifests.</summary>
    public string Folder => Wishes.Folder ?? AppContext.BaseDirectory;

    public IServiceProvider Services => _services;

    public AccessPolicy Access => Services.GetRequiredService<AccessPolicy>();

    public ApprovalPolicy Policy => Services.GetRequiredService<ApprovalPolicy>();

    public OpenDoors Doors => Services.GetRequiredService<OpenDoors>();

    public TimeProvider Time => Services.GetRequiredService<TimeProvider>();

    /// <summary>Follows no redirect, so that no secret goes elsewhere.</summary>
    public HttpClient Http { get; }

    /// <exception cref="StartException">A settings file cannot be read.</exception>
    public static Patient Of(ToolContext context, DoctorWishes wishes)
    {
        var builder = context.ReadSettings();
        wishes.Adjust(builder);
        return new(builder, wishes, builder.Configuration.TryAddSecretFiles());
    }

    /// <summary>A setting without spaces around it; null where it is blank.</summary>
    public string? Setting(string key) => Configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

    public void Dispose()
    {
        Http.Dispose();
        Configuration.Dispose();
        _services.Dispose();
    }
}
