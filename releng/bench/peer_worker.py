"""PyTorch's side of a worker's cold start: import torch, read the digits, train one epoch of the template "mlp" (64-64-64-10,
batch 32, Adam) on four fifths of them, say so and exit. Argument: digits.csv.gz, 64 grey levels and the digit a line."""

import gzip
import sys

import torch
from torch import nn


def main(path):
    with gzip.open(path, "rt") as lines:
        table = torch.tensor([[float(cell) for cell in line.split(",")] for line in lines])
    training = table[torch.randperm(len(table))[:len(table) * 4 // 5]]
    inputs, targets = training[:, :-1], training[:, -1].long()
    inputs = (inputs - inputs.mean(0)) / inputs.std(0).clamp(min=1e-3)
    network = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = torch.optim.Adam(network.parameters(), lr=2e-3)
    loss = nn.CrossEntropyLoss()
    total = 0.0
    for start in range(0, len(inputs), 32):
        optimizer.zero_grad(set_to_none=True)
        value = loss(network(inputs[start:start + 32]), targets[start:start + 32])
        value.backward()
        optimizer.step()
        total += value.item()
    print("epoch 1/1  loss", total, flush=True)


main(sys.argv[1])
