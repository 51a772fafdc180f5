#!/bin/sh
# Records maps of Go 1.19 into the folder given as the argument: record.sh Data/Aes
#
# The runtime is built from a copy in which the maps' calls of fastrand go through a function that writes the numbers down
# (go build -overlay); nothing else is changed.
set -eu
target=$(cd "${1:?folder for the recordings}" && pwd)
cd "$(dirname "$0")"
go version | grep -q 'go1\.19\.' || { echo "the recordings are of Go 1.19's map: another version has another map" >&2; exit 1; }
runtime=$(go env GOROOT)/src/runtime
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/recorded.go" <<'GO'
package runtime

var mapDrawsOn bool
var mapDraws [64]uint32
var mapDrawCount int

func mapFastrand() uint32 {
	r := fastrand()
	if mapDrawsOn {
		mapDraws[mapDrawCount] = r
		mapDrawCount++
	}
	return r
}
GO

list="\"$runtime/recorded.go\": \"$work/recorded.go\""
for file in map.go map_fast32.go map_fast64.go map_faststr.go alg.go; do
	sed 's/\bfastrand()/mapFastrand()/g; s/\bfastrand64()/(uint64(mapFastrand())<<32|uint64(mapFastrand()))/g' "$runtime/$file" > "$work/$file"
	list="$list, \"$runtime/$file\": \"$work/$file\""
done
echo "{\"Replace\": {$list}}" > "$work/overlay.json"

cp record.go record.s "$work/"
(cd "$work" && mkdir program && mv record.go record.s program/ && cd program && go mod init recorder 2> /dev/null &&
	go build -overlay "$work/overlay.json" -o "$work/recorder" . && "$work/recorder" "$work")
for file in "$work"/*.jsonl; do
	gzip -9 -n -c "$file" > "$target/$(basename "$file").gz"
done
