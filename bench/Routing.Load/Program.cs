using System.CommandLine;
using Routing.Load;

Option<string[]> urls = new("--url") { Description = "A server; several for a cluster.", DefaultValueFactory = _ => ["http://127.0.0.1:8080"] };
Option<double[]> rates = new("--rate") { Description = "Calls per second of whole calls; several for a table.", DefaultValueFactory = _ => [500, 1000, 2000], AllowMultipleArgumentsPerToken = true };
Option<double> seconds = new("--seconds") { Description = "Length of each run.", DefaultValueFactory = _ => 15 };
Option<int> agents = new("--agents") { Description = "Agents who pull.", DefaultValueFactory = _ => 300 };
Option<int[]> connections = new("--connections") { Description = "Connections of the closed load; several for a table.", DefaultValueFactory = _ => [1, 16, 64, 256], AllowMultipleArgumentsPerToken = true };
Option<double> talk = new("--talk") { Description = "Seconds an agent keeps a call.", DefaultValueFactory = _ => 0 };
Command calls = new("calls", "Whole calls in an open loop: offer, pull, accept, complete.") { urls, rates, seconds, agents, talk };
Command offers = new("offers", "Offers as fast as connections carry them, beside an endpoint of the same server that answers a constant.") { urls, seconds, connections };
Command constant = new("constant", "The constant endpoint in an open loop, at the request rate that whole calls at --rate make.") { urls, rates, seconds };

LoadSettings Settings(ParseResult parsed, double rate) => new(
    [.. parsed.GetValue(urls)!.Select(url => new Uri(url))], rate, TimeSpan.FromSeconds(parsed.GetValue(seconds)),
    parsed.GetValue(agents), TimeSpan.FromSeconds(parsed.GetValue(talk)));

calls.SetAction(async parsed =>
{
    Console.WriteLine(CallReport.Heading);
    foreach (double rate in parsed.GetValue(rates)!) Console.WriteLine((await new CallLoad(Settings(parsed, rate)).RunAsync()).Row());
});
offers.SetAction(async parsed =>
{
    LoadSettings settings = Settings(parsed, 0);
    Console.WriteLine("| connections | constant/s | offers/s | ratio |\n|---:|---:|---:|---:|");
    foreach (int number in parsed.GetValue(connections)!)
    {
        double plain = await new RequestLoad(settings, LoadSettings.Constant).RunClosedAsync(number);
        double real = await new RequestLoad(settings, LoadSettings.Offers).RunClosedAsync(number);
        Console.WriteLine(FormattableString.Invariant($"| {number} | {plain:0} | {real:0} | {real / plain:0.00} |"));
    }
});
constant.SetAction(async parsed =>
{
    Console.WriteLine("| requests/s | p50 ms | p99 ms | p99.9 ms |\n|---:|---:|---:|---:|");
    foreach (double rate in parsed.GetValue(rates)!)
    {
        double requests = rate * CallLoad.RequestsPerCall;
        LatencyHistogram latency = await new RequestLoad(Settings(parsed, requests), LoadSettings.Constant).RunOpenAsync(requests);
        Console.WriteLine(FormattableString.Invariant($"| {requests:0} | {latency.PercentileMs(0.5):0.00} | {latency.PercentileMs(0.99):0.00} | {latency.PercentileMs(0.999):0.00} |"));
    }
});
return await new RootCommand("Load over HTTP, measured from the time each request was meant to be sent.") { calls, offers, constant }.Parse(args).InvokeAsync();
