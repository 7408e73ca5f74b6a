using System.CommandLine;
using Routing.Load;

// Two processors would make a pool of two threads, and each pause of one a pause of the load.
ThreadPool.SetMinThreads(8, 8);

Option<string[]> urls = new("--url") { Description = "A server; several for a cluster, and with /?center=ID for several centers.", DefaultValueFactory = _ => ["http://127.0.0.1:8080"] };
Option<double[]> rates = new("--rate") { Description = "Calls per second of whole calls; several for a table.", DefaultValueFactory = _ => [500, 1000, 2000], AllowMultipleArgumentsPerToken = true };
Option<double> seconds = new("--seconds") { Description = "Length of each run.", DefaultValueFactory = _ => 15 };
Option<int> agents = new("--agents") { Description = "Agents who pull.", DefaultValueFactory = _ => 300 };
Option<int[]> connections = new("--connections") { Description = "Connections of the closed load; several for a table.", DefaultValueFactory = _ => [1, 2, 16, 64, 256], AllowMultipleArgumentsPerToken = true };
Option<double> talk = new("--talk") { Description = "Seconds an agent keeps a call.", DefaultValueFactory = _ => 0 };
Option<double> most = new("--p99") { Description = "Most milliseconds from offer to pull, of 99 in a hundred.", DefaultValueFactory = _ => 20 };
Option<int> viewers = new("--viewers") { Description = "Screens that read the gauges.", DefaultValueFactory = _ => 500 };
Option<int?> server = new("--pid") { Description = "The server's process on this machine, whose processor time is read." };
Option<string> form = new("--form") { Description = "Form of the gauges: changes, or all.", DefaultValueFactory = _ => "changes" };
Option<int> rows = new("--rows") { Description = "Runs of a soak, one row each.", DefaultValueFactory = _ => 60 };
Option<double?> carries = new("--carries") { Description = "Offers per second that the server carries; without it that is found first." };
Option<int> pool = new("--connections") { Description = "Connections of the callers' platforms.", DefaultValueFactory = _ => 4_000 };
Option<string?> key = new("--key") { Description = "Key of the callers' platform; none in Development." };
Option<double[]> times = new("--times") { Description = "Multiples of what the server carries; several for a table.", DefaultValueFactory = _ => [0.5, 1, 1.5, 2, 3], AllowMultipleArgumentsPerToken = true };

LoadSettings Settings(ParseResult parsed) => new(
    [.. parsed.GetValue(urls)!.Select(url => new Uri(url))], 0, TimeSpan.FromSeconds(parsed.GetValue(seconds)),
    parsed.GetValue(agents), TimeSpan.FromSeconds(parsed.GetValue(talk)));

Command Of(string name, string description, Func<ParseResult, Task> run, params Option[] options)
{
    var command = new Command(name, description);
    foreach (Option option in options) command.Options.Add(option);
    command.SetAction(run);
    return command;
}

var root = new RootCommand("Load over HTTP, measured from the time each request was meant to be sent.")
{
    Of("calls", "Whole calls in an open loop: offer, pull, accept, complete.",
        parsed => LoadRuns.CallsAsync(Settings(parsed), parsed.GetValue(rates)!), urls, rates, seconds, agents, talk),
    Of("offers", "Offers as fast as connections carry them, beside an endpoint of the same server that answers a constant.",
        parsed => LoadRuns.OffersAsync(Settings(parsed), parsed.GetValue(connections)!), urls, seconds, connections),
    Of("constant", "The constant endpoint in an open loop, at the request rate that whole calls at --rate make.",
        parsed => LoadRuns.ConstantAsync(Settings(parsed), parsed.GetValue(rates)!), urls, rates, seconds),
    Of("pulls", "At each rate the constant endpoint and whole calls, and how the p99 of pulls stands to the constant's.",
        parsed => LoadRuns.PullsAsync(Settings(parsed), parsed.GetValue(rates)!), urls, rates, seconds, agents, talk),
    Of("limit", "Whole calls at rising rates, from the first --rate on, as long as the p99 of pulls is within --p99.",
        parsed => LoadRuns.LimitAsync(Settings(parsed), parsed.GetValue(rates)![0], parsed.GetValue(most)), urls, rates, seconds, agents, talk, most),
    Of("overload", "Offers in an open loop past what the server carries: taken, refused, and how soon.",
        parsed => new OverloadLoad(Settings(parsed), parsed.GetValue(pool), parsed.GetValue(key), parsed.GetValue(server)).RunAsync(parsed.GetValue(carries), parsed.GetValue(times)!), urls, seconds, carries, times, pool, key, server),
    Of("soak", "Whole calls at the first --rate for --rows times --seconds.",
        parsed => LoadRuns.SoakAsync(Settings(parsed), parsed.GetValue(rates)![0], parsed.GetValue(rows)), urls, rates, seconds, agents, talk, rows),
    Of("viewers", "Screens that read the gauges: bytes, delay and what each costs the server.",
        parsed => new ViewerLoad(Settings(parsed), parsed.GetValue(viewers), parsed.GetValue(form)!, parsed.GetValue(server)).RunAsync(), urls, seconds, viewers, form, server),
};
return await root.Parse(args).InvokeAsync();
