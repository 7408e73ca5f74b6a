using Routing.Silo;

return await NodeProgram.RunAsync(args);
