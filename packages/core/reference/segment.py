"""
Where the numbers of the tests of `segment` and `report` come from: writes segment.json beside itself.

    pip install pandas scipy        (in a virtual environment outside the repository)
    KESIT_DATA_DIR=path/to/data python packages/core/reference/segment.py
    node_modules/.bin/biome format --write packages/core/reference/segment.json

`toy`: made-up customers with many ties, scored by pandas (`qcut` of `rank(method='first')`) and scipy (`rankdata`).
`ranks`: how many customers of n the recipe puts into each score, for the edges that fall on a rank.
`partition`: what each cell of scores is called by the tables of the presets, written down here a second time.
`onlineRetail2`: counts and sums over Online Retail II, sheet 2009-2010 (UCI 502, D. Chen, CC BY 4.0). No customer of it is in
the file.
"""

import itertools
import json
import os
import pathlib

import numpy as np
import pandas as pd
import scipy
from scipy.stats import rankdata

HERE = pathlib.Path(__file__).parent
DATA = pathlib.Path(os.environ.get("KESIT_DATA_DIR", HERE.parents[3] / "shared" / "data"))


# --- scores -------------------------------------------------------------------------------------------------------------


def rank_first(values, levels, reverse=False):
    labels = list(range(levels, 0, -1) if reverse else range(1, levels + 1))
    return pd.qcut(pd.Series(values).rank(method="first"), levels, labels=labels).astype(int).to_numpy()


def tie_safe(values, levels, reverse=False):
    ranks = rankdata(-np.asarray(values, float) if reverse else values, method="average")
    return np.minimum(levels, np.ceil(levels * ranks / len(ranks))).astype(int)


def fixed(values, edges, reverse=False):
    """Edges of scores 2, 3 ...; with `reverse`, a value is above an edge when it is at or below it."""
    values = np.asarray(values, float)
    return sum(((values <= e) if reverse else (values >= e)).astype(int) for e in edges) + 1


def scores(table, mode, levels, thresholds=None):
    give = {"rank-first": rank_first, "tie-safe": tie_safe}.get(mode)
    if give:
        return give(table.R, levels, True), give(table.F, levels), give(table.M, levels)
    return fixed(table.R, thresholds["r"], True), fixed(table.F, thresholds["f"]), fixed(table.M, thresholds["m"])


def as_text(rfm):
    return ["".join(map(str, cell)) for cell in zip(*rfm)]


# --- presets ------------------------------------------------------------------------------------------------------------


def source(r, f, m):
    if r >= 4 and f >= 4 and m >= 4:
        return "champions"
    if r >= 3 and f >= 3 and m >= 3:
        return "loyal"
    if r >= 4 and f >= 2 and m >= 2:
        return "potential-loyalists"
    if r >= 4 and f <= 2:
        return "new-customers"
    if r <= 2 and f >= 4 and m >= 4:
        return "at-risk"
    if r <= 2 and f >= 2 and m >= 2:
        return "others"
    if r <= 2 and f <= 2 and m <= 2:
        return "hibernating"
    return "others"


GRID = {
    "champions": "54 55",
    "loyal": "34 35 44 45",
    "potential-loyalists": "42 43 52 53",
    "new-customers": "51",
    "promising": "41",
    "need-attention": "33",
    "about-to-sleep": "31 32",
    "cant-lose": "15 25",
    "at-risk": "13 14 23 24",
    "hibernating": "11 12 21 22",
}
MEAN_GRID = {**GRID, "hibernating": "21 22", "lost": "11 12"}
SHOPIFY_NAMES = {
    "potential-loyalists": "active",
    "new-customers": "new",
    "need-attention": "needs-attention",
    "about-to-sleep": "almost-lost",
    "cant-lose": "previously-loyal",
    "hibernating": "dormant",
}
KLAVIYO = {
    "champions": "333 332 323",
    "loyal": "321 322 331 232 233",
    "recent": "312 313 311 222 223",
    "needs-attention": "213 221 123 132 133",
    "at-risk": "231 212 122 131 211",
    "inactive": "111 112 113 121",
}


def look_up(table, code):
    (name,) = [name for name, codes in table.items() if code in codes.split()]
    return name


