using System.Buffers;

namespace Routing.Center;

/// <summary>
/// The binary form of commands in journals: a version byte, a kind byte, then the fields in the order of their record.
/// Reading gives back an equal command; equal commands give equal bytes.
/// </summary>
internal static class CommandCodec
{
    /// <summary>
    /// Version of the form that is written and read. Of version 1, whose calendars had no working days, no journal is in use; from
    /// now on <see cref="Read(ReadOnlySpan{byte}, out int)"/> has to know every version before its own back to 2.
    /// </summary>
    internal const byte Version = 2;

    /// <summary>Appends <paramref name="command"/> to <paramref name="target"/>.</summary>
    internal static void Write(IBufferWriter<byte> target, CenterCommand command)
    {
        var writer = new FieldWriter(target);
        writer.Byte(Version);
        Write(ref writer, command);
        writer.Flush();
    }

    /// <summary>Reads the command at the start of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The command and whatever follows it.</param>
    /// <param name="consumed">How many bytes it takes.</param>
    /// <exception cref="FormatException">The bytes are no command.</exception>
    internal static CenterCommand Read(ReadOnlySpan<byte> bytes, out int consumed)
    {
        var reader = new FieldReader(bytes);
        byte version = reader.Byte();
        if (version != Version) throw FieldReader.Malformed(UnknownFormat.Says(version, Version, Version));
        CenterCommand command = Read(ref reader, (CenterCommandKind)reader.Byte());
        consumed = reader.Position;
        return command;
    }

    private static void Write(ref FieldWriter writer, CenterCommand command)
    {
        switch (command)
        {
            case OfferCall offer:
                Start(ref writer, CenterCommandKind.OfferCall, offer.Source);
                CardFields.Write(ref writer, offer.Call);
                break;
            case ChangeCall change:
                Start(ref writer, CenterCommandKind.ChangeCall, change.Source);
                writer.Text(change.CallId);
                CardFields.Write(ref writer, change.Change);
                break;
            case ReportCall report:
                Start(ref writer, CenterCommandKind.ReportCall, report.Source);
                writer.Text(report.CallId);
                CardFields.Write(ref writer, report.Report);
                break;
            case ReconcileCalls reconcile:
                Start(ref writer, CenterCommandKind.ReconcileCalls, reconcile.Source);
                CardFields.WriteTexts(ref writer, reconcile.CallIds);
                break;
            case ScheduleCallback schedule:
                Start(ref writer, CenterCommandKind.ScheduleCallback, schedule.Source);
                CardFields.Write(ref writer, schedule.Callback);
                break;
            case CancelCallback cancel:
                Start(ref writer, CenterCommandKind.CancelCallback, cancel.CallbackId);
                writer.OptionalText(cancel.Source);
                break;
            case HandOverCall or TakeCall or FollowCall or SettleHandOver or ReturnCall:
                writer.Byte((byte)HandOverFields.KindOf(command));
                HandOverFields.Write(ref writer, command);
                break;
            default:
                WriteOfAgent(ref writer, command);
                break;
        }
    }

    private static void WriteOfAgent(ref FieldWriter writer, CenterCommand command)
    {
        switch (command)
        {
            case PutAgent put:
                Start(ref writer, CenterCommandKind.PutAgent, put.AgentId);
                CardFields.Write(ref writer, put.Card);
                break;
            case DeleteAgent delete:
                Start(ref writer, CenterCommandKind.DeleteAgent, delete.AgentId);
                break;
            case SignInAgent signIn:
                Start(ref writer, CenterCommandKind.SignInAgent, signIn.AgentId);
                writer.Text(signIn.Principal);
                writer.Text(signIn.SessionHash);
                writer.OptionalText(signIn.Device);
                writer.Flag(signIn.TakeOver);
                break;
            case ReadyAgent ready:
                Start(ref writer, CenterCommandKind.ReadyAgent, ready.AgentId, ready.SessionHash);
                break;
            case NotReadyAgent notReady:
                Start(ref writer, CenterCommandKind.NotReadyAgent, notReady.AgentId, notReady.SessionHash);
                writer.Text(notReady.Reason);
                break;
            case SignOutAgent signOut:
                Start(ref writer, CenterCommandKind.SignOutAgent, signOut.AgentId, signOut.SessionHash);
                break;
            case LoseAgent lose:
                Start(ref writer, CenterCommandKind.LoseAgent, lose.AgentId);
                break;
            default:
                WriteOfWork(ref writer, command);
                break;
        }
    }

