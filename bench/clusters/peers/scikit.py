"""Does a task with scikit-learn and SciPy: python scikit.py FILE TABLE TASK."""

import json
import sys
import time

import numpy as np

file, table, task = sys.argv[1], json.loads(sys.argv[2]), json.loads(sys.argv[3])
points = np.fromfile(file, dtype="<f8").reshape(table["rows"], table["columns"])


def sizes_of(labels):
    return sorted(np.unique(labels[labels >= 0], return_counts=True)[1].tolist(), reverse=True)


def kmeans():
    from sklearn.cluster import KMeans

    def fit(k):
        return KMeans(k, n_init=task["starts"], random_state=0).fit(points).inertia_

    return {"inertias": [float(fit(k)) for k in range(task["from"], task["to"] + 1)]}


def ward():
    from scipy.cluster.hierarchy import fcluster, ward

    tree = ward(points)
    labels = fcluster(tree, 5, criterion="maxclust")
    return {"heights": tree[-5:, 2].tolist(), "sizes": sizes_of(labels)}


def dbscan():
    from sklearn.cluster import DBSCAN

    labels = DBSCAN(eps=task["eps"], min_samples=task["minSamples"], n_jobs=-1).fit(points).labels_
    return {"sizes": sizes_of(labels), "noise": int((labels < 0).sum())}


def silhouette():
    from sklearn.metrics import silhouette_score

    first = points[:, 0]
    clusters = task["clusters"]
    labels = np.minimum(clusters - 1, np.floor((first - first.min()) / (first.max() - first.min()) * clusters))
    return {"silhouette": float(silhouette_score(points, labels.astype(int)))}


started = time.perf_counter()
outcome = {"kmeans": kmeans, "ward": ward, "dbscan": dbscan, "silhouette": silhouette}[task["kind"]]()
print(json.dumps({"seconds": time.perf_counter() - started, **outcome}))
