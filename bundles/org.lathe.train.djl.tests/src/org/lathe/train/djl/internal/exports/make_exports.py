"""Makes the ONNX files beside it: small nets of the usual families as torch.onnx.export writes them (PyTorch 1.13).

python3 make_exports.py    # in this folder
"""

import io
import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore")


class Block(nn.Module):
    def __init__(self, inside, outside, stride):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(inside, outside, 3, stride, 1, bias=False), nn.BatchNorm2d(outside), nn.ReLU(),
            nn.Conv2d(outside, outside, 3, 1, 1, bias=False), nn.BatchNorm2d(outside))
        self.short = nn.Sequential() if inside == outside and stride == 1 else nn.Sequential(
            nn.Conv2d(inside, outside, 1, stride, bias=False), nn.BatchNorm2d(outside))

    def forward(self, x):
        return torch.relu(self.body(x) + self.short(x))


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, 2, 1, bias=False), nn.BatchNorm2d(8), nn.ReLU(),
                                  nn.MaxPool2d(3, 2, 1))
        self.blocks = nn.Sequential(Block(8, 8, 1), Block(8, 16, 2))
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.head = nn.Linear(16, 4)

    def forward(self, x):
        return self.head(torch.flatten(self.pool(self.blocks(self.stem(x))), 1))


class Squeeze(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.body = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Conv2d(channels, 4, 1), nn.ReLU(),
                                  nn.Conv2d(4, channels, 1), nn.Hardsigmoid())

    def forward(self, x):
        return x * self.body(x)


class Depthwise(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(3, 8, 3, 2, 1, bias=False), nn.BatchNorm2d(8), nn.Hardswish(),
            nn.Conv2d(8, 16, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU6(),
            nn.Conv2d(16, 16, 5, 1, 2, groups=16, bias=False), nn.BatchNorm2d(16), nn.SiLU(),
            Squeeze(16), nn.Conv2d(16, 8, 1, bias=False), nn.BatchNorm2d(8))
        self.head = nn.Sequential(nn.Linear(8, 16), nn.Hardswish(), nn.Dropout(0.2), nn.Linear(16, 4))

    def forward(self, x):
        return self.head(self.body(x).mean([2, 3]))


class Texts(nn.Module):
    """Embedding, a recurrent layer, its last or mean state."""

    def __init__(self, cell, bidirectional):
        super().__init__()
        self.embedding = nn.Embedding(50, 8)
        self.layer = cell(8, 6, num_layers=2, batch_first=True, bidirectional=bidirectional)
        self.head = nn.Linear(12 if bidirectional else 6, 4)

    def forward(self, ids):
        states, _ = self.layer(self.embedding(ids))
        return self.head(states.mean(1))


class LastState(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(50, 8)
        self.layer = nn.LSTM(8, 6)
        self.head = nn.Linear(6, 4)

    def forward(self, ids):
        _, (state, _) = self.layer(self.embedding(ids.t()))
        return self.head(state[-1])


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.all = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x, mask):
        batch, length, width = x.shape
        q, k, v = self.all(x).reshape(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.transpose(-2, -1) / (width // self.heads) ** 0.5
        scores = scores.masked_fill(mask[:, None, None, :] == 0, -1e9)
        return self.out((scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, width))


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(50, 16)
        self.places = nn.Parameter(torch.randn(32, 16) * 0.1)
        self.attention = nn.ModuleList([Attention(16, 2) for _ in range(2)])
        self.first = nn.ModuleList([nn.LayerNorm(16) for _ in range(2)])
        self.second = nn.ModuleList([nn.LayerNorm(16) for _ in range(2)])
        self.feed = nn.ModuleList([nn.Sequential(nn.Linear(16, 32), nn.GELU(), nn.Dropout(0.1), nn.Linear(32, 16))
                                   for _ in range(2)])
        self.head = nn.Linear(16, 4)

    def forward(self, ids, mask):
        x = self.embedding(ids) + self.places[:ids.shape[1]]
        for attention, first, second, feed in zip(self.attention, self.first, self.second, self.feed):
            x = x + attention(first(x), mask)
            x = x + feed(second(x))
        weight = mask.unsqueeze(-1).to(x.dtype)
        return self.head((x * weight).sum(1) / weight.sum(1))


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encode = nn.Sequential(nn.Conv2d(3, 8, 3, 2, 1), nn.ReLU(), nn.Conv2d(8, 4, 3, 2, 1))
        self.decode = nn.Sequential(nn.ConvTranspose2d(4, 8, 4, 2, 1), nn.GroupNorm(2, 8), nn.PReLU(8),
                                    nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False),
                                    nn.ReflectionPad2d(1), nn.Conv2d(8, 3, 3))

    def forward(self, x):
        return self.decode(self.encode(x))


class Mlp(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(6, 16), nn.BatchNorm1d(16), nn.ELU(), nn.Dropout(0.3), nn.Linear(16, 4))

    def forward(self, x):
        return self.body(x)


def export(name, model, inputs, names, axes, opset, training=False):
    torch.manual_seed(sum(map(ord, name)))
    for parameter in model.parameters():
        nn.init.normal_(parameter, std=0.3) if parameter.dim() > 1 else None
    model.train(training)
    mode = torch.onnx.TrainingMode.TRAINING if training else torch.onnx.TrainingMode.EVAL
    out = io.BytesIO()
    torch.onnx.export(model, inputs, out, opset_version=opset, input_names=names, output_names=["y"],
                      dynamic_axes=axes, training=mode, do_constant_folding=not training)
    with open(name + ".onnx", "wb") as file:
        file.write(out.getvalue())
    print(name, len(out.getvalue()))


def main():
    images = torch.randn(2, 3, 16, 16)
    ids = torch.randint(0, 50, (2, 7))
    mask = torch.tensor([[1] * 7, [1] * 4 + [0] * 3])
    batch = {0: "batch"}
    text = {0: "batch", 1: "length"}
    export("residual_9", Residual(), images, ["x"], {"x": batch}, 9)
    export("residual_17", Residual(), images, ["x"], {"x": batch}, 17)
    export("residual_training_13", Residual(), images, ["x"], {"x": batch}, 13, True)
    export("depthwise_11", Depthwise(), images, ["x"], {"x": batch}, 11)
    export("depthwise_training_14", Depthwise(), images, ["x"], {"x": batch}, 14, True)
    export("lstm_11", Texts(nn.LSTM, False), ids, ["ids"], {"ids": text}, 11)
    export("lstm_both_17", Texts(nn.LSTM, True), ids, ["ids"], {"ids": text}, 17)
    export("lstm_last_13", LastState(), ids, ["ids"], {"ids": text}, 13)
    export("gru_9", Texts(nn.GRU, True), ids, ["ids"], {"ids": text}, 9)
    export("gru_14", Texts(nn.GRU, False), ids, ["ids"], {"ids": text}, 14)
    export("transformer_12", Transformer(), (ids, mask), ["ids", "mask"], {"ids": text, "mask": text}, 12)
    export("transformer_17", Transformer(), (ids, mask), ["ids", "mask"], {"ids": text, "mask": text}, 17)
    export("autoencoder_13", Autoencoder(), images, ["x"], {"x": batch}, 13)
    export("mlp_training_16", Mlp(), torch.randn(4, 6), ["x"], {"x": batch}, 16, True)


main()
