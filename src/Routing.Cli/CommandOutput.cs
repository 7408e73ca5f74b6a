using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Routing.Cli;

/// <summary>Where a command's result goes: a table for people, or one JSON document and nothing else.</summary>
internal sealed class CommandOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new NanAsNull() },
    };

    /// <summary>Columns of a table that goes to a file or a pipe.</summary>
    private const int WideEnough = 160;

    private readonly bool _json;
    private readonly TextWriter _writer;

    public CommandOutput(ParseResult parsed)
    {
        _json = parsed.GetValue(Json);
        _writer = parsed.InvocationConfiguration.Output;
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_writer) });
        if (System.Console.IsOutputRedirected) Console.Profile.Width = WideEnough;
    }

    /// <summary>The option every command has.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Write the result as JSON and nothing else." };

    /// <summary>The console for people; progress goes there when <see cref="ShowsProgress"/>.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Whether somebody watches: a terminal, and no JSON.</summary>
    public bool ShowsProgress => !_json && _writer == System.Console.Out && !System.Console.IsOutputRedirected;

    /// <summary>Writes a result: as JSON, or as the rows of names and values of <paramref name="rows"/>.</summary>
    public void Write<T>(T result, Func<T, IEnumerable<(string Name, string Value)>> rows)
    {
        Write(result, IRenderable (shown) => TableOf(rows(shown)));
    }

    /// <summary>Writes a result: as JSON, or as <paramref name="picture"/> makes it for people.</summary>
    public void Write<T>(T result, Func<T, IRenderable> picture)
    {
        if (_json)
            _writer.WriteLine(JsonSerializer.Serialize(result, Options));
        else
            Console.Write(picture(result));
    }

    /// <summary>Does something long, saying so where somebody watches.</summary>
    public T Watch<T>(string doing, Func<T> work) => ShowsProgress ? Console.Status().Start(doing, _ => work()) : work();

    private static Table TableOf(IEnumerable<(string Name, string Value)> rows)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("", "");
        foreach (var (name, value) in rows)
            table.AddRow(Markup.Escape(name), Markup.Escape(value));
        return table;
    }
}
