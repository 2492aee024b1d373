"""
Where the numbers of the tests of `cluster` come from: writes cluster.json beside itself.

    pip install numpy scipy scikit-learn pandas   (in a virtual environment outside the repository)
    KESIT_DATA_DIR=path/to/data python packages/core/reference/cluster.py
    node_modules/.bin/biome format --write packages/core/reference/cluster.json

`iris`: R. A. Fisher, 1936, as scikit-learn ships it (with Fisher's own two corrections).
`moons`: two half circles of scikit-learn, made here, with the labels of its DBSCAN and HDBSCAN.
`partitions`: pairs of labelings with what three indices say of them.
`onlineRetail2`: log1p and z-scores of R, F, M of the clean sheet 2009-2010: inertias and heights, no customer.
"""

import json
import os
import pathlib

import numpy as np
import pandas as pd
import sklearn
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.cluster import DBSCAN, HDBSCAN, KMeans
from sklearn.datasets import load_iris, make_moons
from sklearn.decomposition import PCA
from sklearn.metrics import (
    adjusted_mutual_info_score,
    adjusted_rand_score,
    calinski_harabasz_score,
    davies_bouldin_score,
    normalized_mutual_info_score,
    silhouette_score,
)
from sklearn.preprocessing import RobustScaler, StandardScaler

HERE = pathlib.Path(__file__).parent
DATA = pathlib.Path(os.environ.get("KESIT_DATA_DIR", HERE.parents[3] / "shared" / "data"))


def best_kmeans(x, k):
    return min((KMeans(k, n_init=10, random_state=s).fit(x) for s in range(10)), key=lambda m: m.inertia_)


def sweep(x, ks):
    rows = []
    for k in ks:
        model = best_kmeans(x, k)
        rows.append(
            {
                "k": k,
                "inertia": float(model.inertia_),
                "silhouette": float(silhouette_score(x, model.labels_)),
                "daviesBouldin": float(davies_bouldin_score(x, model.labels_)),
                "calinskiHarabasz": float(calinski_harabasz_score(x, model.labels_)),
                "sizes": sorted(map(int, np.bincount(model.labels_)), reverse=True),
            }
        )
    return rows


def trees(x):
    out = {}
    for method in ("ward", "single", "complete", "average"):
        z = linkage(x, method)
        out[method] = {
            "heights": z[:, 2].tolist(),
            "sizes": z[:, 3].tolist(),
            "cutInFour": sorted(map(int, np.bincount(fcluster(z, 4, "maxclust"))[1:]), reverse=True),
        }
    return out


def dbscan(x, eps, min_samples):
    labels = DBSCAN(eps=eps, min_samples=min_samples).fit(x).labels_
    return {
        "eps": eps,
        "minSamples": min_samples,
        "noise": int((labels == -1).sum()),
        "sizes": sorted(map(int, np.bincount(labels[labels >= 0])), reverse=True),
    }


def iris():
    x = load_iris().data
    z = StandardScaler().fit_transform(x)
    pca = PCA().fit(x)
    return {
        "points": x.tolist(),
        "species": load_iris().target.tolist(),
        "sweep": sweep(x, (2, 3, 4)),
        "sweepZ": sweep(z, (2, 3, 4, 5)),
        "trees": trees(x),
        "dbscan": [dbscan(x, 0.5, 5), dbscan(x, 0.4, 4), dbscan(x, 0.8, 5)],
        "pca": {
            "variance": pca.explained_variance_.tolist(),
            "share": pca.explained_variance_ratio_.tolist(),
            "components": np.abs(pca.components_).tolist(),
        },
        "robust": RobustScaler().fit_transform(x)[0].tolist(),
        "adjustedRand": float(adjusted_rand_score(load_iris().target, best_kmeans(x, 3).labels_)),
    }


def moons():
    x, _ = make_moons(300, noise=0.06, random_state=7)
    x = np.round(x, 4)
    return {
        "points": x.tolist(),
        "dbscan": dbscan(x, 0.2, 5),
        "labels": DBSCAN(eps=0.2, min_samples=5).fit(x).labels_.tolist(),
        "hdbscan": HDBSCAN(min_cluster_size=10, copy=True).fit(x).labels_.tolist(),
        "trees": {m: linkage(x, m)[:, 2].tolist()[-10:] for m in ("ward", "single", "complete", "average")},
    }


def partitions():
    """Related and unrelated labelings, and labels with one row each."""
    rng = np.random.default_rng(3)
    a = rng.integers(0, 5, 200)
    pairs = [
        (a, np.where(rng.random(200) < 0.6, a, rng.integers(0, 4, 200))),
        (a, rng.integers(0, 3, 200)),
        (np.array([0, 0, 1, 2]), np.array([0, 0, 1, 1])),
        (np.arange(6), np.array([0, 0, 0, 1, 1, 2])),
    ]
    return [
        {
            "first": one.tolist(),
            "second": other.tolist(),
            "adjustedRand": float(adjusted_rand_score(one, other)),
            "adjustedMutualInformation": float(adjusted_mutual_info_score(one, other)),
            "normalizedMutualInformation": float(normalized_mutual_info_score(one, other)),
        }
        for one, other in pairs
    ]


def online_retail():
    raw = pd.read_csv(DATA / "online_retail_II_2009-2010.csv.gz", dtype={"Invoice": str})
    clean = raw[
        raw["Customer ID"].notna()
        & ~raw["Invoice"].str.startswith("C")
        & (raw["Quantity"] > 0)
        & (raw["Price"] > 0)
    ]
    clean = clean.assign(day=pd.to_datetime(clean["InvoiceDate"]).dt.normalize(), value=clean.Quantity * clean.Price)
    end = clean.day.max() + pd.Timedelta(days=1)
    rfm = clean.groupby("Customer ID").agg(
        r=("day", lambda d: (end - d.max()).days), f=("Invoice", "nunique"), m=("value", "sum")
    )
    z = StandardScaler().fit_transform(np.log1p(rfm.to_numpy(float)))
    return {
        "customers": len(rfm),
        "sweep": sweep(z, (2, 3, 4, 5)),
        "wardTop": linkage(z, "ward")[-3:, 2].tolist(),
    }


if __name__ == "__main__":
    out = {
        "made": {"scikit-learn": sklearn.__version__, "numpy": np.__version__, "pandas": pd.__version__},
        "iris": iris(),
        "moons": moons(),
        "partitions": partitions(),
        "onlineRetail2": online_retail(),
    }
    (HERE / "cluster.json").write_text(json.dumps(out))
