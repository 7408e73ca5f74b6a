using Routing.Gateway;

return await GatewayProgram.RunAsync(args);
