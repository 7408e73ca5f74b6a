using System.CommandLine;

namespace Routing.Cli;

/// <summary>Options whose values are checked when the command line is read, so that a bad one is a usage error.</summary>
internal static class Checked
{
    /// <summary>An option that takes a number within bounds.</summary>
    /// <param name="name">Name with its dashes.</param>
    /// <param name="description">What it is, with its unit.</param>
    /// <param name="isGood">Which numbers are good.</param>
    /// <param name="wanted">The good ones in words.</param>
    public static Option<double> Number(string name, string description, Func<double, bool> isGood, string wanted)
    {
        var option = new Option<double>(name) { Description = description };
        option.Validators.Add(result =>
        {
            // A value that is no number at all is reported by the parser itself.
            if (result.Tokens.Count == 1 && double.TryParse(result.Tokens[0].Value, out var number) && !isGood(number))
                result.AddError($"{name} must be {wanted}.");
        });
        return option;
    }

    /// <summary>An option that takes a number above 0.</summary>
    public static Option<double> Positive(string name, string description) =>
        Number(name, description, number => number > 0 && double.IsFinite(number), "above 0");
}
