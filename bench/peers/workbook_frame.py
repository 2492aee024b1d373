"""Rows of a workbook, as Python values, become the frame that pandas_job takes."""

import pandas as pd

NUMBERS = ["Quantity", "Price", "Customer ID"]


def frame_of_rows(header, rows) -> pd.DataFrame:
    columns = dict(zip(header, zip(*rows)))
    frame = {name: pd.Series(columns[name], dtype="object") for name in header}
    for name in NUMBERS:
        frame[name] = pd.to_numeric(frame[name], errors="coerce")
    frame["InvoiceDate"] = pd.to_datetime(frame["InvoiceDate"], errors="coerce")
    # All-digit invoices are numbers in a workbook.
    frame["Invoice"] = pd.Series([text_of(cell) for cell in columns["Invoice"]], dtype="str")
    return pd.DataFrame(frame)


def text_of(cell) -> str:
    return str(int(cell)) if isinstance(cell, (int, float)) else cell
