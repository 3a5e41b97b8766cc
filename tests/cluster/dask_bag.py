"""Extraction on Dask: a bag of articles becomes a bag of answers.

    python dask_bag.py trichluc 'articles/*.jsonl.gz' 'facts/*.jsonl.gz'
"""

import json
import sys

from filtering import answers


def part(records, program):
    """One partition: the program is started once."""
    return list(answers(records, program))


def extract(records, program="trichluc"):
    """A bag of dictionaries becomes a bag of dictionaries, in the same order."""
    return records.map_partitions(part, program)


def main(program, articles, facts):
    import dask.bag

    records = dask.bag.read_text(articles).map(json.loads)
    lines = extract(records, program).map(json.dumps, ensure_ascii=False)
    lines.to_textfiles(facts)


if __name__ == "__main__":
    main(*sys.argv[1:4])
