"""The examples on real engines: what comes out is what a single process says.

`cargo xtask test --only cluster` runs this with the packages that it needs; TRICHLUC names the program.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

HERE = Path(__file__).parent
PROGRAM = os.environ["TRICHLUC"]
sys.path.insert(0, str(HERE))

import dask_bag  # noqa: E402
import spark_arrow  # noqa: E402
import spark_pipe  # noqa: E402

POISON = [
    "",
    "no JSON at all",
    '{"id": "cut off", "text": "Năm',
    '{"id": "null", "text": null}',
    '{"id": "number", "text": 17, "title": [1, {"a": 2}]}',
    '{"id": "control", "text": "\\u0000\\uffff\\u202e 120 đảng viên"}',
    "[" * 100_000 + "]" * 100_000,
    json.dumps({"id": "long", "text": "a" * (17 << 20)}),
]


def records(count):
    """So many articles, each another, made of the seeds' paragraphs."""
    seeds = sorted((HERE.parent.parent / "seeds").glob("*.txt"))
    paragraphs = [
        paragraph
        for seed in seeds
        for paragraph in seed.read_text("utf-8").split("\n\n")
        if len(paragraph) > 200
    ]
    for number in range(count):
        body = [paragraphs[(number * 7 + step) % len(paragraphs)] for step in range(3)]
        text = "\n\n".join([f"Đảng bộ xã Bình An {number}", f"0{number % 9 + 1}/03/2022", *body])
        yield {"id": f"bài-{number}", "text": text}


def lines(count):
    return [json.dumps(record, ensure_ascii=False) for record in records(count)]


def single(questions):
    """What one process answers."""
    asked = "".join(f"{line}\n" for line in questions).encode()
    told = subprocess.run([PROGRAM, "filter"], input=asked, stdout=subprocess.PIPE, check=True)
    return told.stdout.decode().splitlines()


def without_place(answers):
    """Where a record lay, each process counts for itself."""
    answers = [json.loads(answer) for answer in answers]
    for answer in answers:
        answer.pop("place", None)
    return answers


def descendants(pid):
    """All processes that came of one, with their command lines."""
    children, words = {}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text()
                words[int(entry.name)] = (entry / "cmdline").read_bytes().decode(errors="replace")
            except OSError:
                continue
            parent = int(stat.rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(entry.name))
    found, waiting = [], [pid]
    while waiting:
        for child in children.get(waiting.pop(), []):
            found.append((child, words.get(child, "")))
            waiting.append(child)
    return found


