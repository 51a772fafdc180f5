#!/usr/bin/env bash
# Builds build/dotnet-gomap, -dictionary, -bare and -ideal: benchmarks/Maps with the command line of the others.
set -e
cd "$(dirname "$0")"
command -v dotnet >/dev/null || { echo "dotnet: there is no 'dotnet'; install the .NET SDK" >&2; exit 3; }
dotnet build -c Release -v quiet -nologo ../../Maps -o build/bin
for map in gomap dictionary bare ideal; do
    # On one processor the runtime waits ten times as long before it optimises; then the first tier would be measured.
    cat >"build/dotnet-$map" <<PROGRAM
#!/usr/bin/env bash
export DOTNET_TC_DelaySingleProcMultiplier=1
exec dotnet "\$(dirname "\$0")/bin/Maps.dll" peer --map $map "\$@"
PROGRAM
    chmod +x "build/dotnet-$map"
done
