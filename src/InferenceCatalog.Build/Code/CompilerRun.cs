using System.Diagnostics;
using System.Text;

namespace InferenceCatalog.Build.Code;

/// <summary>Runs the C# compiler of the build, quietly, for what it writes into its log.</summary>
/// <param name="compiler">The compiler: <c>csc.dll</c> or <c>csc.exe</c>.</param>
/// <param name="host">The <c>dotnet</c> that runs a <c>csc.dll</c>; null for the one on the path.</param>
internal sealed class CompilerRun(string compiler, string? host)
{
    private const int MaxShown = 500;

    /// <param name="responseFile">The arguments.</param>
    /// <param name="folder">Where it is run.</param>
    /// <param name="cancellationToken">Ends the compiler.</param>
    /// <returns>The log. Errors in the code are no failure: they are what is looked for.</returns>
    /// <exception cref="RefreshException">The compiler did not run.</exception>
    public async Task<string> RunAsync(string responseFile, string folder, CancellationToken cancellationToken)
    {
        var log = Path.Combine(Path.GetDirectoryName(responseFile)!, "log.sarif");
        RemoveFormer(log);
        var output = await RunProcessAsync(CreateStart(responseFile, folder), cancellationToken).ConfigureAwait(false);
        if (File.Exists(log))
            return File.ReadAllText(log);

        throw new RefreshException(
            RefreshErrorCodes.CodeNotCompared,
            $"The compiler {compiler} wrote no log: {Excerpt.Of(output.Length > MaxShown ? output.Substring(0, MaxShown) : output)} Build the project once, and try again.");
    }

    /// <summary>A log that stayed would be taken for that of this run.</summary>
    private static void RemoveFormer(string log)
    {
        try
        {
            File.Delete(log);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefreshException(RefreshErrorCodes.WriteFailed, $"{log} cannot be removed: {exception.Message} Check the folder's permissions.", exception);
        }
    }

    private ProcessStartInfo CreateStart(string responseFile, string folder)
    {
        var isManaged = compiler.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var arguments = $"/noconfig \"@{responseFile}\"";
        return new ProcessStartInfo(isManaged ? host ?? "dotnet" : compiler, isManaged ? $"exec \"{compiler}\" {arguments}" : arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private async Task<string> RunProcessAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var exited = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.Exited += (_, _) => exited.TrySetResult(true);
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new RefreshException(
                RefreshErrorCodes.CodeNotCompared,
                $"The compiler {compiler} cannot be started: {exception.Message.TrimEnd('.')}. Build the project once, and try again.",
                exception);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var stop = cancellationToken.Register(() => Kill(process));
        await exited.Task.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        lock (output)
            return output.ToString();
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            if (line is not null && output.Length < MaxShown)
                output.Append(line).Append(' ');
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself in the meantime.
        }
    }
}
