namespace Routing.Gateway;

internal sealed partial class DemoService
{
    [LoggerMessage(2301, LogLevel.Error, "The demo does not play: the plan in force lacks the queues {Queues}. It is made for the default plan.")]
    private partial void PlanWithoutDemo(string queues);
}
