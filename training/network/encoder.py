# SPDX-License-Identifier: Apache-2.0
"""From the words of a sentence to states: what src/network/encoder.c reads."""

import torch
from torch import nn

from features import UNKNOWN
from lstm import BiLstm

INPUT_DROPOUT, DROPOUT, RECURRENT_DROPOUT = 0.15, 0.33, 0.25


def shared_dropout(x, p, training):
    """Drop the same columns at every place of a sentence."""
    if not training:
        return x
    keep = x.new_empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - p)
    return x * keep / (1 - p)


class Encoder(nn.Module):
    """Embeddings under a bidirectional LSTM; the networks add what they read
    off its states."""

    # How often, in training, each part of a word is left out: the word, its
    # vector, affixes, tags and facts
    DROPS = (0.2, 0.1, 0.15, 0.15, 0.15)
    RARE = 1  # A word that came n times is unknown RARE / (RARE + n) of the time
    N_ROOTS = 0  # Places at the beginning that stand for no word

    def __init__(self, inventory, vectors, dims, n_facts):
        """`vectors` [n][N] are taken as they are and not trained."""
        super().__init__()
        self.dims = dims
        self.word = nn.Embedding(len(inventory.words) + 2, dims["word"])
        self.affix = nn.EmbeddingBag(len(inventory.affixes) + 1, dims["affix"],
                                     mode="sum", padding_idx=0)
        self.upos = nn.Embedding(len(inventory.upos) + 2, dims["tag"])
        self.xpos = nn.Embedding(len(inventory.xpos) + 2, dims["tag"])
        self.facts = nn.Linear(n_facts, dims["facts"], bias=False)
        self.register_buffer("vectors", torch.tensor(vectors),
                             persistent=False)
        self.n_input = n_in = (dims["word"] + vectors.shape[1] +
                               dims["affix"] + dims["tag"] + dims["facts"])
        self.lstm = nn.ModuleList()
        for _ in range(dims["layers"]):
            self.lstm.append(BiLstm(n_in, dims["hidden"], RECURRENT_DROPOUT))
            n_in = 2 * dims["hidden"]
        self.n_state = n_in
        for table in (self.word, self.affix, self.upos, self.xpos):
            nn.init.normal_(table.weight, std=0.3)
        self.affix.weight.data[0] = 0
        frequency = torch.tensor(inventory.frequency).float()
        self.register_buffer("rarity", self.RARE / (self.RARE + frequency))

    def hide_rare(self, words):
        rare = torch.rand(words.shape) < self.rarity[words]
        return words.masked_fill(rare, UNKNOWN)

    def leave_out(self, parts):
        """Leave parts out at places; what stays weighs more."""
        drop = torch.tensor(self.DROPS)
        keep = torch.bernoulli((1 - drop).expand(*parts[0].shape[:2],
                                                 len(parts)))
        keep[:, :self.N_ROOTS] = 1
        return [p * keep[..., k:k + 1] / (1 - drop[k])
                for k, p in enumerate(parts)]

    def embed(self, batch):
        words = batch["words"]
        if self.training:
            words = self.hide_rare(words)
        affixes = self.affix(batch["affixes"].flatten(0, 1))
        parts = [self.word(words), self.vectors[batch["vectors"]],
                 affixes.view(*words.shape, -1),
                 self.upos(batch["upos"]) + self.xpos(batch["xpos"]),
                 self.facts(batch["facts"])]
        return torch.cat(self.leave_out(parts) if self.training else parts, -1)

    def encode(self, batch):
        """Return the states [B][T][n_state] of each layer."""
        x = shared_dropout(self.embed(batch), INPUT_DROPOUT, self.training)
        states = []
        for layer in self.lstm:
            x = layer(x.transpose(0, 1), batch["lengths"]).transpose(0, 1)
            x = shared_dropout(x, DROPOUT, self.training)
            states.append(x)
        return states
