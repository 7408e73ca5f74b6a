using System.Text;

namespace Routing.Center.Tests;

/// <summary>The text of every shipped plan, spoilt at random: it is read or refused with its mistakes, and nothing is thrown.</summary>
public class PlanFuzzTests
{
    public static TheoryData<string> Names => PlanFiles.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Spoilt_text_is_read_or_refused_with_its_mistakes(string name)
    {
        byte[] text = Encoding.UTF8.GetBytes(PlanFiles.Text(name));
        var random = new Random(301);
        for (int input = Spoiling.Inputs(500); input > 0; input--)
        {
            string spoilt = Encoding.UTF8.GetString(Spoiling.Spoil(random, text));
            RoutingPlan? plan = PlanReader.Parse(spoilt, out IReadOnlyList<PlanMistake> mistakes);
            Assert.Equal(plan is null, mistakes.Any(mistake => !mistake.IsWarning));
        }
    }
}
