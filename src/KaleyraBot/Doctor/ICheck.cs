namespace KaleyraBot.Doctor;

/// <summary>Looks at one thing, and changes nothing.</summary>
internal interface ICheck
{
    /// <summary>In a word or two, for the sentence that says that it could not be looked at.</summary>
    string Name { get; }

    /// <summary>None where there is nothing to look at: a door that is not used, for example.</summary>
    Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken);
}
