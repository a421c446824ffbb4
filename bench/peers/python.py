"""Steps per second of numpy and PyTorch on a line: one task a line of JSON in, one figure out."""

import json
import sys
import time

import numpy as np


def numpy_rate(x, y, task, seconds):
    lr, adam, size = task["lr"], task["type"] == "adam", task["batchSize"]
    n, p, record = len(x), np.array([task["a"], task["b"]]), []
    m, v = np.zeros(2), np.zeros(2)
    begun, steps, at = time.perf_counter(), 0, 0
    while time.perf_counter() - begun < seconds:
        xs, ys = x[at : at + size], y[at : at + size]
        at = 0 if at + size >= n else at + size
        r = p[0] * xs + p[1] - ys
        g = np.array([2 * (r @ xs) / len(xs), 2 * r.sum() / len(xs)])
        steps += 1
        if adam:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g * g
            p = p - lr * (m / (1 - 0.9**steps)) / (np.sqrt(v / (1 - 0.999**steps)) + 1e-8)
        else:
            p = p - lr * g
        record.append((p[0], p[1], (r @ r) / len(xs)))
    return steps / (time.perf_counter() - begun)


def torch_rate(x, y, task, seconds):
    import torch

    torch.set_num_threads(1)
    x, y, size = torch.from_numpy(x), torch.from_numpy(y), task["batchSize"]
    a = torch.tensor(task["a"], dtype=torch.float64, requires_grad=True)
    b = torch.tensor(task["b"], dtype=torch.float64, requires_grad=True)
    rule = torch.optim.Adam if task["type"] == "adam" else torch.optim.SGD
    optimizer, n, record = rule([a, b], lr=task["lr"]), len(x), []
    begun, steps, at = time.perf_counter(), 0, 0
    while time.perf_counter() - begun < seconds:
        xs, ys = x[at : at + size], y[at : at + size]
        at = 0 if at + size >= n else at + size
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(a * xs + b, ys)
        loss.backward()
        optimizer.step()
        record.append((a.item(), b.item(), loss.item()))
        steps += 1
    return steps / (time.perf_counter() - begun)


RATES = {"numpy": numpy_rate, "PyTorch": torch_rate}

for line in sys.stdin:
    task = json.loads(line)
    x = np.linspace(-2, 2, task["n"])
    y = 2 * x + 1 + 0.3 * np.sin(78.233 * np.arange(task["n"]))
    print(RATES[task["peer"]](x, y, task, task["seconds"]), flush=True)