    private static void WriteOfWork(ref FieldWriter writer, CenterCommand command)
    {
        switch (command)
        {
            case AcceptReservation accept:
                Start(ref writer, CenterCommandKind.AcceptReservation, accept.AgentId, accept.SessionHash);
                writer.Signed(accept.ReservationId);
                break;
            case RejectReservation reject:
                Start(ref writer, CenterCommandKind.RejectReservation, reject.AgentId, reject.SessionHash);
                writer.Signed(reject.ReservationId);
                break;
            case CompleteCall complete:
                Start(ref writer, CenterCommandKind.CompleteCall, complete.AgentId, complete.SessionHash);
                writer.Text(complete.CallId);
                writer.OptionalText(complete.Disposition);
                CardFields.Write(ref writer, complete.FollowUp);
                break;
            case TransferCall transfer:
                Start(ref writer, CenterCommandKind.TransferCall, transfer.AgentId, transfer.SessionHash);
                writer.Text(transfer.CallId);
                writer.OptionalText(transfer.ToQueue);
                writer.OptionalText(transfer.ToAgent);
                break;
            case EndWrapUp endWrapUp:
                Start(ref writer, CenterCommandKind.EndWrapUp, endWrapUp.AgentId, endWrapUp.SessionHash);
                break;
            case ReplyFollowUp reply:
                Start(ref writer, CenterCommandKind.ReplyFollowUp, reply.FollowUpId, reply.By, reply.SessionHash);
                break;
            case ResolveFollowUp resolve:
                Start(ref writer, CenterCommandKind.ResolveFollowUp, resolve.FollowUpId, resolve.By, resolve.SessionHash);
                break;
            default:
                WriteOfCenter(ref writer, command);
                break;
        }
    }

    private static void WriteOfCenter(ref FieldWriter writer, CenterCommand command)
    {
        switch (command)
        {
            case ApplyPlan plan:
                Start(ref writer, CenterCommandKind.ApplyPlan, plan.PlanJson);
                CalendarFields.Write(ref writer, plan.Calendar);
                break;
            case ExtendCalendar extend:
                writer.Byte((byte)CenterCommandKind.ExtendCalendar);
                CalendarFields.Write(ref writer, extend.Calendar);
                break;
            case AdvanceTime:
                writer.Byte((byte)CenterCommandKind.AdvanceTime);
                break;
            case StopCenter:
                writer.Byte((byte)CenterCommandKind.StopCenter);
                break;
            case RecoverCenter:
                writer.Byte((byte)CenterCommandKind.RecoverCenter);
                break;
            case TakeAction action:
                Start(ref writer, CenterCommandKind.TakeAction, action.By);
                Write(ref writer, action.Command);
                break;
            case PullCall or ForceAgent or ChangeSkills or OverrideHours:
                writer.Byte((byte)ActionFields.KindOf(command));
                ActionFields.Write(ref writer, command);
                break;
            default:
                throw new ArgumentException($"No form for {command.GetType().Name}.", nameof(command));
        }
    }

    private static void Start(ref FieldWriter writer, CenterCommandKind kind, string first)
    {
        writer.Byte((byte)kind);
        writer.Text(first);
    }

    private static void Start(ref FieldWriter writer, CenterCommandKind kind, string agentId, string sessionHash)
    {
        Start(ref writer, kind, agentId);
        writer.Text(sessionHash);
    }

    private static void Start(ref FieldWriter writer, CenterCommandKind kind, long followUpId, string by, string? sessionHash)
    {
        writer.Byte((byte)kind);
        writer.Signed(followUpId);
        writer.Text(by);
        writer.OptionalText(sessionHash);
    }

