# SPDX-License-Identifier: Apache-2.0
"""A bidirectional LSTM under a linear-chain CRF (Lample and others 2016)."""

import torch
from torch import nn

import marked  # finds encoder
from encoder import Encoder

DIMS = dict(word=64, affix=64, tag=32, facts=48, hidden=128, layers=2)
N_DOMAINS = 2
NEVER = -1e4


def may_follow(before, label):
    """Say whether a label can stand after another, None being the start."""
    return label[0] != "I" or (before is not None and before[1:] == label[1:])


class Namer(Encoder):
    DROPS = (0.25, 0.15, 0.15, 0.15, 0.15)

    def __init__(self, inventory, vectors, dims=DIMS):
        super().__init__(inventory, vectors, dims, marked.N_BITS)
        # Texts of domain 0 are like those that the tagger is for; it says
        # nothing of them, and C knows no domains.
        self.domain = nn.Embedding(N_DOMAINS, self.n_input, padding_idx=0)
        nn.init.zeros_(self.domain.weight)
        self.out = nn.Linear(self.n_state, len(marked.LABELS))
        self.follow = nn.Parameter(torch.zeros(len(marked.LABELS),
                                               len(marked.LABELS)))
        legal = torch.tensor([[may_follow(a, b) for b in marked.LABELS]
                              for a in marked.LABELS])
        self.register_buffer("illegal", torch.where(legal, 0.0, NEVER))
        first = torch.tensor([may_follow(None, b) for b in marked.LABELS])
        self.register_buffer("start", torch.where(first, 0.0, NEVER))

    def embed(self, batch):
        return super().embed(batch) + self.domain(batch["domain"]).unsqueeze(1)

    def forward(self, batch):
        """Return scores [B][T][label]."""
        return self.out(self.encode(batch)[-1])

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
        return (losses * batch["weight"]).sum() / mask.sum()

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
