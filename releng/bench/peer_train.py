"""PyTorch's side of the training duel, in its best form on a CPU: tensors preloaded and already standardised, channels-last,
no data loader, gradients set to None, one thread. Protocol as in TrainSide: says "ready"; for each line "seconds" on
standard input trains whole epochs until they are over and says the samples per second of processor time."""

import sys
import time

import torch
from torch import nn

CLASSES = 10


def mlp():
    """64-256-256-10, batch 128, as the template "mlp" builds it."""
    return nn.Sequential(
        nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, CLASSES))


def small_cnn(side, channels):
    """The template "small-cnn": stages of two convolutions, 32, 64, 128 channels, until the side is under 8."""
    layers = []
    flatten = side <= 16
    units = 32
    while True:
        for _ in range(2):
            layers += [nn.Conv2d(channels, units, 3, padding=1, bias=False), nn.BatchNorm2d(units), nn.ReLU(inplace=True)]
            channels = units
        if side < 8:
            break
        layers.append(nn.MaxPool2d(2))
        side //= 2
        units = min(2 * units, 128)
    if flatten:
        layers += [nn.Flatten(), nn.Linear(channels * side * side, CLASSES)]
    else:
        layers += [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, CLASSES)]
    return nn.Sequential(*layers)


def case(name):
    """Network, shape of a sample, batch and number of samples of the case that TrainCase calls so."""
    if name == "MLP":
        return mlp(), (64,), 128, 8192
    if name == "CNN8":
        return small_cnn(8, 1), (1, 8, 8), 64, 1024
    if name == "CNN32":
        return small_cnn(32, 3), (3, 32, 32), 64, 256
    sys.exit("no case " + name)


def main(name):
    torch.set_num_threads(1)
    torch.manual_seed(1)
    network, shape, batch, samples = case(name)
    inputs = torch.randn(samples, *shape)
    targets = torch.arange(samples) % CLASSES
    if len(shape) == 3:
        network = network.to(memory_format=torch.channels_last)
        inputs = inputs.contiguous(memory_format=torch.channels_last)
    network.train()
    loss = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
    print("ready", flush=True)
    for line in sys.stdin:
        wanted = float(line)
        begun = time.process_time()
        done = 0
        while True:
            order = torch.randperm(samples)
            for start in range(0, samples, batch):
                chosen = order[start:start + batch]
                optimizer.zero_grad(set_to_none=True)
                loss(network(inputs[chosen]), targets[chosen]).backward()
                optimizer.step()
            done += samples
            took = time.process_time() - begun
            if took >= wanted:
                break
        print(done / took, flush=True)


main(sys.argv[1])
