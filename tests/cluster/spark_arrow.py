"""Extraction on Spark through Arrow: a table of articles becomes a table of typed facts.

    spark-submit --py-files filtering.py spark_arrow.py trichluc articles.parquet facts.parquet
"""

import sys

from filtering import answers

NUMBERS = ["start", "end"]
WORDS = [
    "kind", "text", "value", "low", "high", "of", "unit", "indicator", "status", "approx", "period", "edtf", "type",
    "number", "date", "issuer", "title", "term", "key", "name", "role", "level", "within", "placeKind", "parent",
    "successor",
]  # fmt: skip
ARTICLE = ["id", "title", "byline", "published", "error"]


def columns():
    """What comes out, as Spark calls it: the contract's names, without those by which a mention was found."""
    words = [f"{name}: string" for name in WORDS]
    mention = ", ".join([f"{name}: int" for name in NUMBERS] + words)
    article = ", ".join(f"{name} string" for name in ARTICLE)
    return f"{article}, mentions array<struct<{mention}>>"


def schema():
    """The same, as Arrow does."""
    import pyarrow as arrow

    numbers = [(name, arrow.int32()) for name in NUMBERS]
    mention = arrow.struct(numbers + [(name, arrow.string()) for name in WORDS])
    article = [(name, arrow.string()) for name in ARTICLE]
    return arrow.schema([*article, ("mentions", arrow.list_(mention))])


def extract(articles, program="trichluc"):
    """A DataFrame with the columns `id` and `text`, and any others by which an article is known, becomes one
    with a row for each of its rows."""

    def facts(batches):
        import json

        import pyarrow as arrow

        # The program is started once a partition, whatever number of batches that has.
        records = (record for batch in batches for record in batch.to_pylist())
        rows = []
        for answer in answers(records, program):
            error = answer.get("error")
            answer["error"] = json.dumps(error, ensure_ascii=False) if error else None
            rows.append(answer)
            if len(rows) == 1000:
                yield arrow.RecordBatch.from_pylist(rows, schema())
                rows = []
        if rows:
            yield arrow.RecordBatch.from_pylist(rows, schema())

    return articles.mapInArrow(facts, columns())


def main(program, articles, facts):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("trichluc").getOrCreate()
    extract(spark.read.parquet(articles), program).write.parquet(facts)


if __name__ == "__main__":
    main(*sys.argv[1:4])
