using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>The <c>chat.*</c> methods.</summary>
internal sealed class ChatMethods(SlackWorkspace workspace, HashSet<string> scopes)
{
    private const int LongestText = 40_000;
    private const int LongestEdit = 4_000;

    public JsonObject PostMessage(SlackArguments arguments)
    {
        var channel = Writable(arguments.Needed("channel"));
        var body = Body(arguments);
        if (arguments.Text("thread_ts") is { } thread)
        {
            body["thread_ts"] = thread;
        }
        var message = workspace.Post(channel, body);
        return Said(message);
    }

    public JsonObject PostEphemeral(SlackArguments arguments)
    {
        var channel = Writable(arguments.Needed("channel"));
        var user = arguments.Needed("user");
        if (!channel.Members.Contains(user))
        {
            throw new SlackErrorException("user_not_in_channel");
        }
        return new() { ["message_ts"] = workspace.Post(channel, Body(arguments), ephemeralFor: user).Ts };
    }

    public JsonObject Update(SlackArguments arguments)
    {
        var (channel, old) = Own(arguments, "cant_update_message");
        if (arguments.Text("text")?.Length > LongestEdit)
        {
            throw new SlackErrorException("msg_too_long");
        }
        // What is left out stays as it was.
        var body = (JsonObject)old.Body.DeepClone();
        if (arguments.Has("text"))
        {
            body["text"] = arguments.Text("text");
        }
        if (arguments.Blocks is { } blocks)
        {
            SlackBlocks.CheckMessage(blocks);
            body["blocks"] = blocks;
        }
        workspace.Replace(channel, old, body);
        return Said(old with { Body = body });
    }

    public JsonObject Delete(SlackArguments arguments)
    {
        var (channel, old) = Own(arguments, "cant_delete_message");
        workspace.Remove(channel, old.Ts);
        return new() { ["channel"] = channel.Id, ["ts"] = old.Ts };
    }

    /// <summary>The body of a message by the bot.</summary>
    public static JsonObject Body(SlackArguments arguments)
    {
        var (text, blocks) = (arguments.Text("text") ?? "", arguments.Blocks);
        if (text.Length == 0 && blocks is not { Count: > 0 })
        {
            throw new SlackErrorException("no_text");
        }
        var body = new JsonObject
        {
            ["text"] = text.Length > LongestText ? text[..LongestText] : text,
            ["user"] = SlackWorkspace.BotUser,
            ["bot_id"] = SlackWorkspace.BotId,
            ["app_id"] = FakeSlack.AppId,
            ["team"] = FakeSlack.Team,
        };
        if (blocks is not null)
        {
            SlackBlocks.CheckMessage(blocks);
            body["blocks"] = blocks;
        }
        return body;
    }

    private SlackChannel Writable(string idOrName)
    {
        var channel = workspace.Channel(idOrName);
        // A bare user id is no error: the message lands beside the app, in the conversation with Slackbot.
        channel ??= workspace.Person(idOrName) is { } person ? workspace.Direct(person.Id, "USLACKBOT") : null;
        if (channel is null || (!channel.HasBot && (channel.IsPrivate || (channel.IsDirect && !channel.Members.Contains("USLACKBOT")))))
        {
            throw new SlackErrorException("channel_not_found");
        }
        if (!channel.HasBot && !channel.IsDirect && !scopes.Contains("chat:write.public"))
        {
            throw new SlackErrorException("not_in_channel");
        }
        return channel.IsArchived ? throw new SlackErrorException("is_archived") : channel;
    }

    private (SlackChannel, SlackMessage) Own(SlackArguments arguments, string notOwn)
    {
        // Only the id will do here, not the name.
        var channel = arguments.Needed("channel") is var id && workspace.Channel(id) is { } found && found.Id == id ? found : throw new SlackErrorException("channel_not_found");
        var message = channel.Messages.Find(message => message.Ts == arguments.Needed("ts") && message.EphemeralFor is null) ?? throw new SlackErrorException("message_not_found");
        return message.IsFromBot ? (channel, message) : throw new SlackErrorException(notOwn);
    }

    private static JsonObject Said(SlackMessage message) => new()
    {
        ["channel"] = message.Channel,
        ["ts"] = message.Ts,
        ["text"] = message.Text,
        ["message"] = message.Body.DeepClone(),
    };
}
