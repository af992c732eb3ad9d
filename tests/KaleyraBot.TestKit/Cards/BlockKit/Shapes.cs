using System.Collections.Frozen;
using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>
/// A property of a Block Kit object. <paramref name="Rule"/> names a check of <see cref="ShapeCheck"/>, <paramref name="Of"/> a limit, a
/// family or allowed words.
/// </summary>
internal sealed record Property(string Rule, string Of, bool Required);

/// <summary>An object by its <c>type</c>, and the surfaces that show it.</summary>
internal sealed record Shape(string Name, IReadOnlyList<BlockKitSurface> Surfaces, IReadOnlyDictionary<string, Property> Properties);

/// <summary>Block Kit as data: every object that this library writes, and the usual ones beside.</summary>
internal static class Shapes
{
    // name!           required
    // name:rule=of    see ShapeCheck; without a rule anything may stand there
    private const string Everywhere = "Modal,Message,Home";
    private const string Element = "action_id:string=id ";
    private const string Placeholder = "placeholder:plain=placeholder focus_on_load:bool ";
    private const string Menu = Element + Placeholder
        + "confirm:one=confirm options:list=option/select.options option_groups:list=option_group/select.option_groups ";
    private const string Typed = Element + Placeholder + "dispatch_action_config ";

    private static readonly FrozenDictionary<string, Shape> Named = new[]
    {
        Block("actions", "elements!:list=action/actions.elements"),
        Block("context", "elements!:list=small/context.elements"),
        Block("divider", ""),
        Block("header", "text!:plain=header.text"),
        Block("image", "image_url!:url=image.image_url alt_text!:string=image.alt_text title:plain=image.title"),
        Block("input", "label!:plain=input.label element!:one=input hint:plain=input.hint optional:bool dispatch_action:bool"),
        Block("rich_text", "elements!:list=rich"),
        Block("section", "text:text=section.text fields:fields=section.fields accessory:one=accessory expand:bool"),
        Block("markdown", "text!:string=markdown.text", "Message"),
        Block("table", "rows!:rows column_settings", "Message"),

        Of("button", Element + "text!:plain=button.text value:string=button.value url:url=button.url "
            + "style:word=primary|danger confirm:one=confirm accessibility_label:string=button.accessibility_label"),
        Of("static_select", Menu + "initial_option:one=option"),
        Of("multi_static_select", Menu + "initial_options:list=option max_selected_items:integer"),
        Of("radio_buttons", Element
            + "options!:list=option/radio_buttons.options initial_option:one=option confirm:one=confirm focus_on_load:bool"),
        Of("checkboxes", Element
            + "options!:list=option/checkboxes.options initial_options:list=option confirm:one=confirm focus_on_load:bool"),
        Of("overflow", Element + "options!:list=option/overflow.options confirm:one=confirm"),
        Of("plain_text_input", Typed + "multiline:bool min_length:integer max_length:length initial_value:string=text"),
        Of("email_text_input", Typed + "initial_value:string=text", "Modal"),
        Of("url_text_input", Typed + "initial_value:string=text", "Modal"),
        Of("number_input", Typed + "is_decimal_allowed!:bool min_value:number max_value:number initial_value:number", "Modal"),
        Of("datepicker", Element + Placeholder + "initial_date:date confirm:one=confirm"),
        Of("timepicker", Element + Placeholder + "initial_time:time timezone:string=id confirm:one=confirm"),

        Of("rich_text_section", "elements!:list=run"),
        Of("rich_text_preformatted", "elements!:list=run border:integer"),
        Of("rich_text_quote", "elements!:list=run border:integer"),
        Of("rich_text_list", "elements!:list=rich style!:word=bullet|ordered indent:integer offset:integer border:integer"),
        Of("text", "text!:string style:style"),
        Of("link", "url!:url=button.url text:string style:style"),
        Of("date", "timestamp!:integer format!:string url:url=button.url fallback:string style:style"),
        Of("raw_text", "text!:string=text"),

        Of("option", "text!:text=option.text value!:string=option.value description:text=option.description url:url=option.url"),
        Of("option_group", "label!:plain=option_group.label options!:list=option/option_group.options"),
        Of("confirm", "title!:plain=confirm.title text!:text=confirm.text "
            + "confirm!:plain=confirm.confirm deny!:plain=confirm.deny style:word=primary|danger"),

        Of("modal", "title!:plain=view.title submit:plain=view.submit close:plain=view.close blocks!:list=block/view.blocks "
            + "private_metadata:string?=view.private_metadata "
            + "callback_id:string=view.callback_id external_id:string=view.external_id clear_on_close:bool notify_on_close:bool", "Modal"),
        Of("home", "blocks!:list=block/view.blocks "
            + "private_metadata:string?=view.private_metadata callback_id:string=view.callback_id "
            + "external_id:string=view.external_id", "Home"),
        Of("message", "text!:string=message.text blocks!:list=block/message.blocks "
            + "channel thread_ts ts metadata unfurl_links unfurl_media parse response_type "
            + "replace_original delete_original user mrkdwn", "Message"),
    }.ToFrozenDictionary(shape => shape.Name, StringComparer.Ordinal);

    /// <summary>What may stand where; of <c>option</c>, <c>option_group</c> and <c>confirm</c> the type goes without saying.</summary>
    private static readonly FrozenDictionary<string, string[]> Families = new Dictionary<string, string>
    {
        ["block"] = "actions context divider header image input rich_text section markdown table",
        ["action"] = "button static_select multi_static_select radio_buttons checkboxes overflow datepicker timepicker",
        ["accessory"] = "button static_select multi_static_select radio_buttons checkboxes overflow datepicker timepicker image",
        ["input"] = "plain_text_input email_text_input url_text_input number_input "
            + "static_select multi_static_select radio_buttons checkboxes datepicker timepicker",
        ["small"] = "image plain_text mrkdwn",
        ["rich"] = "rich_text_section rich_text_preformatted rich_text_quote rich_text_list",
        ["run"] = "text link date",
        ["cell"] = "raw_text rich_text",
    }.ToFrozenDictionary(family => family.Key, family => family.Value.Split(' '), StringComparer.Ordinal);

    public static Shape Find(string name) => Named[name];

    /// <summary>The shape of an object of that type in that family, or null where it may not stand there.</summary>
    public static Shape? Find(string type, string family) =>
        !Families.TryGetValue(family, out var types) ? Named[family] : types.Contains(type) ? Named.GetValueOrDefault(type) : null;

    private static Shape Block(string name, string properties, string surfaces = Everywhere) =>
        Of(name, "block_id:string=id " + properties, surfaces);

    private static Shape Of(string name, string properties, string surfaces = Everywhere) =>
        new(name, [.. surfaces.Split(',').Select(Enum.Parse<BlockKitSurface>)],
        properties.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(
            entry => entry.Split(':')[0].TrimEnd('!'),
            entry => new Property(
                entry.Split(':') is [_, var rule] ? rule.Split('=')[0] : "",
                entry.Split('=') is [_, var of] ? of : "",
                entry.Split(':')[0].EndsWith('!'))));
}
