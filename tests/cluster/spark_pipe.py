"""Extraction on Spark through `pipe`: each partition runs `trichluc filter` once.

    spark-submit spark_pipe.py trichluc 'articles/*.jsonl.gz' facts

The program has to be on every machine: by its path, or sent along with `--files trichluc` and called as
`./trichluc`. It is one file without anything beside it.
"""

import sys


def extract(lines, program="trichluc"):
    """An RDD of JSON lines, an article each, becomes an RDD of JSON lines, in the same order.

    `checkCode` is not Spark's default and has to be set: without it, a program that was killed (by a
    kernel out of memory, say) counts as one that came to its end, and the rest of its partition is lost.
    With it the task fails, and Spark runs it again.
    """
    return lines.pipe(f"{program} filter", checkCode=True)


def main(program, articles, facts):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("trichluc").getOrCreate()
    # One partition a packed file, for it cannot be cut; so the lines are dealt out anew before the work.
    lines = spark.sparkContext.textFile(articles)
    lines = lines.repartition(max(lines.getNumPartitions(), 4 * spark.sparkContext.defaultParallelism))
    extract(lines, program).saveAsTextFile(facts, "org.apache.hadoop.io.compress.GzipCodec")


if __name__ == "__main__":
    main(*sys.argv[1:4])
