using System.Text.Json.Nodes;
using KaleyraBot.Cards.Templates;

namespace KaleyraBot.Tests.Cards.Templates;

public sealed class ExpressionTests
{
    private static readonly JsonObject Data = Json.Object("""
        {"name":"Ann","n":3,"zero":0,"none":null,"yes":true,"no":false,"blank":"","list":[{"c":"x"},{"c":"y"}],"empty":[],"o":{"k":{"two":2}},"it's":1}
        """);

    [Theory]
    [InlineData("name", "\"Ann\"")]
    [InlineData("o.k.two", "2")]
    [InlineData("o['k'].two", "2")]
    [InlineData("o[\"k\"]['two']", "2")]
    [InlineData("$data['it\\'s']", "1")]
    [InlineData("list[1].c", "\"y\"")]
    [InlineData("list[count(list) == 2].c", "\"${list[count(list) == 2].c}\"")]
    [InlineData("$root.name", "\"Ann\"")]
    [InlineData("$data.name", "\"Ann\"")]
    [InlineData("NAME", "\"Ann\"")]
    [InlineData("o", """{"k":{"two":2}}""")]
    [InlineData("list", """[{"c":"x"},{"c":"y"}]""")]
    [InlineData("none", "null")]
    public void Path_ThatLeadsSomewhere_KeepsItsType(string expression, string expected) => Equal(expected, expression);

    [Theory]
    [InlineData("missing", "\"${missing}\"")]
    [InlineData("o.missing.deep", "\"${o.missing.deep}\"")]
    [InlineData("list[7].c", "\"${list[7].c}\"")]
    [InlineData("list[7]", "\"${list[7]}\"")]
    [InlineData("$index", "\"${$index}\"")]
    public void Path_ThatLeadsNowhere_ShowsItself(string expression, string expected) => Equal(expected, expression);

    [Theory]
    [InlineData("n == 3", true)]
    [InlineData("n != 3", false)]
    [InlineData("n < 4 && n >= 3", true)]
    [InlineData("n > 3 || n <= 2", false)]
    [InlineData("name == 'Ann'", true)]
    [InlineData("name < 'Bob'", true)]
    [InlineData("none == missing", true)]
    [InlineData("missing < 3", false)]
    [InlineData("!yes == no", true)]
    [InlineData("not(no)", true)]
    [InlineData("and(yes, zero, blank)", true)]
    [InlineData("and(yes, missing)", false)]
    [InlineData("or(no, zero)", true)]
    [InlineData("exists(name)", true)]
    [InlineData("exists(none)", false)]
    [InlineData("exists(o.k.three)", false)]
    [InlineData("exists(list[9])", false)]
    [InlineData("empty(missing)", true)]
    [InlineData("empty(blank) && empty(empty) && !empty(list)", true)]
    [InlineData("empty(n)", false)]
    [InlineData("list == list && o == o", true)]
    [InlineData("(no || yes) && yes", true)]
    public void Condition_OfAnyKind_IsAsInAdaptiveExpressions(string expression, bool expected) => Equal(expected ? "true" : "false", expression);

    [Theory]
    [InlineData("if(yes, 'a', 'b')", "\"a\"")]
    [InlineData("if(missing, 1, 2.5)", "2.5")]
    [InlineData("if(n < name, 1, 2)", "2")]
    [InlineData("count(list)", "2")]
    [InlineData("count(name)", "3")]
    [InlineData("length(name)", "3")]
    [InlineData("concat(name, ' ', n, none)", "\"Ann 3\"")]
    [InlineData("concat('it\\'s', \"\\n\", 'a\\\\b', '\\d')", "\"it\\u0027s\\na\\\\b\\\\d\"")]
    public void Function_OfOurSubset_Computes(string expression, string expected) => Equal(expected, expression);

    [Theory]
    [InlineData("n < name")]
    [InlineData("n < 4 == yes")]
    [InlineData("count(n)")]
    [InlineData("length(list)")]
    [InlineData("name[0]")]
    public void Function_WithoutAResult_ShowsItself(string expression) => Equal($"\"${{{expression}}}\"", expression, unescaped: true);

    private static void Equal(string expected, string expression, bool unescaped = false)
    {
        var actual = Template.Compile("test", new JsonObject { ["x"] = "${" + expression + "}" }).Expand(Data)!["x"];
        if (unescaped)
        {
            Assert.Equal(expected.Trim('"'), actual!.ToString());
            return;
        }
        Json.Equal(expected, actual);
    }
}
