using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>Pictures by public address. One that Slack cannot load (data in the card, no https) is its description instead.</summary>
internal static class Pictures
{
    public static void Image(Translation translation, JsonObject element)
    {
        if (Of(element) is { } picture)
        {
            translation.Blocks.Add(picture);
        }
        else
        {
            translation.Blocks.SmallLine(element.Text("altText"));
        }
        translation.Actions(element);
    }

    public static void ImageSet(Translation translation, JsonObject element)
    {
        var images = translation.Walk.Meant(element, "images");
        if (!element.Is("imageSize", "small"))
        {
            images.ForEach(image => Image(translation, image));
            return;
        }
        foreach (var chunk in images.Select(Of).OfType<JsonObject>().Chunk(Limits.Of("context.elements")))
        {
            translation.Blocks.Add(Parts.Context([.. chunk]));
        }
        images.ForEach(translation.Actions);
    }

    public static JsonObject? Of(JsonObject image)
    {
        var url = image.Text("url");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps
            || Cut.Length(url) > Limits.Of("image.image_url"))
        {
            return null;
        }
        var name = Parts.IsBlank(image.Text("altText")) ? address.Host : Cut.Clean(image.Text("altText"));
        return new JsonObject { ["type"] = "image", ["image_url"] = url, ["alt_text"] = Cut.To(name, Limits.Of("image.alt_text")) };
    }
}
