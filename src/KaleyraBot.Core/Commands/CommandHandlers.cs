using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Commands;

/// <summary>Whoever answers commands and buttons.</summary>
public sealed record CommandHandlers(
    FormHandler Form, RequestHandler Requests, LookupHandler Lookups, DecisionHandler Decisions, UndoHandler Undo, StandInHandler StandIns,
    HoldHandler Holds, PeopleHandler People, NumberBook Book);
