#!/usr/bin/env bash
# Builds every peer whose tool chain is there and runs them side by side, cell by cell, into results.csv: see SPEC.md.
#
#   ./run.sh                                      everything, about an hour
#   NS=100000 TYPES=i64 OPS="hit miss" ./run.sh   less
#
# Settings: NS, TYPES, OPS, ROUNDS and REPS (repetitions in each round), OUT, CORE (the processor to run on), PEERS (names of those to run),
# SKIP_BUILD=1. The peers take turns, round by round: one that ran in a slow minute runs in another, too.
cd "$(dirname "$0")" || exit 1
NS=${NS:-8 100 10000 1000000 10000000}
TYPES=${TYPES:-i64 i32 str}
OPS=${OPS:-hit miss grow presized update churn iterate latency}
ROUNDS=${ROUNDS:-3}
REPS=${REPS:-2}
OUT=${OUT:-results.csv}
CORE=${CORE:-0}

if [ -z "${SKIP_BUILD:-}" ]; then
    for language in go rust cpp dotnet; do
        "$language/build.sh" || echo "run.sh: goes on without $language" >&2
    done
fi

found=(go/build/go[0-9]* rust/build/rust-* cpp/build/cpp-* dotnet/build/dotnet-*)
: >"$OUT"
for n in $NS; do
    for type in $TYPES; do
        for op in $OPS; do
            if [ "$op" = latency ] && [ "$n" -lt 1000000 ]; then
                continue
            fi

            for ((round = 0; round < ROUNDS; round++)); do
                for program in "${found[@]}"; do
                    name=${program##*/}
                    if [ "$op" = latency ] && [ "$name" = dotnet-ideal ]; then
                        continue
                    fi

                    if [ ! -f "$program" ] || { [ -n "${PEERS:-}" ] && [[ " $PEERS " != *" $name "* ]]; }; then
                        continue
                    fi

                    taskset -c "$CORE" "$program" --type "$type" --op "$op" --n "$n" --reps "$REPS" 2>>"$OUT.err" | tee -a "$OUT"
                    if [ "${PIPESTATUS[0]}" -ne 0 ]; then
                        echo "run.sh: $name $type $op $n failed" >&2
                    fi
                done
            done
        done
    done
done

# Every peer must have seen the same values. The ideal has none to show for what it only writes.
awk -F, '$3 != "latency" && $7 != "-" { k = $2 "," $3 "," $4; if (k in c && c[k] != $7) { print "CHECKSUM DIFFERS: " $0; bad = 1 } c[k] = $7; n++ }
    END { print n + 0 " cells, checksums " (bad ? "DIFFER" : "agree"); exit bad }' "$OUT" >&2