class OnSpark(unittest.TestCase):
    """A cluster of two workers, each a process of its own with one core."""

    @classmethod
    def setUpClass(cls):
        from pyspark.sql import SparkSession

        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        cls.scratch = tempfile.mkdtemp(prefix="trichluc-spark-")
        builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("trichluc")
        for name, value in {
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.driver.host": "127.0.0.1",
            "spark.local.dir": cls.scratch,
            "spark.sql.warehouse.dir": cls.scratch,
            "spark.executor.memory": "512m",
        }.items():
            builder = builder.config(name, value)
        cls.spark = builder.getOrCreate()
        cls.context = cls.spark.sparkContext
        cls.context.setLogLevel("OFF")
        for name in ["filtering.py", "spark_arrow.py", "spark_pipe.py"]:
            cls.context.addPyFile(str(HERE / name))

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()
        shutil.rmtree(cls.scratch, ignore_errors=True)

    def test_pipe_says_what_a_single_process_says(self):
        questions = lines(200)
        answers = spark_pipe.extract(self.context.parallelize(questions, 7), PROGRAM).collect()
        self.assertEqual(answers, single(questions))

    def test_a_program_that_is_sent_along_is_run(self):
        questions = lines(10)
        self.context.addFile(PROGRAM)
        sent = "./" + Path(PROGRAM).name
        answers = spark_pipe.extract(self.context.parallelize(questions, 2), sent).collect()
        self.assertEqual(answers, single(questions))

    def test_a_poisoned_record_costs_no_other(self):
        questions = lines(40)
        for at, poison in enumerate(POISON):
            questions.insert(5 * at + 3, poison)
        answers = spark_pipe.extract(self.context.parallelize(questions, 4), PROGRAM).collect()
        self.assertEqual(without_place(answers), without_place(single(questions)))
        failed = [json.loads(answer) for answer in answers if '"error":' in answer]
        self.assertEqual(
            [(one["id"], one["error"]["kind"]) for one in failed],
            [
                (None, "empty"),
                (None, "damaged"),
                (None, "truncated"),
                ("null", "no-text"),
                (None, "damaged"),
                (None, "too-large"),
            ],
        )

    def mid_run(self, kill):
        """Runs a job of many parts and calls `kill` when some are done and some are not, until it says
        that it did; gives the job's questions and answers."""
        questions = lines(960)
        held = []

        def collect():
            try:
                rdd = self.context.parallelize(questions, 48)
                held.append(spark_pipe.extract(rdd, PROGRAM).collect())
            except Exception as error:  # noqa: BLE001: told by the thread that waits
                held.append(error)

        before = set(self.context.statusTracker().getJobIdsForGroup(None))
        job = threading.Thread(target=collect)
        job.start()
        killed = False
        while job.is_alive() and not killed:
            tracker = self.context.statusTracker()
            for number in set(tracker.getJobIdsForGroup(None)) - before:
                about = tracker.getJobInfo(number)
                stages = [tracker.getStageInfo(stage) for stage in (about.stageIds if about else [])]
                if any(stage and 2 < stage.numCompletedTasks < 40 for stage in stages):
                    killed = kill()
            time.sleep(0.01)
        job.join()
        self.assertTrue(killed, "the job was over before anything could be killed")
        if isinstance(held[0], Exception):
            raise held[0]
        return questions, held[0]

    def kill_one(self, words):
        """Kills one of the cluster's processes with these words in its command line."""
        for pid, command in descendants(os.getpid()):
            if words(command):
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    continue
                self.killed = pid
                return True
        return False

    def test_a_worker_that_is_killed_costs_nothing(self):
        questions, answers = self.mid_run(
            lambda: self.kill_one(lambda command: "CoarseGrainedExecutorBackend" in command)
        )
        self.assertEqual(answers, single(questions))
        self.assertFalse(any(pid == self.killed for pid, _ in descendants(os.getpid())))

    def test_a_program_that_is_killed_is_run_again(self):
        questions, answers = self.mid_run(
            lambda: self.kill_one(lambda command: command.startswith(PROGRAM + "\0filter"))
        )
        self.assertEqual(answers, single(questions))

    def test_a_table_becomes_a_table_of_facts(self):
        articles = list(records(60)) + [{"id": "null", "text": None}]
        table = self.spark.createDataFrame(articles, "id string, text string").repartition(3)
        rows = spark_arrow.extract(table, PROGRAM).collect()
        found = {row["id"]: row for row in rows}
        expected = {one["id"]: one for one in map(json.loads, single(lines(60)))}
        self.assertEqual(len(rows), len(articles))
        self.assertEqual(json.loads(found.pop("null")["error"])["kind"], "no-text")
        for number, one in expected.items():
            self.assertIsNone(found[number]["error"])
            self.assertEqual(found[number]["published"], one["published"])
            told = [
                {name: value for name, value in mention.asDict().items() if value is not None}
                for mention in found[number]["mentions"]
            ]
            wanted = [
                {name: value for name, value in mention.items() if value is not None and name not in ("rule", "because")}
                for mention in one["mentions"]
            ]
            self.assertEqual(told, wanted)


class OnDask(unittest.TestCase):
    def test_a_bag_says_what_a_single_process_says(self):
        import dask.bag

        asked = list(records(100)) + [{"id": "null", "text": None}]
        bag = dask.bag.from_sequence(asked, npartitions=5)
        told = dask_bag.extract(bag, PROGRAM).compute(scheduler="processes", num_workers=2)
        expected = single([json.dumps(record, ensure_ascii=False) for record in asked])
        self.assertEqual(without_place(map(json.dumps, told)), without_place(expected))
        self.assertEqual(told[-1]["error"]["kind"], "no-text")


class OnParallel(unittest.TestCase):
    def test_blocks_say_what_a_single_process_says(self):
        if not shutil.which("parallel"):
            self.skipTest("GNU parallel is absent")
        questions = lines(300)
        asked = "".join(f"{line}\n" for line in questions)
        script = (HERE / "parallel.sh").read_text("utf-8").replace("--block 10M", "--block 50k")
        told = subprocess.run(
            ["sh", "-c", script, "parallel.sh", PROGRAM],
            input=asked.encode(),
            stdout=subprocess.PIPE,
            check=True,
        )
        self.assertEqual(told.stdout.decode().splitlines(), single(questions))


