using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>Each element and action of Adaptive Cards that the translation knows, in its shapes.</summary>
internal static class Elements
{
    public static readonly string[] Shown =
    [
        """{"type":"TextBlock","text":"Title","style":"heading"}""",
        """{"type":"TextBlock","text":"**Bold** and [link](https://example.com) at {{DATE(2026-11-23T12:00:00Z, SHORT)}}"}""",
        """{"type":"TextBlock","text":"grey","isSubtle":true}""",
        """{"type":"TextBlock","text":"code","fontType":"monospace"}""",
        """{"type":"RichTextBlock","inlines":["plain ",{"type":"TextRun","text":"all","weight":"bolder","italic":true,"strikethrough":true,"fontType":"monospace"},{"type":"TextRun","text":"there","selectAction":{"type":"Action.OpenUrl","url":"https://example.com"}}]}""",
        """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"small","size":"small"}]}""",
        """{"type":"FactSet","facts":[{"title":"One","value":"1"},{"title":"Two","value":"2"}]}""",
        """{"type":"Image","url":"https://example.com/a.png","altText":"A picture"}""",
        """{"type":"ImageSet","imageSize":"small","images":[{"type":"Image","url":"https://example.com/a.png","altText":"a"},{"type":"Image","url":"https://example.com/b.png"}]}""",
        """{"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"Image","url":"https://example.com/a.png"}]},{"type":"Column","items":[{"type":"TextBlock","text":"beside"}]}]}""",
        """{"type":"ColumnSet","columns":[{"items":[{"type":"TextBlock","text":"left"}]},{"items":[{"type":"TextBlock","text":"right","weight":"bolder"}]}]}""",
        """{"type":"Table","columns":[{"width":1},{"width":1}],"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"a"}]},{"type":"TableCell","items":[]}]},{"cells":[{"items":[{"type":"RichTextBlock","inlines":["bbb"]}]},{"items":[{"type":"TextBlock","text":"c"}]}]}]}""",
        """{"type":"Container","separator":true,"items":[{"type":"TextBlock","text":"inside"}],"selectAction":{"type":"Action.OpenUrl","title":"Open","url":"https://example.com"}}""",
    ];

    public static readonly string[] Inputs =
    [
        """{"type":"Input.Text","id":"text","label":"Text","value":"v","placeholder":"p","maxLength":20,"isRequired":true}""",
        """{"type":"Input.Text","id":"mail","label":"Mail","style":"email","value":"a@example.com"}""",
        """{"type":"Input.Text","id":"url","label":"Address","style":"url","value":"https://example.com"}""",
        """{"type":"Input.Text","id":"tel","label":"Phone","style":"tel"}""",
        """{"type":"Input.Number","id":"number","label":"Number","min":1,"max":9,"value":5}""",
        """{"type":"Input.Date","id":"date","label":"Date","value":"2026-11-23","placeholder":"when"}""",
        """{"type":"Input.Time","id":"time","label":"Time","value":"12:40"}""",
        """{"type":"Input.Toggle","id":"toggle","title":"I agree","value":"true"}""",
        """{"type":"Input.ChoiceSet","id":"one","label":"One","value":"b","choices":[{"title":"A","value":"a"},{"title":"B","value":"b"}]}""",
        """{"type":"Input.ChoiceSet","id":"open","label":"Open","style":"expanded","value":"a","choices":[{"title":"A","value":"a"},{"title":"B","value":"b"}]}""",
        """{"type":"Input.ChoiceSet","id":"many","label":"Many","isMultiSelect":true,"value":"a,b","placeholder":"choose","choices":[{"title":"A","value":"a"},{"title":"B","value":"b"}]}""",
        """{"type":"Input.ChoiceSet","id":"boxes","label":"Boxes","isMultiSelect":true,"style":"expanded","value":"b","choices":[{"title":"A","value":"a"},{"title":"B","value":"b"}]}""",
    ];

    public const string Actions =
        """{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Save","verb":"save","style":"positive","data":{"id":"7"}},{"type":"Action.Submit","title":"Delete","style":"destructive","tooltip":"For good","data":{"verb":"delete"}},{"type":"Action.OpenUrl","title":"Read","url":"https://example.com"},{"type":"Action.ShowCard","title":"More","card":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"unfolded"}]}},{"type":"Action.ToggleVisibility","title":"Toggle","targetElements":["text"]}]}""";

    public static JsonObject All => BlockSamples.CardOf([.. Shown, .. Inputs, Actions]);
}
