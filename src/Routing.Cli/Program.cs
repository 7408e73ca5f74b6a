using Routing.Cli;

return await RoutingCommand.RunAsync(args, Console.Out, Console.Error);
