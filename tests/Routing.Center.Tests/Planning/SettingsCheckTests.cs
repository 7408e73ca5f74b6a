namespace Routing.Center.Tests;

public class SettingsCheckTests
{
    [Theory]
    [InlineData("policy.name", "\"policy\": \"best\"")]
    [InlineData("policy.name", "\"policy\": \"\"")]
    [InlineData("policy.boostSeconds", "\"policy\": { \"boostSeconds\": -1 }")]
    [InlineData("policy.maxBoostSeconds", "\"policy\": { \"maxBoostSeconds\": 4000 }")]
    [InlineData("agentSelection", "\"agentSelection\": \"best\"")]
    [InlineData("agentSelection", "\"agentSelection\": \"nearest\"")]
    [InlineData("connect.confirm", "\"connect\": { \"confirm\": \"agent\" }")]
    [InlineData("connect.timeoutSeconds", "\"connect\": { \"timeoutSeconds\": 0 }")]
    [InlineData("connect.maxConnectedSeconds", "\"connect\": { \"maxConnectedSeconds\": 1 }")]
    [InlineData("retentionDays", "\"retentionDays\": 184")]
    [InlineData("notReadyReasons[1]", "\"notReadyReasons\": [\"meal\", \"meal\"]")]
    [InlineData("notReadyReasons[0]", "\"notReadyReasons\": [\"rona\"]")]
    [InlineData("notReadyReasons[0]", "\"notReadyReasons\": [\"\"]")]
    [InlineData("defaultQueue", "\"defaultQueue\": \"x\"")]
    [InlineData("center", "\"center\": \"north/1\"")]
    [InlineData("entryPoints[0].dnis", "\"entryPoints\": [{}]")]
    [InlineData("entryPoints[1].dnis", "\"entryPoints\": [{ \"dnis\": \"1\" }, { \"dnis\": \"1\" }]")]
    [InlineData("entryPoints[0].hours", "\"entryPoints\": [{ \"dnis\": \"1\", \"hours\": \"x\" }]")]
    [InlineData("entryPoints[0].queue", "\"entryPoints\": [{ \"dnis\": \"1\", \"queue\": \"x\" }]")]
    public void ImpossibleSetting_IsAnError(string path, string parts) => PlanText.HasOnlyError(path, PlanText.With(parts));

    [Theory]
    [InlineData("sticky.withinDays", "\"sticky\": { \"withinDays\": 0 }")]
    [InlineData("sticky.waitSeconds", "\"sticky\": { \"waitSeconds\": -1 }")]
    [InlineData("reconnectSeconds", "\"reconnectSeconds\": -1")]
    [InlineData("followUps[0]", "\"followUps\": [{ \"kind\": \"complaint\" }]")]
    [InlineData("followUps[0].kind", "\"followUps\": [{ \"replyWorkingDays\": 2 }]")]
    [InlineData("followUps[0].target", "\"followUps\": [{ \"kind\": \"c\", \"replyWorkingDays\": 2, \"target\": 2 }]")]
    [InlineData("followUps[0].hours", "\"followUps\": [{ \"kind\": \"c\", \"replyWorkingDays\": 2, \"hours\": \"x\" }]")]
    public void SettingImpossibleBesides_IsAnErrorAllTheSame(string path, string parts) =>
        Assert.Equal(path, Assert.Single(PlanText.MistakesOf(PlanText.With(parts)), mistake => !mistake.IsWarning).Path);

    [Theory]
    [InlineData("\"sticky\": {}")]
    [InlineData("\"reconnectSeconds\": 120")]
    [InlineData("\"followUps\": [{ \"kind\": \"complaint\", \"replyWorkingDays\": 2 }]")]
    [InlineData("\"classification\": [{ \"when\": { \"tier\": \"gold\" }, \"sticky\": false }]")]
    public void SettingInForce_IsNoMistake(string parts) => Assert.Empty(PlanText.MistakesOf(PlanText.With(parts)));

    [Theory]
    [InlineData("guard")]
    [InlineData("guardg")]
    [InlineData("fifo")]
    public void PolicyInForce_IsNoMistake(string policy) => Assert.Empty(PlanText.MistakesOf(PlanText.With($"\"policy\": \"{policy}\"")));
}
