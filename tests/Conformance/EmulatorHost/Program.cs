using System.Runtime.InteropServices;
using InferenceCatalog.Emulator;

// An emulator as a process, for clients that are not .NET: one line with its address and its token, then it runs until it is told
// to stop, by Ctrl+C or SIGTERM. The only argument is the port, any free one without it.
var port = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 0;
var stopped = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

await using var emulator = await RouterEmulator.StartAsync(new RouterEmulatorOptions { Port = port });
Console.WriteLine($"{emulator.Endpoint.GetLeftPart(UriPartial.Authority)} {emulator.Token}");
await stopped.Task;

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stopped.TrySetResult();
}