    // Arguments are evaluated from left to right, so that each line reads the fields in the order in which they stand.
    private static CenterCommand Read(ref FieldReader reader, CenterCommandKind kind) => kind switch
    {
        CenterCommandKind.OfferCall => new OfferCall(reader.Text(), CardFields.ReadRequest(ref reader)),
        CenterCommandKind.ChangeCall => new ChangeCall(reader.Text(), reader.Text(), CardFields.ReadChange(ref reader)),
        CenterCommandKind.ReportCall => new ReportCall(reader.Text(), reader.Text(), CardFields.ReadReport(ref reader)),
        CenterCommandKind.ReconcileCalls => new ReconcileCalls(reader.Text(), CardFields.ReadTexts(ref reader)),
        CenterCommandKind.ScheduleCallback => new ScheduleCallback(reader.Text(), CardFields.ReadCallback(ref reader)),
        CenterCommandKind.CancelCallback => new CancelCallback(reader.Text(), reader.OptionalText()),
        CenterCommandKind.HandOverCall => new HandOverCall(reader.Text(), reader.Text(), reader.Int32()),
        CenterCommandKind.TakeCall => new TakeCall(HandOverFields.ReadCard(ref reader)),
        CenterCommandKind.FollowCall => new FollowCall(reader.Text(), reader.Text(), reader.Int32(), HandOverFields.ReadStatus(ref reader)),
        CenterCommandKind.SettleHandOver => new SettleHandOver(reader.Text(), reader.Text(), reader.Int32(), reader.OptionalText()),
        CenterCommandKind.ReturnCall => new ReturnCall(reader.Text(), reader.Text()),
        CenterCommandKind.PutAgent => new PutAgent(reader.Text(), CardFields.ReadAgent(ref reader)),
        CenterCommandKind.DeleteAgent => new DeleteAgent(reader.Text()),
        CenterCommandKind.SignInAgent => new SignInAgent(reader.Text(), reader.Text(), reader.Text(), reader.OptionalText(), reader.Flag()),
        CenterCommandKind.ReadyAgent => new ReadyAgent(reader.Text(), reader.Text()),
        CenterCommandKind.NotReadyAgent => new NotReadyAgent(reader.Text(), reader.Text(), reader.Text()),
        CenterCommandKind.SignOutAgent => new SignOutAgent(reader.Text(), reader.Text()),
        CenterCommandKind.LoseAgent => new LoseAgent(reader.Text()),
        CenterCommandKind.AcceptReservation => new AcceptReservation(reader.Text(), reader.Text(), reader.Signed()),
        CenterCommandKind.RejectReservation => new RejectReservation(reader.Text(), reader.Text(), reader.Signed()),
        CenterCommandKind.CompleteCall => new CompleteCall(
            reader.Text(), reader.Text(), reader.Text(), reader.OptionalText(), CardFields.ReadFollowUp(ref reader)),
        CenterCommandKind.TransferCall => new TransferCall(
            reader.Text(), reader.Text(), reader.Text(), reader.OptionalText(), reader.OptionalText()),
        CenterCommandKind.EndWrapUp => new EndWrapUp(reader.Text(), reader.Text()),
        CenterCommandKind.ReplyFollowUp => new ReplyFollowUp(reader.Signed(), reader.Text(), reader.OptionalText()),
        CenterCommandKind.ResolveFollowUp => new ResolveFollowUp(reader.Signed(), reader.Text(), reader.OptionalText()),
        CenterCommandKind.ApplyPlan => new ApplyPlan(reader.Text(), CalendarFields.Read(ref reader)),
        CenterCommandKind.ExtendCalendar => new ExtendCalendar(CalendarFields.Read(ref reader)),
        CenterCommandKind.AdvanceTime => new AdvanceTime(),
        CenterCommandKind.RecoverCenter => new RecoverCenter(),
        CenterCommandKind.StopCenter => new StopCenter(),
        CenterCommandKind.TakeAction => new TakeAction(reader.Text(), ReadTaken(ref reader)),
        CenterCommandKind.PullCall => new PullCall(reader.Text(), reader.Text(), reader.OptionalText()),
        CenterCommandKind.ForceAgent => ActionFields.ReadForce(ref reader),
        CenterCommandKind.ChangeSkills => ActionFields.ReadSkills(ref reader),
        CenterCommandKind.OverrideHours => ActionFields.ReadHours(ref reader),
        _ => throw FieldReader.Malformed($"command kind {(byte)kind} is not known"),
    };

    // One inside the other would let a damaged record go as deep as it is long.
    private static CenterCommand ReadTaken(ref FieldReader reader)
    {
        var kind = (CenterCommandKind)reader.Byte();
        return kind == CenterCommandKind.TakeAction ? throw FieldReader.Malformed("an action within an action") : Read(ref reader, kind);
    }
}
