namespace Routing.Center;

/// <summary>Whether a call shows what a rule asks. Ordinal; language tags without regard to case.</summary>
internal static class CallMatch
{
    internal static bool Matches(MatchPlan match, CallRequest call) =>
        Has(match.Dnis, call.Dnis)
        && Has(match.Product, call.Customer?.Product)
        && Has(match.Tier, call.Customer?.Tier)
        && Has(match.Intent, call.Intent)
        && HasLanguage(match.Language, call.Language)
        && Has(match.Province, call.Province)
        && (match.Complaint is null || match.Complaint == call.Complaint)
        && HasNeed(match.Needs, call.Needs)
        && HasAttributes(match.Attributes, call.Attributes);

    private static bool Has(IReadOnlyList<string>? values, string? value)
    {
        if (values is null) return true;
        for (int i = 0; i < values.Count; i++)
        {
            if (string.Equals(values[i], value, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool HasLanguage(IReadOnlyList<string>? ranges, string? tag)
    {
        if (ranges is null) return true;
        if (tag is null) return false;
        for (int i = 0; i < ranges.Count; i++)
        {
            string range = ranges[i];
            bool isWithin = tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-');
            if (isWithin) return true;
        }

        return false;
    }

    private static bool HasNeed(IReadOnlyList<string>? values, IReadOnlyList<string> needs)
    {
        if (values is null) return true;
        for (int i = 0; i < needs.Count; i++)
        {
            if (Has(values, needs[i])) return true;
        }

        return false;
    }

    private static bool HasAttributes(IReadOnlyDictionary<string, IReadOnlyList<string>>? wanted, IReadOnlyDictionary<string, string> attributes)
    {
        if (wanted is null) return true;
        foreach ((string name, IReadOnlyList<string> values) in wanted)
        {
            if (!attributes.TryGetValue(name, out string? value) || !Has(values, value)) return false;
        }

        return true;
    }
}
