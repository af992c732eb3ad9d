using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KaleyraBot.Storage.Tables;

/// <summary><see cref="IsoTime"/> for EF Core, which an ordinary run does not load.</summary>
internal sealed class IsoTimeConverter() : ValueConverter<DateTimeOffset, string>(time => IsoTime.Write(time), text => IsoTime.Read(text));
