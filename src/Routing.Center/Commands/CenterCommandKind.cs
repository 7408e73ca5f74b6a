namespace Routing.Center;

/// <summary>The kinds of <see cref="CenterCommand"/> as they are recorded. Values are journaled and never change.</summary>
internal enum CenterCommandKind : byte
{
    OfferCall = 1,
    ChangeCall = 2,
    ReportCall = 3,
    ReconcileCalls = 4,
    PutAgent = 10,
    DeleteAgent = 11,
    SignInAgent = 12,
    ReadyAgent = 13,
    NotReadyAgent = 14,
    SignOutAgent = 15,
    LoseAgent = 16,
    AcceptReservation = 17,
    RejectReservation = 18,
    CompleteCall = 19,
    TransferCall = 20,
    EndWrapUp = 21,
    ReplyFollowUp = 22,
    ResolveFollowUp = 23,
    ScheduleCallback = 24,
    CancelCallback = 25,
    HandOverCall = 40,
    TakeCall = 41,
    FollowCall = 42,
    SettleHandOver = 43,
    ReturnCall = 44,
    ApplyPlan = 30,
    ExtendCalendar = 31,
    AdvanceTime = 32,
    RecoverCenter = 33,

    StopCenter = 34,
}
