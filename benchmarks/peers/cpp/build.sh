#!/usr/bin/env bash
# Builds build/cpp-std and, where their headers are, build/cpp-boost (1.81 or later) and build/cpp-absl.
# CXXFLAGS and LDFLAGS say where they are if they are not installed.
set -e
cd "$(dirname "$0")"
CXX="${CXX:-g++}"
command -v "$CXX" >/dev/null || { echo "cpp: there is no '$CXX'; install a C++ compiler, or set CXX" >&2; exit 3; }
mkdir -p build
# shellcheck disable=SC2086 # flags are words
compile() { "$CXX" -std=c++17 -O3 -DNDEBUG -Wall ${CXXFLAGS:-} "$@" ${LDFLAGS:-}; }
has() { echo "#include <$1>" | compile -E -x c++ - >/dev/null 2>&1; }

compile -DPEER_STD peer.cpp -o build/cpp-std
if has boost/unordered/unordered_flat_map.hpp; then
    compile -DPEER_BOOST peer.cpp -o build/cpp-boost
else
    echo "cpp: no boost/unordered/unordered_flat_map.hpp; without cpp-boost (install Boost 1.81 or later)" >&2
fi

if has absl/container/flat_hash_map.h; then
    compile -DPEER_ABSL peer.cpp -o build/cpp-absl -Wl,--start-group -labsl_raw_hash_set -labsl_hash -labsl_city -labsl_low_level_hash \
        -labsl_hashtablez_sampler -labsl_raw_logging_internal -labsl_throw_delegate -labsl_base -Wl,--end-group
else
    echo "cpp: no absl/container/flat_hash_map.h; without cpp-absl (install Abseil)" >&2
fi
