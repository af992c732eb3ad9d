using KaleyraBot.Tests.House;

[assembly: TestCollectionOrderer(LongestFirst.Name, LongestFirst.Assembly)]