class Tables(unittest.TestCase):
    """What databases read out of the files, beside what the JSON says."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="trichluc-tables-"))
        articles = cls.folder / "articles.jsonl"
        articles.write_text("".join(f"{line}\n" for line in lines(120)), "utf-8")
        for name in ["facts.jsonl", "facts.csv", "facts.parquet"]:
            command = [PROGRAM, "extract", articles, "-o", cls.folder / name, "--row-group", "500"]
            subprocess.run(command, check=True)
        facts = (cls.folder / "facts.jsonl").read_text("utf-8").splitlines()
        cls.mentions = [
            (article, mention)
            for article in map(json.loads, facts)
            for mention in article["mentions"]
        ]
        cls.figures = [mention for _, mention in cls.mentions if mention["kind"] == "figure"]

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def path(self, name):
        return str(self.folder / name)

    def expected_sums(self):
        sums = {}
        for figure in self.figures:
            if "value" in figure:
                sums.setdefault(figure["indicator"], []).append(float(figure["value"]))
        return {indicator: (len(values), sum(values)) for indicator, values in sums.items()}

    def same_sums(self, rows):
        expected = self.expected_sums()
        self.assertEqual({row[0] for row in rows}, set(expected))
        for indicator, count, total in rows:
            self.assertEqual(count, expected[indicator][0])
            self.assertAlmostEqual(total / expected[indicator][1], 1, places=9)

    def test_duckdb_reads_the_parquet(self):
        import duckdb

        parquet = self.path("facts.parquet")
        told = duckdb.sql(f"select article, kind, \"start\", \"end\", text from '{parquet}'").fetchall()
        self.assertEqual(
            told,
            [(a["id"], m["kind"], m["start"], m["end"], m["text"]) for a, m in self.mentions],
        )
        self.same_sums(
            duckdb.sql(
                f"select indicator, count(value), sum(value) from '{parquet}' where value is not null group by indicator"
            ).fetchall()
        )
        groups = duckdb.sql(f"select count(distinct row_group_id) from parquet_metadata('{parquet}')").fetchall()
        self.assertGreater(groups[0][0], 1)
        # The types are those that the manual tells.
        manual = subprocess.run([PROGRAM, "schema", "parquet"], stdout=subprocess.PIPE, check=True).stdout.decode()
        told = [tuple(row[:2]) for row in duckdb.sql(f"describe select * from '{parquet}'").fetchall()]
        cells = [line.split(" | ") for line in manual.splitlines()[2:]]
        self.assertEqual(told, [(cell[0].removeprefix("| "), cell[1]) for cell in cells])

    def test_duckdb_reads_the_csv_alike(self):
        import duckdb

        both = [f"'{self.path('facts.parquet')}'", f"read_csv('{self.path('facts.csv')}', all_varchar = true)"]
        columns = "article, kind, text, sentence, unit, indicator, period, document_number, name, role"
        parquet, csv = (duckdb.sql(f"select {columns} from {table}").fetchall() for table in both)
        self.assertEqual(parquet, csv)

    def test_polars_reads_the_parquet(self):
        import polars

        table = polars.read_parquet(self.path("facts.parquet"))
        self.assertEqual(table.height, len(self.mentions))
        sums = (
            table.filter(polars.col("value").is_not_null())
            .group_by("indicator")
            .agg(polars.col("value").count().alias("count"), polars.col("value").sum().alias("sum"))
        )
        self.same_sums(sums.rows())
        years = table.filter(polars.col("kind") == "time")["year"].drop_nulls()
        self.assertEqual(years.dtype, polars.Int32)
        self.assertTrue(1900 < years.min() <= years.max() < 2100)

    def test_polars_reads_the_lines(self):
        import polars

        table = polars.read_ndjson(self.path("facts.jsonl"), infer_schema_length=None)
        self.assertEqual(table["id"].to_list(), [record["id"] for record in records(120)])


if __name__ == "__main__":
    # Spark leaves a socket of its own open after each job, and Python would tell of each.
    unittest.main(verbosity=2, warnings="ignore")
