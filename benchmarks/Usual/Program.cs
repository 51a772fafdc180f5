using BenchmarkDotNet.Running;

// The usual cases, for BenchmarkDotNet's command line:
//
//   dotnet run -c Release --project benchmarks/Usual -- --filter '*LookUp*'
//
// benchmarks/Maps has more operations, types and sizes, and both maps in one process.

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
