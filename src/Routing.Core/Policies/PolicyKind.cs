namespace Routing.Core;

/// <summary>The shipped rules for which waiting contact a freed agent takes. Values are recorded and never change.</summary>
public enum PolicyKind : byte
{
    /// <summary>First come, first served; protected contacts are lifted shortly before their threshold, steered by their measured service level.</summary>
    Guard = 0,

    /// <summary>First come, first served over all queues.</summary>
    Fifo = 1,

    /// <summary>Protected queues always first.</summary>
    Priority = 2,

    /// <summary>Fixed weights times relative delay.</summary>
    Weighted = 3,

    /// <summary>Relative delay with a steered weight for protected queues.</summary>
    Lex = 4,

    /// <summary>As lex, with contacts past their threshold in a recovery lane.</summary>
    Lexg = 5,

    /// <summary>As guard, with contacts of unprotected queues past their threshold in a recovery lane.</summary>
    Guardg = 6,
}
