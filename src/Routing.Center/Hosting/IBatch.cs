namespace Routing.Center;

/// <summary>The batch that is being carried out, as its items see it.</summary>
internal interface IBatch
{
    /// <summary>The state after the items before.</summary>
    CenterState State { get; }

    /// <summary>Time of the batch, milliseconds UTC.</summary>
    long NowMs { get; }

    /// <summary>Carries one command out.</summary>
    CommandResult Execute(CenterCommand command);
}
