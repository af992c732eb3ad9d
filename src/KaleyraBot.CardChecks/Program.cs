using KaleyraBot.CardChecks;

// The build reads the problems from the console, with file and line.
return args switch
{
    [var cards] => CardCheck.Run(cards, sourceFolder: null, Console.Out),
    [var cards, var source] => CardCheck.Run(cards, source, Console.Out),
    _ => Misused(),
};

static int Misused()
{
    Console.Error.WriteLine("Write the folder of cards, and after it the folder of code whose sentences are looked up, or nothing.");
    return 2;
}
