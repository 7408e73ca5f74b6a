namespace Routing.Gateway.Tests;

/// <summary>One request, byte by byte.</summary>
internal sealed record FuzzRequest(int Seed, FuzzOperation Operation, byte[] Bytes, bool IsCut);
