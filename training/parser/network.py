# SPDX-License-Identifier: Apache-2.0
"""A bidirectional LSTM with biaffine heads (Dozat and Manning 2017)."""

import torch
from torch import nn
from torch.nn import functional as F

import data
from lstm import BiLstm

DIMS = dict(word=128, affix=96, tag=64, facts=32, hidden=256, layers=2,
            arc=256, label=64)
DROPOUT, RECURRENT_DROPOUT = 0.33, 0.25


def shared_dropout(x, p, training):
    """Drop the same columns at every place of a sentence."""
    if not training:
        return x
    keep = x.new_empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - p)
    return x * keep / (1 - p)


class Parser(nn.Module):
    def __init__(self, inventory, vectors, dims=DIMS):
        """`vectors` [n][N] are taken as they are and not trained."""
        super().__init__()
        self.dims = dims
        n_words = len(inventory.words) + 2
        n_relations = len(inventory.relations)
        self.word = nn.Embedding(n_words, dims["word"])
        self.affix = nn.EmbeddingBag(len(inventory.affixes) + 1, dims["affix"],
                                     mode="sum", padding_idx=0)
        self.upos = nn.Embedding(len(inventory.upos) + 2, dims["tag"])
        self.xpos = nn.Embedding(len(inventory.xpos) + 2, dims["tag"])
        self.facts = nn.Linear(data.N_FACTS, dims["facts"], bias=False)
        self.register_buffer("vectors", torch.tensor(vectors),
                             persistent=False)
        n_in = (dims["word"] + vectors.shape[1] + dims["affix"] + dims["tag"] +
                dims["facts"])
        self.lstm = nn.ModuleList()
        for _ in range(dims["layers"]):
            self.lstm.append(BiLstm(n_in, dims["hidden"], RECURRENT_DROPOUT))
            n_in = 2 * dims["hidden"]
        self.arc_dep = nn.Linear(n_in, dims["arc"])
        self.arc_head = nn.Linear(n_in, dims["arc"])
        self.label_dep = nn.Linear(n_in, dims["label"])
        self.label_head = nn.Linear(n_in, dims["label"])
        self.arc = nn.Parameter(torch.zeros(dims["arc"] + 1, dims["arc"]))
        side = dims["label"] + 1
        self.label = nn.Parameter(torch.zeros(n_relations, side, side))
        # What a first layer knows of the true tags; only training asks.
        self.tagger = nn.Linear(2 * dims["hidden"], len(inventory.xpos) + 2)
        for table in (self.word, self.affix, self.upos, self.xpos):
            nn.init.normal_(table.weight, std=0.3)
        self.affix.weight.data[0] = 0
        rarity = 0.25 / (0.25 + torch.tensor(inventory.frequency).float())
        self.register_buffer("rarity", rarity)

    def embed(self, batch):
        words = batch["words"]
        if self.training:
            rare = torch.rand(words.shape) < self.rarity[words]
            words = words.masked_fill(rare, data.UNKNOWN)
        shape = words.shape
        affixes = self.affix(batch["affixes"].flatten(0, 1)).view(*shape, -1)
        parts = [self.word(words), self.vectors[batch["vectors"]], affixes,
                 self.upos(batch["upos"]) + self.xpos(batch["xpos"]),
                 self.facts(batch["facts"])]
        if self.training:
            drop = torch.tensor([0.2, 0.1, 0.15, 0.15, 0.15])
            keep = torch.bernoulli((1 - drop).expand(*shape, len(drop)))
            keep[:, 0] = 1
            parts = [p * keep[..., k:k + 1] / (1 - drop[k])
                     for k, p in enumerate(parts)]
        return torch.cat(parts, -1)

    def encode(self, batch):
        x = shared_dropout(self.embed(batch), 0.15, self.training)
        first = None
        for layer in self.lstm:
            x = layer(x.transpose(0, 1), batch["lengths"]).transpose(0, 1)
            x = shared_dropout(x, DROPOUT, self.training)
            first = x if first is None else first
        return x, first

    def project(self, x, layer):
        y = F.leaky_relu(layer(x), 0.125)
        return shared_dropout(y, DROPOUT, self.training)

    def forward(self, batch):
        """Return arc scores [B][dep][head], the two label layers, and what
        the first layer says of tags."""
        x, first = self.encode(batch)
        dep, head = self.project(x, self.arc_dep), self.project(x, self.arc_head)
        query = dep @ self.arc[:-1] + self.arc[-1]
        arcs = query @ head.transpose(1, 2)
        arcs = arcs.masked_fill(~batch["mask"].unsqueeze(1), -1e4)
        return (arcs, self.project(x, self.label_dep),
                self.project(x, self.label_head), first)

    def label_scores(self, dep, head):
        """Return scores [N][relation] of N pairs of word and head."""
        one = dep.new_ones(len(dep), 1)
        dep, head = torch.cat([dep, one], 1), torch.cat([head, one], 1)
        n, side = dep.shape
        mixed = dep @ self.label.permute(1, 0, 2).reshape(side, -1)
        return (mixed.view(n, -1, side) * head.unsqueeze(1)).sum(2)

    def loss(self, batch):
        arcs, dep, head, first = self(batch)
        real = batch["mask"].clone()
        real[:, 0] = False
        heads, relations = batch["heads"], batch["relations"]
        known = real & (relations >= 0)
        index = heads.unsqueeze(2).expand(-1, -1, head.shape[2])
        labels = self.label_scores(dep[known], head.gather(1, index)[known])
        n = real.sum()
        arc_loss = F.cross_entropy(arcs[real], heads[real], reduction="sum")
        label_loss = F.cross_entropy(labels, relations[known], reduction="sum")
        tag_loss = F.cross_entropy(self.tagger(first[real]),
                                   batch["gold_xpos"][real], reduction="sum")
        return (arc_loss + label_loss + 0.1 * tag_loss) / n
