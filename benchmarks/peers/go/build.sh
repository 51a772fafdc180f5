#!/usr/bin/env bash
# Builds build/goNNN, named by the version of the tool chain. GO chooses another one than the `go` on the path.
set -e
cd "$(dirname "$0")"
GO="${GO:-go}"
command -v "$GO" >/dev/null || { echo "go: there is no '$GO'; install Go, or set GO to its program" >&2; exit 3; }

name="go$("$GO" env GOVERSION | sed -E 's/^go([0-9]+)\.([0-9]+).*/\1\2/')"
source="build/src-$name"
rm -rf "$source"
mkdir -p "$source"
cp main.go "$source/"

# Go's generics call through dictionaries: the passes are written out for each type instead.
generate() { # type key value: T, K and V stand alone, or T ends an identifier
    sed -E "s/\bK\b/$2/g; s/\bV\b/$3/g; s/\b([a-z][A-Za-z]*)T\b/\1_$1/g" bench.go.in >"$source/bench_$1.go"
}

generate i64 int64 int64
generate i32 int32 int32
generate str string int32
printf 'module peer\n\ngo 1.19\n' >"$source/go.mod"
cd "$source"
GOTOOLCHAIN=local GOFLAGS=-mod=mod GOPROXY=off GOCACHE="${GOCACHE:-$PWD/../gocache}" \
    "$GO" build -ldflags "-X main.peer=$name" -o "../$name" .
