"""The job on a pandas frame: five default cleaning rules, one row per customer, scores, grid, three files."""

import os

import numpy as np
import pandas as pd

from grid import GRID, RULES, SEGMENTS, tell

EARLIEST = pd.Timestamp("1970-01-02")


def write_segments(orders: pd.DataFrame, out: str) -> None:
    """`orders` has Invoice as text, Quantity, Price and Customer ID as numbers, InvoiceDate as datetime64."""
    os.makedirs(out, exist_ok=True)
    latest = pd.Timestamp.now().normalize() + pd.Timedelta(days=2)
    quantity, price, date = orders["Quantity"], orders["Price"], orders["InvoiceDate"]
    broken = [
        orders["Invoice"].str.startswith(("C", "c")).fillna(False).astype(bool),
        orders["Customer ID"].isna(),
        quantity.isna() | price.isna(),
        quantity <= 0,
        price <= 0,
        date.isna(),
        (date < EARLIEST) | (date >= latest),
    ]
    verdict = np.select([np.asarray(rule) for rule in broken], range(1, len(RULES) + 1), 0)
    kept = verdict == 0

    rejected = orders[~kept]
    labels = pd.Categorical.from_codes(verdict[~kept] - 1, RULES)
    rejected = rejected.assign(row=np.flatnonzero(~kept) + 1, rule=labels)
    rejected[["row", "rule", *orders.columns]].to_csv(os.path.join(out, "rejected.csv"), index=False)

    lines = pd.DataFrame(
        {
            "customer": orders["Customer ID"].to_numpy()[kept].astype("int64"),
            "invoice": pd.factorize(orders["Invoice"])[0][kept],
            "day": date.to_numpy()[kept],
            "value": (quantity.to_numpy() * price.to_numpy())[kept],
        }
    )
    invoices = lines.groupby(["customer", "invoice"], sort=False).agg(day=("day", "max"), value=("value", "sum"))
    customers = invoices.groupby("customer").agg(
        last=("day", "max"), frequency=("value", "size"), monetary=("value", "sum")
    )
    last_day = customers["last"].dt.normalize()
    as_of = last_day.max() + pd.Timedelta(days=1)
    customers["recency_days"] = (as_of - last_day).dt.days
    customers["r"] = scores(-customers["recency_days"])
    customers["f"] = scores(customers["frequency"])
    customers["m"] = scores(customers["monetary"])
    cell = (customers["r"] - 1) * 5 + customers["f"] - 1
    customers["segment"] = np.array(GRID, dtype=object)[cell]
    columns = ["recency_days", "frequency", "monetary", "r", "f", "m", "segment"]
    customers[columns].round({"monetary": 2}).to_csv(os.path.join(out, "customers.csv"))

    segments = customers.groupby("segment").agg(
        customers=("monetary", "size"),
        revenue=("monetary", "sum"),
        mean_recency_days=("recency_days", "mean"),
        mean_frequency=("frequency", "mean"),
        mean_monetary=("monetary", "mean"),
    )
    segments.reindex(SEGMENTS).to_csv(os.path.join(out, "segments.csv"))

    counts = np.bincount(verdict, minlength=len(RULES) + 1)
    tell(
        len(orders),
        dict(zip(RULES, counts[1:])),
        len(customers),
        len(invoices),
        customers["monetary"].sum(),
        segments["customers"].to_dict(),
    )


def scores(values: pd.Series) -> pd.Series:
    """Quintiles of midranks: equal values, equal scores. Whole numbers, so no rounding at an edge."""
    twice = (values.rank(method="average") * 2).astype("int64")
    return (-(-5 * twice // (2 * len(values)))).clip(upper=5)
