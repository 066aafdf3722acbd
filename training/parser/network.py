# SPDX-License-Identifier: Apache-2.0
"""A bidirectional LSTM with biaffine heads (Dozat and Manning 2017)."""

import torch
from torch import nn
from torch.nn import functional as F

import data
from encoder import DROPOUT, Encoder, shared_dropout

DIMS = dict(word=128, affix=96, tag=64, facts=32, hidden=256, layers=2,
            arc=256, label=64)


class Parser(Encoder):
    RARE, N_ROOTS = 0.25, 1

    def __init__(self, inventory, vectors, dims=DIMS):
        super().__init__(inventory, vectors, dims, data.N_FACTS)
        n_in, n_relations = self.n_state, len(inventory.relations)
        self.arc_dep = nn.Linear(n_in, dims["arc"])
        self.arc_head = nn.Linear(n_in, dims["arc"])
        self.label_dep = nn.Linear(n_in, dims["label"])
        self.label_head = nn.Linear(n_in, dims["label"])
        self.arc = nn.Parameter(torch.zeros(dims["arc"] + 1, dims["arc"]))
        side = dims["label"] + 1
        self.label = nn.Parameter(torch.zeros(n_relations, side, side))
        # What a first layer knows of the true tags; only training asks.
        self.tagger = nn.Linear(2 * dims["hidden"], len(inventory.xpos) + 2)

    def project(self, x, layer):
        y = F.leaky_relu(layer(x), 0.125)
        return shared_dropout(y, DROPOUT, self.training)

    def forward(self, batch):
        """Return arc scores [B][dep][head], the two label layers, and what
        the first layer says of tags."""
        states = self.encode(batch)
        x, first = states[-1], states[0]
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
