# SPDX-License-Identifier: Apache-2.0
"""A bidirectional LSTM under a linear-chain CRF (Lample and others 2016)."""

import torch
from torch import nn

import marked  # finds lstm
from lstm import BiLstm

DIMS = dict(word=64, affix=64, tag=32, facts=48, hidden=128, layers=2)
N_DOMAINS = 2
DROPOUT, RECURRENT_DROPOUT = 0.33, 0.25
NEVER = -1e4


def may_follow(before, label):
    """Say whether a label can stand after another, None being the start."""
    return label[0] != "I" or (before is not None and before[1:] == label[1:])


def shared_dropout(x, p, training):
    """Drop the same columns at every place of a sentence."""
    if not training:
        return x
    keep = x.new_empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - p)
    return x * keep / (1 - p)


class Namer(nn.Module):
    def __init__(self, inventory, vectors, dims=DIMS):
        """`vectors` [n][N] are taken as they are and not trained."""
        super().__init__()
        self.dims = dims
        self.word = nn.Embedding(len(inventory.words) + 2, dims["word"])
        self.affix = nn.EmbeddingBag(len(inventory.affixes) + 1, dims["affix"],
                                     mode="sum", padding_idx=0)
        self.upos = nn.Embedding(len(inventory.upos) + 2, dims["tag"])
        self.xpos = nn.Embedding(len(inventory.xpos) + 2, dims["tag"])
        self.facts = nn.Linear(marked.N_BITS, dims["facts"], bias=False)
        self.register_buffer("vectors", torch.tensor(vectors),
                             persistent=False)
        n_in = (dims["word"] + vectors.shape[1] + dims["affix"] + dims["tag"] +
                dims["facts"])
        # Texts of domain 0 are like those that the tagger is for; it says
        # nothing of them, and C knows no domains.
        self.domain = nn.Embedding(N_DOMAINS, n_in, padding_idx=0)
        self.lstm = nn.ModuleList()
        for _ in range(dims["layers"]):
            self.lstm.append(BiLstm(n_in, dims["hidden"], RECURRENT_DROPOUT))
            n_in = 2 * dims["hidden"]
        self.out = nn.Linear(n_in, len(marked.LABELS))
        self.follow = nn.Parameter(torch.zeros(len(marked.LABELS),
                                               len(marked.LABELS)))
        legal = torch.tensor([[may_follow(a, b) for b in marked.LABELS]
                              for a in marked.LABELS])
        self.register_buffer("illegal", torch.where(legal, 0.0, NEVER))
        first = torch.tensor([may_follow(None, b) for b in marked.LABELS])
        self.register_buffer("start", torch.where(first, 0.0, NEVER))
        for table in (self.word, self.affix, self.upos, self.xpos):
            nn.init.normal_(table.weight, std=0.3)
        nn.init.zeros_(self.domain.weight)
        self.affix.weight.data[0] = 0
        rarity = 1 / (1 + torch.tensor(inventory.frequency).float())
        self.register_buffer("rarity", rarity)

    def embed(self, batch):
        words = batch["words"]
        if self.training:
            rare = torch.rand(words.shape) < self.rarity[words]
            words = words.masked_fill(rare, marked.UNKNOWN)
        shape = words.shape
        affixes = self.affix(batch["affixes"].flatten(0, 1)).view(*shape, -1)
        parts = [self.word(words), self.vectors[batch["vectors"]], affixes,
                 self.upos(batch["upos"]) + self.xpos(batch["xpos"]),
                 self.facts(batch["facts"])]
        if self.training:
            drop = torch.tensor([0.25, 0.15, 0.15, 0.15, 0.15])
            keep = torch.bernoulli((1 - drop).expand(*shape, len(parts)))
            parts = [p * keep[..., k:k + 1] / (1 - drop[k])
                     for k, p in enumerate(parts)]
        return torch.cat(parts, -1) + self.domain(batch["domains"]).unsqueeze(1)

    def forward(self, batch):
        """Return scores [B][T][label]."""
        x = shared_dropout(self.embed(batch), 0.15, self.training)
        for layer in self.lstm:
            x = layer(x.transpose(0, 1), batch["lengths"]).transpose(0, 1)
            x = shared_dropout(x, DROPOUT, self.training)
        return self.out(x)

    def transitions(self):
        return self.follow + self.illegal

    def loss(self, batch):
        """The negative log-likelihood of the labels, each sentence by weight"""
        scores, labels, mask = self(batch), batch["labels"], batch["mask"]
        follow = self.transitions()
        gold = scores.gather(2, labels.unsqueeze(2)).squeeze(2)
        pairs = follow[labels[:, :-1], labels[:, 1:]]
        gold = (gold * mask).sum(1) + (pairs * mask[:, 1:]).sum(1)
        alpha = scores[:, 0] + self.start
        for t in range(1, scores.shape[1]):
            grown = torch.logsumexp(alpha.unsqueeze(2) + follow, 1)
            alpha = torch.where(mask[:, t:t + 1], grown + scores[:, t], alpha)
        losses = torch.logsumexp(alpha, 1) - gold
        return (losses * batch["weights"]).sum() / mask.sum()

    def decode(self, scores, lengths):
        """Return the best legal labels of each sentence."""
        follow, results = self.transitions(), []
        best, back = scores[:, 0] + self.start, []
        paths = [best]
        for t in range(1, scores.shape[1]):
            best, arg = (best.unsqueeze(2) + follow).max(1)
            best = best + scores[:, t]
            back.append(arg)
            paths.append(best)
        for b, n in enumerate(lengths.tolist()):
            at = int(paths[n - 1][b].argmax())
            path = [at]
            for t in range(n - 2, -1, -1):
                at = int(back[t][b, at])
                path.append(at)
            results.append(path[::-1])
        return results
