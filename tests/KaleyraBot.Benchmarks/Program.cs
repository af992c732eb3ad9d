using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using KaleyraBot.Benchmarks;

// dotnet run -c Release --project tests/KaleyraBot.Benchmarks -- --filter '*' --job short --inProcess
BenchmarkSwitcher.FromAssembly(typeof(LedgerBenchmarks).Assembly)
    .Run(args, DefaultConfig.Instance.WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results")));
