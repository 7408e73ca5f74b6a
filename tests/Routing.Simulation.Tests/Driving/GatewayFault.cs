namespace Routing.Simulation.Tests;

/// <summary>What the stand-in for a gateway does wrong.</summary>
internal enum GatewayFault
{
    None,

    /// <summary>Every third request is answered with 503 before it is looked at.</summary>
    AwayNowAndThen,

    /// <summary>Every fourth request is carried out, but its answer is lost.</summary>
    LosesAnswers,

    /// <summary>Streams break after three events.</summary>
    BreaksStreams,

    /// <summary>The first call is forgotten as soon as it is acknowledged.</summary>
    ForgetsACall,

    /// <summary>The first call's answer is told twice.</summary>
    AnswersTwice,

    /// <summary>Counts one call more than was offered.</summary>
    Miscounts,

    /// <summary>Refuses the first offer for no good reason.</summary>
    RefusesAnOffer,

    /// <summary>Turns every second call away.</summary>
    TurnsAway,

    /// <summary>Lets the first reservation expire before it can be accepted.</summary>
    LetsAReservationExpire,
}
