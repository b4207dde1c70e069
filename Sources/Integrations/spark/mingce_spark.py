"""Annotates a table of articles with Mingce on Spark: JSON Lines, text or Parquet in, Parquet with typed columns out.

    spark-submit --py-files mingce_filter.py mingce_spark.py --binary mingce --image mingce.image \\
        --input articles.jsonl --output annotated.parquet

The program and its dictionaries are shipped to the workers, which need libicu, zlib, liblzma and libzstd of the machine
that the program was built on. Every row comes out once, with its own columns before the annotations; a row that cannot
be annotated has the reason in the column `error`. As a module:

    annotated = annotate(articles, binary="mingce", image="mingce.image")
"""

import argparse
import os
import stat
import sys

from pyspark.files import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql import types as T

from mingce_filter import answers


def struct(**fields):
    return T.StructType([T.StructField(name, kind) for name, kind in fields.items()])


TEXT, INTEGER, NUMBER = T.StringType(), T.IntegerType(), T.DoubleType()
SPAN = struct(start=INTEGER, end=INTEGER)
PLACE = dict(file=TEXT, line=INTEGER, column=INTEGER)

# The columns that annotating adds, in order: the fields of a record.
ANNOTATIONS = struct(
    articles=T.ArrayType(struct(start=INTEGER, end=INTEGER, headline=TEXT)),
    mentions=T.ArrayType(struct(
        id=TEXT, start=INTEGER, end=INTEGER, text=TEXT, type=TEXT, subtype=TEXT, entity=TEXT, confidence=NUMBER,
        nested_in=TEXT, neutral=T.BooleanType(), normalized=TEXT, by=TEXT)),
    entities=T.ArrayType(struct(
        id=TEXT, type=TEXT, subtype=TEXT, name=TEXT, aliases=T.ArrayType(TEXT), kb=TEXT, mentions=T.ArrayType(TEXT),
        by=TEXT)),
    relations=T.ArrayType(struct(
        id=TEXT, type=TEXT, subject=TEXT, object=TEXT, article=INTEGER, qualifiers=T.MapType(TEXT, TEXT),
        evidence=T.ArrayType(SPAN), confidence=NUMBER, by=TEXT)),
    diagnostics=T.ArrayType(struct(severity=TEXT, code=TEXT, message=TEXT, **PLACE)),
    error=struct(code=TEXT, message=TEXT, **PLACE))


def typed(value, kind):
    """A parsed JSON value in the form in which Spark takes a column of this kind; what is absent is null."""
    if value is None:
        return None
    if isinstance(kind, T.StructType):
        return tuple(typed(value.get(field.name), field.dataType) for field in kind.fields)
    if isinstance(kind, T.ArrayType):
        return [typed(each, kind.elementType) for each in value]
    if isinstance(kind, T.DoubleType):
        return float(value)
    return value


def annotate(table, binary, image, id_column="id", text_column="text", date_column=None, options=(), timeout=600):
    """The rows of `table` with the columns of `ANNOTATIONS` behind their own, in the same partitions and order.

    `binary` and `image` are paths on the driver; `options` are further ones for the filter; a filter that is silent for
    `timeout` seconds fails its task. Nothing runs before an action on the result.
    """
    context = table.sparkSession.sparkContext
    for column in (id_column, text_column) + ((date_column,) if date_column else ()):
        if column not in table.columns:
            raise ValueError(f"the table has no column {column!r}, only {', '.join(table.columns)}")
    clash = set(table.columns) & set(ANNOTATIONS.fieldNames())
    if clash:
        raise ValueError(f"rename the columns {', '.join(sorted(clash))}, which annotating adds")
    for path in (binary, image):
        context.addFile(os.path.abspath(path))
    names = os.path.basename(binary), os.path.basename(image)
    options = list(options)

    def partition(rows):
        program, dictionaries = map(SparkFiles.get, names)
        # Files arrive without the right to run them.
        os.chmod(program, os.stat(program).st_mode | stat.S_IXUSR)
        command = [program, "annotate", "--input-format", "jsonl", "--jobs", "1", "--no-progress", *options]
        environment = {**os.environ, "MINGCE_IMAGE": dictionaries}
        for row, record in answers(map(question, rows), command, environment, timeout):
            yield tuple(row) + tuple(typed(record, ANNOTATIONS))

    def question(row):
        fields = {"text": row[text_column]}
        if date_column and row[date_column] is not None:
            fields["date"] = str(row[date_column])
        return row, row[id_column], fields

    schema = T.StructType(table.schema.fields + ANNOTATIONS.fields)
    return table.sparkSession.createDataFrame(table.rdd.mapPartitions(partition), schema)


def read(session, path, form, id_column, text_column):
    """The table of articles in a path."""
    if form == "parquet":
        return session.read.parquet(path)
    if form == "jsonl":
        # Only the columns that are used: a schema that is inferred reads everything twice.
        fields = struct(**{id_column: TEXT, text_column: TEXT, "date": TEXT})
        return session.read.schema(fields).option("lineSep", "\n").option("mode", "PERMISSIVE").json(path)
    # A document a file; Spark's own reading by lines would split at carriage returns.
    files = session.sparkContext.wholeTextFiles(path)
    return session.createDataFrame(files, struct(**{id_column: TEXT, text_column: TEXT}))


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="a path that Spark can read")
    parser.add_argument("--output", required=True, help="a path for the Parquet files, which must not be there yet")
    parser.add_argument("--input-format", choices=["jsonl", "text", "parquet"], default="jsonl")
    parser.add_argument("--binary", required=True)
    parser.add_argument("--image", required=True)
    parser.add_argument("--id-column", default="id")
    parser.add_argument("--text-column", default="text")
    parser.add_argument("--date-column")
    parser.add_argument("--partitions", type=int, help="deal the rows out anew into so many parts")
    parser.add_argument("--option", action="append", default=[], help="a further option of the filter: --option=--tokens")
    parser.add_argument("--timeout", type=float, default=600, help="seconds of silence after which a filter has failed")
    chosen = parser.parse_args(arguments)

    session = SparkSession.builder.appName("mingce").getOrCreate()
    articles = read(session, chosen.input, chosen.input_format, chosen.id_column, chosen.text_column)
    if chosen.input_format == "jsonl" and chosen.date_column is None:
        chosen.date_column = "date"
    if chosen.partitions:
        articles = articles.repartition(chosen.partitions)
    annotated = annotate(
        articles, chosen.binary, chosen.image, chosen.id_column, chosen.text_column, chosen.date_column,
        chosen.option, chosen.timeout)
    annotated.write.parquet(chosen.output)

    written = session.read.parquet(chosen.output)
    rows, failed = written.count(), written.where("error is not null").count()
    expected = articles.count()
    print(f"{expected} rows in, {rows} rows out, {failed} with an error")
    session.stop()
    return 0 if rows == expected else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
