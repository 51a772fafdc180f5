#!/usr/bin/env bash
# Builds build/rust-sip and build/rust-fast: std's HashMap with its own hash, and with a fast one.
set -e
cd "$(dirname "$0")"
command -v rustc >/dev/null || { echo "rust: there is no 'rustc'; install Rust" >&2; exit 3; }
mkdir -p build
flags=(--edition 2021 -C opt-level=3 -C codegen-units=1 -C panic=abort)
rustc "${flags[@]}" --check-cfg 'cfg(fast_hash)' peer.rs -o build/rust-sip
rustc "${flags[@]}" --check-cfg 'cfg(fast_hash)' --cfg fast_hash peer.rs -o build/rust-fast
