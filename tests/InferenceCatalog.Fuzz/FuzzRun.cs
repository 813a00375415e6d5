using System.Diagnostics;

namespace InferenceCatalog.Fuzz;

/// <summary>Goes round all targets until the time is up, and keeps of each target what brought a new outcome, to go on from there.</summary>
internal sealed class FuzzRun(IReadOnlyList<FuzzTarget> targets, int seed)
{
    private const int Round = 200;
    private const int MaxCorpus = 1000;

    /// <summary>No input of this size takes a reader nearly as long, on a machine that has other work too.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(10);

    private readonly Random random = new(seed);
    private readonly Dictionary<string, List<byte[]>> corpora = targets.ToDictionary(target => target.Name, target => target.Seeds.ToList());
    private readonly HashSet<(string Target, string Outcome)> outcomes = [];

    public Dictionary<string, long> Executions { get; } = targets.ToDictionary(target => target.Name, _ => 0L);

    /// <summary>What went wrong, each kind once, with the input in base64.</summary>
    public Dictionary<string, (Exception Exception, byte[] Input)> Findings { get; } = [];

    public int Outcomes => outcomes.Count;

    public async Task GoAsync(TimeSpan time)
    {
        var mutator = new Mutator(random);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < time)
        {
            foreach (var target in targets)
            {
                for (var i = 0; i < Round && clock.Elapsed < time; i++)
                    await TryAsync(target, mutator);
            }
        }
    }

    private async Task TryAsync(FuzzTarget target, Mutator mutator)
    {
        var corpus = corpora[target.Name];
        var input = mutator.Mutate(corpus[random.Next(corpus.Count)], corpus[random.Next(corpus.Count)]);
        Executions[target.Name]++;
        var start = Stopwatch.GetTimestamp();
        try
        {
            var outcome = new string([.. (await target.RunAsync(input)).Where(char.IsAsciiLetter).Take(40)]);
            if (corpus.Count < MaxCorpus && outcomes.Add((target.Name, outcome)))
                corpus.Add(input);

            if (Stopwatch.GetElapsedTime(start) > Hanging)
                throw new TimeoutException($"It took {Stopwatch.GetElapsedTime(start)}.");
        }
        catch (Exception exception)
        {
            var place = exception.StackTrace?.Split('\n')[0].Trim();
            Findings.TryAdd($"{target.Name}: {exception.GetType().Name} {place}", (exception, input));
        }
    }
}