def mean_of(f, m):
    return (f + m + 1) // 2


PRESETS = {
    "source": (5, source),
    "grid": (5, lambda r, f, m: look_up(GRID, f"{r}{f}")),
    "mean-grid": (5, lambda r, f, m: look_up(MEAN_GRID, f"{r}{mean_of(f, m)}")),
    "shopify": (5, lambda r, f, m: (lambda n: SHOPIFY_NAMES.get(n, n))(look_up(GRID, f"{r}{mean_of(f, m)}"))),
    "klaviyo": (3, lambda r, f, m: look_up(KLAVIYO, f"{r}{f}{m}")),
}


def partitions():
    """Cells by segment, for every preset."""
    out = {}
    for preset, (levels, name) in PRESETS.items():
        cells = {}
        for r, f, m in itertools.product(range(1, levels + 1), repeat=3):
            cells.setdefault(name(r, f, m), []).append(f"{r}{f}{m}")
        out[preset] = {segment: " ".join(codes) for segment, codes in cells.items()}
    return out


# --- toy customers ------------------------------------------------------------------------------------------------------

TOY_THRESHOLDS = {
    5: {"r": [200, 90, 45, 14], "f": [2, 3, 5, 9], "m": [50, 120, 250.5, 600]},
    3: {"r": [180, 60], "f": [2, 3], "m": [100, 250.5]},
}


def toy(seed, count):
    rng = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "R": rng.integers(1, 375, count) // rng.choice([1, 1, 7], count) + 1,
            "F": rng.geometric(0.4, count),
            # Half of the amounts from a short list of prices: ties in money too.
            "M": np.where(
                rng.random(count) < 0.5,
                rng.choice([9.99, 19.9, 49.95, 120.0, 250.5], count),
                np.round(rng.lognormal(4.5, 1.1, count), 2),
            ),
        }
    )


def worked(table):
    out = {"R": table.R.tolist(), "F": table.F.tolist(), "M": table.M.tolist(), "scores": {}}
    for levels in (5, 3):
        for mode in ("tie-safe", "rank-first", "fixed"):
            rfm = scores(table, mode, levels, TOY_THRESHOLDS[levels])
            out["scores"][f"{mode}/{levels}"] = " ".join(as_text(rfm))
    return out


def rank_edges():
    """Customers per score for n = 2 ..., where the recipe can be computed at all."""
    return {
        str(levels): [
            np.bincount(rank_first(np.arange(n), levels), minlength=levels + 1)[1:].tolist() for n in range(2, 121)
        ]
        for levels in (5, 3)
    }


# --- Online Retail II ---------------------------------------------------------------------------------------------------


def read_online_retail():
    rows = pd.read_csv(
        DATA / "online_retail_II_2009-2010.csv.gz",
        dtype={"Invoice": str, "StockCode": str, "Customer ID": str},
        parse_dates=["InvoiceDate"],
    )
    sold = (
        rows["Customer ID"].notna() & ~rows.Invoice.str.startswith("C") & (rows.Quantity > 0) & (rows.Price > 0)
    )
    kept = rows[sold].copy()
    kept["value"] = kept.Quantity * kept.Price
    kept["id"] = kept["Customer ID"].str.removesuffix(".0").astype(int)
    kept["day"] = kept.InvoiceDate.dt.normalize()
    return kept


def customers_of(kept, as_of):
    table = kept.groupby("id").agg(
        last=("day", "max"), first=("day", "min"), F=("Invoice", "nunique"), M=("value", "sum"), days=("day", "nunique")
    )
    table["R"] = (as_of - table["last"]).dt.days
    table["tenure"] = (as_of - table["first"]).dt.days
    return table


def segment_counts(table):
    out = {}
    for mode in ("rank-first", "tie-safe"):
        for preset, (levels, name) in PRESETS.items():
            rfm = scores(table, mode, levels)
            labels = pd.Series([name(*cell) for cell in zip(*rfm)], index=table.index)
            out[f"{preset}/{mode}"] = labels.value_counts().sort_index().to_dict()
    return out


def clamp(x):
    return float(min(1, max(0, x)))


