"""
Where the numbers of the tests of `evaluation` come from: writes evaluation.json beside itself.

    pip install numpy scikit-learn        (in a virtual environment outside the repository)
    python packages/core/reference/evaluation.py
    node_modules/.bin/biome format --write packages/core/reference/evaluation.json

Made-up outcomes, relevances, labels and scores rounded to tenths, so that many are equal, and what scikit-learn says of them.
"""

import json
import pathlib

import numpy as np
import sklearn
from sklearn import metrics

HERE = pathlib.Path(__file__).parent
rng = np.random.default_rng(23)
N = 40


def predictions(chance):
    outcomes = (rng.random(N) < chance).astype(int)
    scores = np.clip(np.round(0.25 * outcomes + 0.8 * rng.random(N), 1), 0, 1)
    return {
        "outcomes": outcomes.tolist(),
        "scores": scores.tolist(),
        "rocAuc": float(metrics.roc_auc_score(outcomes, scores)),
        "averagePrecision": float(metrics.average_precision_score(outcomes, scores)),
        "brierScore": float(metrics.brier_score_loss(outcomes, scores)),
        "logLoss": float(metrics.log_loss(outcomes, scores)),
    }


def ranking():
    relevance = rng.integers(0, 5, N)
    scores = np.round(relevance / 8 + rng.random(N), 1)
    at = {k: float(metrics.ndcg_score([relevance], [scores], k=k)) for k in (1, 5, 12, N, N + 10)}
    return {
        "relevance": relevance.tolist(),
        "scores": scores.tolist(),
        "ndcg": [{"k": k, "value": value} for k, value in at.items()],
    }


def labels():
    # A label that is never given, and one that is never there.
    actual = rng.integers(-1, 4, N)
    predicted = np.where(rng.random(N) < 0.5, actual, rng.integers(0, 6, N))
    return {
        "actual": actual.tolist(),
        "predicted": np.where(predicted == -1, 5, predicted).tolist(),
    }


def judged(given):
    y, p = given["actual"], given["predicted"]
    return {
        **given,
        "macro": float(metrics.f1_score(y, p, average="macro")),
        "micro": float(metrics.f1_score(y, p, average="micro")),
        "kappa": float(metrics.cohen_kappa_score(y, p)),
    }


made = {
    "made": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
    "predictions": [predictions(chance) for chance in (0.5, 0.1, 0.8)],
    "rankings": [ranking() for _ in range(3)],
    "labelings": [judged(labels()) for _ in range(3)],
}
(HERE / "evaluation.json").write_text(json.dumps(made, indent=2) + "\n")
