using Routing.Core;

namespace Routing.Center.Tests;

public class QueueCompilerTests
{
    [Fact]
    public void BareQueue_IsServedByTheSkillOfItsName()
    {
        PlanNumbers numbers = new();

        QueueRule rule = RuleOf("a", """{ "queues": [{ "id": "a" }] }""", numbers);

        RequirementStep step = Assert.Single(rule.Steps);
        Assert.Equal([new SkillNeed(numbers.Skills.NumberOf("a"))], Assert.Single(step.Alternatives));
        Assert.Equal((20_000, 0.8, 5_000, 12_000), (rule.WithinMs, rule.Target, rule.ShortAbandonMs, rule.ReservationMs));
        Assert.Equal((WrapUpMode.None, 0, false, 1), (rule.WrapUp, rule.Capacity, rule.AutoAccept, rule.Units));
    }

    [Fact]
    public void EveryField_ArrivesInTheRule()
    {
        QueueRule rule = RuleOf("a", """
            { "queues": [{ "id": "a", "protected": true, "capacity": 7, "units": 2, "weight": 1.5, "accept": "auto",
                           "serviceLevel": { "withinSeconds": 30.5, "target": 0.9, "shortAbandonSeconds": 3, "formula": "answered" },
                           "wrapUp": { "mode": "timed", "seconds": 15 }, "reservationSeconds": 9 }] }
            """);

        Assert.Equal((30_500, 0.9, 3_000, ServiceLevelFormula.Answered), (rule.WithinMs, rule.Target, rule.ShortAbandonMs, rule.Formula));
        Assert.Equal((true, 7, 2, 1.5, true), (rule.Protected, rule.Capacity, rule.Units, rule.Weight, rule.AutoAccept));
        Assert.Equal((WrapUpMode.Timed, 15_000, 9_000), (rule.WrapUp, rule.WrapUpMs, rule.ReservationMs));
    }

    [Theory]
    [InlineData("\"protected\": true", 8_000)]
    [InlineData("\"protected\": false", 12_000)]
    public void NoReservationSeconds_DependsOnProtection(string field, long expectedMs) =>
        Assert.Equal(expectedMs, RuleOf("a", PlanText.WithQueue(field)).ReservationMs);

    [Fact]
    public void ShortThreshold_ShortensTheShortAbandon() =>
        Assert.Equal(2_000, RuleOf("a", PlanText.WithQueue("\"serviceLevel\": { \"withinSeconds\": 2 }")).ShortAbandonMs);

    [Fact]
    public void CertifiedSkill_AsksForTheCertificateInEveryNeed()
    {
        PlanNumbers numbers = new();

        QueueRule rule = RuleOf("a", """{ "skills": [{ "id": "a", "certified": true }], "queues": [{ "id": "a" }] }""", numbers);

        Assert.Equal(new SkillNeed(numbers.Skills.NumberOf("a"), 1, Certified: true), rule.Steps[0].Alternatives[0][0]);
    }

    [Fact]
    public void StepsAndOverflow_AreMergedByTime()
    {
        PlanNumbers numbers = new();

        QueueRule rule = RuleOf("a", """
            {
              "skills": ["s", "t", "b", "c"],
              "queues": [
                { "id": "a", "requires": [{ "skills": ["s", "t"] }, { "skills": ["s"], "afterSeconds": 10 }],
                  "overflow": [{ "afterSeconds": 15, "widenTo": "c" }, { "afterSeconds": 5, "widenTo": "b" }] },
                { "id": "b" }, { "id": "c" }
              ]
            }
            """, numbers);

        Assert.Equal([0, 5_000, 10_000, 15_000], rule.Steps.Select(step => step.AfterMs));
        Assert.Equal(["-", "b", "-", "c"], rule.Steps.Select(step => step.OverflowFrom < 0 ? "-" : numbers.Queues.NameOf(step.OverflowFrom)));
        Assert.Equal(["s+t", "s+t|b", "s|b", "s|b|c"], rule.Steps.Select(step => Text(step, numbers)));
    }

    [Fact]
    public void OverflowAtTheTimeOfAStep_IsOneStepWithBoth()
    {
        PlanNumbers numbers = new();

        QueueRule rule = RuleOf("a", """
            {
              "skills": ["s", "t", "b"],
              "queues": [
                { "id": "a", "requires": [{ "skills": ["s", "t"] }, { "skills": ["s"], "afterSeconds": 5 }],
                  "overflow": [{ "afterSeconds": 5, "widenTo": "b" }] },
                { "id": "b" }
              ]
            }
            """, numbers);

        Assert.Equal(["s+t", "s|b"], rule.Steps.Select(step => Text(step, numbers)));
        Assert.Equal(numbers.Queues.NumberOf("b"), rule.Steps[1].OverflowFrom);
    }

    [Fact]
    public void WaivedSkills_StayWaivedInLaterSteps()
    {
        PlanNumbers numbers = new();

        QueueRule rule = RuleOf("a", """
            {
              "skills": ["a", "s"],
              "queues": [
                { "id": "a", "requires": [{ "skills": ["a"] }, { "skills": ["a"], "afterSeconds": 2, "waives": ["s"] }],
                  "overflow": [{ "afterSeconds": 5, "widenTo": "b" }] },
                { "id": "b", "requires": [{ "skills": ["s"] }] }
              ]
            }
            """, numbers);

        int waived = numbers.Skills.NumberOf("s");
        Assert.Equal([[], [waived], [waived]], rule.Steps.Select(step => step.Waives));
    }

    private static QueueRule RuleOf(string queue, string json, PlanNumbers? numbers = null)
    {
        numbers ??= new PlanNumbers();
        RoutingTable table = CompiledPlan.Compile(PlanText.Plan(json), numbers).Table;
        return table.Queues[numbers.Queues.NumberOf(queue)];
    }

    private static string Text(RequirementStep step, PlanNumbers numbers) => string.Join(
        '|', step.Alternatives.Select(needs => string.Join('+', needs.Select(need => numbers.Skills.NameOf(need.Skill)))));
}
