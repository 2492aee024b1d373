"""
Where the numbers of the tests of networks come from: writes network.json beside itself.

    pip install numpy scikit-learn   (in a virtual environment outside the repository)
    python packages/core/reference/network.py
    node_modules/.bin/biome format --write packages/core/reference/network.json

`complexStep`: gradients by the complex step (W. Squire & G. Trapp, SIAM Review 40(1), 1998), which needs no backward pass,
and Adam as algorithm 1 of D. Kingma & J. Ba, "Adam", ICLR 2015 has it. float64 throughout.
`scikitLearn`: MLPRegressor of scikit-learn, with an epsilon too small to matter, since it adds epsilon at another place.
"""

import json
import pathlib
import warnings

import numpy as np
import sklearn
from sklearn.neural_network import MLPRegressor

HERE = pathlib.Path(__file__).parent

ACTIVATIONS = {
    "linear": lambda x: x,
    "relu": lambda x: np.where(x.real > 0, x, 0),
    "tanh": np.tanh,
    "elu": lambda x: np.where(x.real > 0, x, np.exp(x) - 1),
}


def single(a):
    """Numbers that float32 holds, and that are short to write."""
    return np.round(np.asarray(a) * 256) / 256


def first_weights(rng, layers):
    weights = []
    for inputs, outputs, _ in layers:
        weights.append(single(rng.normal(0, 0.5, (inputs, outputs))))
        weights.append(single(rng.normal(0, 0.1, outputs)))
    return weights


def forward(weights, layers, x):
    for at, (_, _, activation) in enumerate(layers):
        x = ACTIVATIONS[activation](x @ weights[2 * at] + weights[2 * at + 1])
    return x


def loss(weights, layers, x, y):
    return ((forward(weights, layers, x) - y) ** 2).mean()


def gradient(weights, layers, x, y, h=1e-30):
    found = []
    for at, weight in enumerate(weights):
        of_this = np.zeros(weight.shape)
        for place in np.ndindex(weight.shape):
            moved = [w.astype(complex) for w in weights]
            moved[at][place] += 1j * h
            of_this[place] = loss(moved, layers, x, y).imag / h
        found.append(of_this)
    return found


def adam(weights, layers, batches, rate, beta1, beta2, epsilon):
    weights = [w.copy() for w in weights]
    first = [np.zeros(w.shape) for w in weights]
    second = [np.zeros(w.shape) for w in weights]
    losses, gradients = [], None
    for t, (x, y) in enumerate(batches, start=1):
        losses.append(loss(weights, layers, x, y))
        found = gradient(weights, layers, x, y)
        gradients = gradients or found
        for at, g in enumerate(found):
            first[at] = beta1 * first[at] + (1 - beta1) * g
            second[at] = beta2 * second[at] + (1 - beta2) * g * g
            m = first[at] / (1 - beta1**t)
            v = second[at] / (1 - beta2**t)
            weights[at] -= rate * m / (np.sqrt(v) + epsilon)
    return weights, first, second, losses, gradients


def flat(arrays):
    return [a.ravel().tolist() for a in arrays]


def complex_step(rng):
    layers = [(4, 7, "tanh"), (7, 3, "linear"), (3, 5, "elu"), (5, 6, "relu"), (6, 4, "linear")]
    weights = first_weights(rng, layers)
    batches = [(single(rng.normal(size=(n, 4))), single(rng.normal(size=(n, 4)))) for n in (9, 5, 11, 1, 6)]
    settings = {"rate": 0.01, "beta1": 0.9, "beta2": 0.99, "epsilon": 1e-3}
    after, first, second, losses, gradients = adam(weights, layers, batches, **settings)
    x = batches[0][0]
    return {
        "layers": layers,
        **settings,
        "weights": flat(weights),
        "batches": [{"rows": len(x), "inputs": x.ravel().tolist(), "targets": y.ravel().tolist()} for x, y in batches],
        "firstOutputs": forward(weights, layers, x).ravel().tolist(),
        "firstBottleneck": forward(weights[:4], layers[:2], x).ravel().tolist(),
        "firstGradients": flat(gradients),
        "losses": losses,
        "weightsAfter": flat(after),
        "firstMoments": flat(first),
        "secondMoments": flat(second),
    }


def scikit_learn(rng, activation):
    layers = [(5, 8, activation), (8, 6, activation), (6, 5, "linear")]
    weights = first_weights(rng, layers)
    batches = [(single(rng.normal(size=(n, 5))), single(rng.normal(size=(n, 5)))) for n in [16] * 6]
    model = MLPRegressor(hidden_layer_sizes=(8, 6), activation=activation, alpha=0, learning_rate_init=0.01, epsilon=1e-14, shuffle=False, batch_size=16)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model.partial_fit(*batches[0])
        model.coefs_[:] = [w.copy() for w in weights[0::2]]
        model.intercepts_[:] = [w.copy() for w in weights[1::2]]
        # The optimizer holds the arrays it was made with: a new one for these.
        del model._optimizer
        model.t_ = 0
        model.n_iter_ = 0
        losses = []
        from sklearn.neural_network._stochastic_optimizers import AdamOptimizer

        model._optimizer = AdamOptimizer(model.coefs_ + model.intercepts_, 0.01, 0.9, 0.999, 1e-14)
        for x, y in batches:
            losses.append(float(((model.predict(x) - y) ** 2).mean()))
            model.partial_fit(x, y)
    after = [w for pair in zip(model.coefs_, model.intercepts_) for w in pair]
    return {
        "layers": layers,
        "rate": 0.01,
        "beta1": 0.9,
        "beta2": 0.999,
        "epsilon": 1e-14,
        "weights": flat(weights),
        "batches": [{"rows": len(x), "inputs": x.ravel().tolist(), "targets": y.ravel().tolist()} for x, y in batches],
        "losses": losses,
        "weightsAfter": flat(after),
    }


if __name__ == "__main__":
    rng = np.random.default_rng(2026)
    out = {
        "made": {"numpy": np.__version__, "scikit-learn": sklearn.__version__},
        "complexStep": complex_step(rng),
        "scikitLearn": {a: scikit_learn(rng, a) for a in ("tanh", "relu")},
    }
    (HERE / "network.json").write_text(json.dumps(out))
