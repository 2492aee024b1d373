"""
Where the numbers of the tests of the boards in `report` come from: writes boards.json beside itself.

    pip install numpy scipy        (in a virtual environment outside the repository)
    python packages/core/reference/boards.py
    node_modules/.bin/biome format --write packages/core/reference/boards.json

`spearman`: made-up columns with many ties and some unknown values, correlated by scipy (`spearmanr`, of each two columns the
rows known in both). `histogram`: made-up amounts counted by numpy on given edges. `pareto`: Lorenz ordinates by numpy and the
Gini by the mean absolute difference of all pairs.
"""

import json
import pathlib

import numpy as np
import scipy
from scipy.stats import rankdata, spearmanr

HERE = pathlib.Path(__file__).parent
rng = np.random.default_rng(20260)


def plain(values):
    return [None if np.isnan(v) else round(float(v), 2) for v in values]


n = 60
orders = rng.geometric(0.4, n).astype(float)
spend = np.round(orders * rng.lognormal(3, 1, n), 2)
recency = rng.integers(1, 40, n).astype(float)
gaps = np.where(orders > 1, rng.integers(5, 60, n), np.nan)
columns = {
    "recencyDays": recency,
    "orderCount": orders,
    "totalSpend": spend,
    "meanDaysBetweenPurchases": gaps,
}

spearman = {}
for a in columns:
    for b in columns:
        known = ~np.isnan(columns[a]) & ~np.isnan(columns[b])
        spearman[f"{a}/{b}"] = float(spearmanr(columns[a][known], columns[b][known]).statistic)

edges = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
ascending = np.sort(spend)
descending = ascending[::-1]
cumulative = np.cumsum(descending) / descending.sum()
difference = np.abs(spend[:, None] - spend[None, :]).mean()

result = {
    "made": {"by": "boards.py", "numpy": np.__version__, "scipy": scipy.__version__},
    "columns": {name: plain(values) for name, values in columns.items()},
    "spearman": spearman,
    "midRanks": {"values": plain(recency), "ranks": rankdata(recency).tolist()},
    "histogram": {
        "edges": edges,
        "counts": np.histogram(spend, edges)[0].tolist(),
        "median": float(np.median(spend)),
        "mean": float(spend.mean()),
    },
    "percentiles": {str(q): float(np.percentile(spend, q * 100)) for q in (0.01, 0.5, 0.9, 0.99)},
    "pareto": {
        "revenueShares": [0.0, *cumulative.tolist()],
        "gini": float(difference / (2 * spend.mean())),
        "halfCustomers": int(np.argmax(cumulative >= 0.5) + 1),
    },
}
(HERE / "boards.json").write_text(json.dumps(result, indent=1) + "\n")
