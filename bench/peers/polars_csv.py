"""polars: polars_csv.py FILE OUT"""

import datetime
import os
import sys

import polars as pl

from grid import GRID, RULES, SEGMENTS, tell

path, out = sys.argv[1:3]
os.makedirs(out, exist_ok=True)

latest = datetime.datetime.combine(datetime.date.today() + datetime.timedelta(days=2), datetime.time())
earliest = datetime.datetime(1970, 1, 2)
quantity, price, date = pl.col("Quantity"), pl.col("Price"), pl.col("date")
broken = [
    pl.col("Invoice").str.starts_with("C") | pl.col("Invoice").str.starts_with("c"),
    pl.col("Customer ID").is_null(),
    quantity.is_null() | price.is_null(),
    quantity <= 0,
    price <= 0,
    date.is_null(),
    (date < earliest) | (date >= latest),
]
verdict = pl.lit(0, pl.Int8)
for number, rule in reversed(list(enumerate(broken, 1))):
    verdict = pl.when(rule).then(pl.lit(number, pl.Int8)).otherwise(verdict)

SCHEMA = {"Invoice": pl.String, "StockCode": pl.String, "InvoiceDate": pl.String, "Quantity": pl.Float64, "Price": pl.Float64, "Customer ID": pl.Float64}
orders = (
    pl.scan_csv(path, schema_overrides=SCHEMA, row_index_name="row", row_index_offset=1)
    .with_columns(date=pl.col("InvoiceDate").str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False))
    .with_columns(verdict=verdict)
)
