"""pandas: pandas_csv.py FILE OUT"""

import sys

import pandas as pd

from pandas_job import write_segments

path, out = sys.argv[1:3]
orders = pd.read_csv(path, dtype={"Invoice": "str", "StockCode": "str", "Customer ID": "float64"})
orders["InvoiceDate"] = pd.to_datetime(orders["InvoiceDate"], format="%Y-%m-%d %H:%M:%S", errors="coerce")
write_segments(orders, out)
