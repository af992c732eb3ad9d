using KaleyraBot.Cards;
using System.Text.Json.Nodes;
using KaleyraBot.Cards.Templates;
using KaleyraBot.Cards.Text;

namespace KaleyraBot.Tests.Cards.Templates;

public sealed class ExpanderTests
{
    [Theory]
    [InlineData("""{"a":"Hi ${name}, ${n} of ${o.k}!"}""", """{"a":"Hi Ann, 3 of true!"}""")]
    [InlineData("""{"a":"[${none}]"}""", """{"a":"[]"}""")]
    [InlineData("""{"a":"${n}${n}"}""", """{"a":"33"}""")]
    [InlineData("""{"a":"\\${n} costs \\$${n} \\`"}""", """{"a":"${n} costs $3 `"}""")]
    [InlineData("""{"a":"\\$ ` stay"}""", """{"a":"\\$ ` stay"}""")]
    [InlineData("""{"a":"${if(n == 3, '}', '{')}"}""", """{"a":"}"}""")]
    [InlineData("""{"a":"${missing} ${list[9]}"}""", """{"a":"${missing} ${list[9]}"}""")]
    public void Text_WithExpressions_IsFilled(string template, string expected) => Equal(expected, template);

    [Theory]
    [InlineData("""[{"$data":"${list}","v":"${c}","i":"${$index}","r":"${$root.name}"}]""", """[{"v":"x","i":0,"r":"Ann"},{"v":"y","i":1,"r":"Ann"}]""")]
    [InlineData("""[{"$data":"${words}","v":"${$data}!"}]""", """[{"v":"a!"},{"v":"b!"}]""")]
    [InlineData("""[{"$data":"${nothing}","v":1},"after"]""", """["after"]""")]
    [InlineData("""[{"$data":"${list}","in":[{"$data":"${$root.words}","v":"${$data}${$index}"}]}]""", """[{"in":[{"v":"a0"},{"v":"b1"}]},{"in":[{"v":"a0"},{"v":"b1"}]}]""")]
    [InlineData("""[{"$data":"${o}","v":"${k}"}]""", """[{"v":true}]""")]
    [InlineData("""[{"$data":{"k":7},"v":"${k}"}]""", """[{"v":7}]""")]
    [InlineData("""[{"$data":[{"k":7},{"k":8}],"v":"${k}"}]""", """[{"v":7},{"v":8}]""")]
    [InlineData("""{"p":{"$data":"${list}","v":"${c}"}}""", """{"p":[{"v":"x"},{"v":"y"}]}""")]
    [InlineData("""{"p":{"$data":"${one}","v":"${c}"}}""", """{"p":{"v":"z"}}""")]
    [InlineData("""{"p":{"$data":"${nothing}","v":"${c}"}}""", """{"p":null}""")]
    public void Data_OfAnyKind_NarrowsOrRepeats(string template, string expected) => Equal(expected, template);

    [Theory]
    [InlineData("""[{"$when":"${n == 3}","a":1},{"$when":"${n > 3}","a":2}]""", """[{"a":1}]""")]
    [InlineData("""[{"$when":"${missing}","a":1}]""", "[]")]
    [InlineData("""[{"$when":"${name}","a":1}]""", "[]")]
    [InlineData("""[{"$data":"${list}","$when":"${$index > 0}","a":"${c}"}]""", """[{"a":"y"}]""")]
    [InlineData("""{"p":{"$when":"${no}","a":1},"q":2}""", """{"p":null,"q":2}""")]
    public void When_NotTrue_DropsTheObject(string template, string expected) => Equal(expected, template);

    [Theory]
    [InlineData("""["first","${words}",["in"],null,"${none}"]""", """["first","a","b","in"]""")]
    [InlineData("""{"a":"${o['missing']}","b":"${words}"}""", """{"b":["a","b"]}""")]
    [InlineData("""{"a":"${tricky}"}""", """{"a":"${name} {{DATE()}} `"}""")]
    public void Value_FromData_IsTakenAsItIs(string template, string expected) => Equal(expected, template);

    [Fact]
    public void Expand_ManyTimesAtOnce_SharesAndChangesNothing()
    {
        var template = Template.Compile("test", JsonNode.Parse("""{"fixed":{"deep":[1,{"x":2}]},"bound":"${list}","each":[{"$data":"${list}","v":"${$data}"}]}"""));
        var before = Data().ToJsonString();
        var data = Data();
        var results = Enumerable.Range(0, 64).AsParallel().Select(_ => template.Expand(data)!).ToList();
        results[0]["fixed"]!["deep"]![1]!["x"] = "changed";
        results[0]["bound"]![0]!["c"] = "changed";
        Assert.All(results.Skip(1), result => Json.Equal(results[1], result));
        Json.Equal("""[1,{"x":2}]""", template.Expand(data)!["fixed"]!["deep"]);
        Assert.Equal(before, data.ToJsonString());
    }

    [Fact]
    public void Text_OfTheLanguage_IsSeenBelowRootWithoutBeingInIt()
    {
        var template = Template.Compile("test", JsonNode.Parse("""[{"$data":"${list}","t":"${$root.text.a.b} ${c}"}]"""));
        var data = Data();
        Json.Equal("""[{"t":"T x"},{"t":"T y"}]""", template.Expand(data, new Sentences("en", Naming.Nobody, Json.Object("""{"a":{"b":"T"}}"""))));
        Assert.False(data.ContainsKey("text"));
    }

    [Theory]
    [InlineData("""{"a":"${$root.text.a.b}","c":[["${$root.text.a.b}"],null,1]}""", """{"a":"T","c":["T",1]}""")]
    [InlineData("""[{"$data":"${list}","t":"${c} ${$root.text.a.b}${c}"}]""", """[{"t":"x Tx"},{"t":"y Ty"}]""")]
    [InlineData("""{"a":"${$root.text.a.none}","b":"-${$root.text.a.none}"}""", """{"a":"${$root.text.a.none}","b":"-${$root.text.a.none}"}""")]
    [InlineData("""{"a":"${if(true, $root.text.a.b, name)}","b":"${concat($root.text.a.b, 1)}"}""", """{"a":"T","b":"T1"}""")]
    public void Text_OfTheLanguageSaidBeforehand_IsTheSame(string template, string expected)
    {
        var words = new Sentences("en", Naming.Nobody, Json.Object("""{"a":{"b":"T"}}"""));
        var compiled = Template.Compile("test", JsonNode.Parse(template));
        Json.Equal(expected, compiled.Expand(Data(), words));
        Json.Equal(expected, compiled.In(words).Expand(Data(), words));
    }

    private static JsonObject Data() => Json.Object("""
        {"name":"Ann","n":3,"no":false,"none":null,"o":{"k":true},"list":[{"c":"x"},{"c":"y"}],"one":[{"c":"z"}],"nothing":[],"words":["a","b"],"tricky":"${name} {{DATE()}} `"}
        """);

    private static void Equal(string expected, string template)
    {
        var compiled = Template.Compile("test", JsonNode.Parse(template));
        Json.Equal(expected, compiled.Expand(Data()));
        Json.Equal(expected, Json.Written(compiled, Data()));
        Json.Equal(expected, compiled.In(new Sentences("en", Naming.Nobody)).Expand(Data()));
    }
}
