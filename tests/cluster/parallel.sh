#!/bin/sh
# Extraction by GNU parallel, on this machine or on many: parallel.sh trichluc < articles.jsonl > facts.jsonl
# `--pipe` cuts between lines, `--keep-order` puts the answers back into order. With `--sshloginfile` the blocks go
# to other machines.
exec parallel --pipe --block 10M --keep-order --halt now,fail=1 "${1:-trichluc}" filter