def source_segments(table):
    r, f, m = scores(table, "rank-first", 5)
    frame = table.assign(value=10 * f * m, segment=[source(*cell) for cell in zip(r, f, m)])
    out = {}
    for segment, part in frame.groupby("segment"):
        size, value = clamp(len(part) / 50), clamp(part.value.mean() / 200)
        recency, frequency = clamp(1 - part.R.mean() / 180), clamp(part.F.mean() / 10)
        out[segment] = {
            "revenue": float(part.M.sum()),
            "revenueShare": float(part.M.sum() / frame.M.sum()),
            "meanRecency": float(part.R.mean()),
            "medianRecency": float(part.R.median()),
            "meanFrequency": float(part.F.mean()),
            "medianSpend": float(part.M.median()),
            "averageOrderValue": float(part.M.sum() / part.F.sum()),
            "meanCustomerValue": float(part.value.mean()),
            "health": (size + value + recency + frequency) / 4,
        }
    return out


def top_share(spend, fraction):
    """On the Lorenz curve, straight between customers."""
    falling = np.sort(spend)[::-1]
    curve = np.concatenate([[0], np.cumsum(falling)]) / falling.sum()
    return float(np.interp(fraction * len(falling), np.arange(len(curve)), curve))


def gini(spend):
    """Mean absolute difference over twice the mean: another way than the sorted sum of the product."""
    spend = np.asarray(spend, float)
    total = sum(np.abs(spend - x).sum() for x in spend)
    return float(total / (2 * len(spend) ** 2 * spend.mean()))


def metrics(kept, table):
    days = kept[["id", "day"]].drop_duplicates().sort_values(["id", "day"])
    gaps = days.groupby("id").day.diff().dt.days.dropna()
    value = {mode: 10 * f * m for mode in ("rank-first", "tie-safe") for _, f, m in [scores(table, mode, 5)]}
    spend = table.M.to_numpy()
    return {
        "customers": len(table),
        "orders": int(kept.Invoice.nunique()),
        "items": int(kept.Quantity.sum()),
        "revenue": float(kept.value.sum()),
        "averageOrderValue": float(kept.value.sum() / kept.Invoice.nunique()),
        "repeatRate": float((table.F >= 2).mean()),
        "oneTimeBuyers": int((table.F == 1).sum()),
        "top1": top_share(spend, 0.01),
        "top10": top_share(spend, 0.1),
        "top20": top_share(spend, 0.2),
        "gini": gini(spend),
        "meanCustomerValue": {mode: float(v.mean()) for mode, v in value.items()},
        "highValueShare": {mode: float((v > 200).mean()) for mode, v in value.items()},
        "newCustomerShare": float((table.tenure <= 30).mean()),
        "gaps": int(len(gaps)),
        "gapMedian": float(gaps.median()),
        "gapNinetieth": float(gaps.quantile(0.9)),
        "silentHalfYear": int((table.R >= 182).sum()),
        "beyondGapNinetieth": int((table.R > gaps.quantile(0.9)).sum()),
    }


def online_retail():
    kept = read_online_retail()
    as_of = kept.day.max() + pd.Timedelta(days=1)
    table = customers_of(kept, as_of)
    marginals = {
        f"{mode}/{levels}": [np.bincount(s, minlength=levels + 1)[1:].tolist() for s in scores(table, mode, levels)]
        for mode in ("rank-first", "tie-safe")
        for levels in (5, 3)
    }
    return {
        "asOf": as_of.date().isoformat(),
        "segments": segment_counts(table),
        "marginals": marginals,
        "source": source_segments(table),
        "metrics": metrics(kept, table),
    }


def main():
    out = {
        "made": {"by": "segment.py", "pandas": pd.__version__, "scipy": scipy.__version__, "numpy": np.__version__},
        "toyThresholds": TOY_THRESHOLDS,
        "toy": {"customers300": worked(toy(7, 300)), "customers61": worked(toy(8, 61)), "customers7": worked(toy(9, 7))},
        "ranks": rank_edges(),
        "partition": partitions(),
        "onlineRetail2": online_retail(),
    }
    (HERE / "segment.json").write_text(json.dumps(out) + "\n", encoding="utf-8")


main()
