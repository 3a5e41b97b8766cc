"""How many articles a second a Spark cluster of two worker processes reads by `pipe`, once it stands: spark.py
PROGRAM FOLDER."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "cluster"))

from pyspark.sql import SparkSession  # noqa: E402
from spark_pipe import extract  # noqa: E402

program, folder = sys.argv[1], Path(sys.argv[2])
builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("trichluc")
for name, value in {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.local.dir": str(folder / "spark"),
    "spark.executor.memory": "512m",
}.items():
    builder = builder.config(name, value)
spark = builder.getOrCreate()
spark.sparkContext.setLogLevel("OFF")
spark.sparkContext.addPyFile(str(Path(__file__).parent.parent / "cluster" / "spark_pipe.py"))

articles = spark.sparkContext.textFile(str(folder / "corpus.jsonl"), 16)
# The cluster's first job also starts its workers.
articles.pipe(f"{program} filter").take(1)
begin = time.monotonic()
count, size = extract(articles, program).map(lambda line: (1, len(line))).reduce(
    lambda one, other: (one[0] + other[0], one[1] + other[1])
)
print(f"\nbatch spark\t{count / (time.monotonic() - begin):.0f}")
print(f"batch spark answers\t{count}")
spark.stop()
