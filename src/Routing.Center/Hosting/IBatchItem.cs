namespace Routing.Center;

/// <summary>Something that waits in the inbox. The writer calls <see cref="Execute"/> and then one of the others.</summary>
internal interface IBatchItem
{
    /// <summary>How many commands it holds.</summary>
    int CommandCount { get; }

    /// <summary>Whether all that it holds are new calls, which may be refused so that those taken are answered in time.</summary>
    bool IsNewWork => false;

    /// <summary>Does its part of the batch; nothing of it may be seen outside yet.</summary>
    void Execute(IBatch batch);

    /// <summary>Answers: the batch is durable.</summary>
    void Complete();

    /// <summary>Answers that it was not carried out, or that it is not known whether it was.</summary>
    void Refuse(Refusal refusal);
}
