# SPDX-License-Identifier: Apache-2.0
"""A bidirectional LSTM layer with its gradient written out.

One matrix product gathers the gradient of the recurrent weights over all
steps, which is several times faster on a CPU than to let autograd add them
up step by step. Gates stand in the order input, forget, output, cell.
"""

import torch
from torch import nn
from torch.nn import functional as F


class Recurrence(torch.autograd.Function):
    """From projected inputs [T][B][4H] and weights [4H][H] to states [T][B][H],
    beginning with a zero state."""

    @staticmethod
    def forward(ctx, inputs, weights):
        n_steps, n_batch, n_hidden = (*inputs.shape[:2], weights.shape[1])
        gates = inputs.clone()
        cells = inputs.new_empty(n_steps, n_batch, n_hidden)
        squashed, states = torch.empty_like(cells), torch.empty_like(cells)
        turned = weights.t().contiguous()
        for t in range(n_steps):
            g = gates[t]
            if t:
                g.addmm_(states[t - 1], turned)
            sigmoids, candidate = g[:, :3 * n_hidden], g[:, 3 * n_hidden:]
            sigmoids.sigmoid_()
            candidate.tanh_()
            i, f, o = sigmoids.chunk(3, 1)
            torch.mul(i, candidate, out=cells[t])
            if t:
                cells[t].addcmul_(f, cells[t - 1])
            torch.tanh(cells[t], out=squashed[t])
            torch.mul(o, squashed[t], out=states[t])
        ctx.save_for_backward(weights, gates, cells, squashed, states)
        return states

    @staticmethod
    def backward(ctx, grad):
        weights, gates, cells, squashed, states = ctx.saved_tensors
        n_steps, n_batch, n_hidden = states.shape
        slopes = torch.empty_like(gates)
        through = 1 - squashed * squashed
        state_grad = torch.zeros_like(states[0])
        cell_grad = torch.zeros_like(states[0])
        for t in reversed(range(n_steps)):
            i, f, o, c = gates[t].chunk(4, 1)
            di, df, do, dc = slopes[t].chunk(4, 1)
            state_grad += grad[t]
            cell_grad.addcmul_(state_grad * o, through[t])
            torch.mul(state_grad, squashed[t], out=do)
            torch.mul(cell_grad, c, out=di)
            torch.mul(cell_grad, i, out=dc)
            if t:
                torch.mul(cell_grad, cells[t - 1], out=df)
            else:
                df.zero_()
            sigmoids = gates[t][:, :3 * n_hidden]
            slopes[t][:, :3 * n_hidden] *= sigmoids * (1 - sigmoids)
            dc *= 1 - c * c
            cell_grad *= f
            if t:
                torch.mm(slopes[t], weights, out=state_grad)
        late, early = slopes[1:].flatten(0, 1), states[:-1].flatten(0, 1)
        return slopes, late.t() @ early


def mirror(x, lengths):
    """Turn every sentence of [T][B][N] around inside its own length."""
    places = torch.arange(len(x)).unsqueeze(1)
    index = torch.where(places < lengths, lengths - 1 - places, places)
    return x.gather(0, index.unsqueeze(2).expand_as(x))


class BiLstm(nn.Module):
    """A layer whose recurrent weights are dropped out in training (Merity and
    others 2018); columns are those of the forward, then the backward run."""

    def __init__(self, n_in, n_hidden, dropout):
        super().__init__()
        self.dropout = dropout
        for side in ("forward", "backward"):
            layer = nn.Linear(n_in, 4 * n_hidden)
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)
            layer.bias.data[n_hidden:2 * n_hidden] = 0.5
            gates = [nn.init.orthogonal_(torch.empty(n_hidden, n_hidden))
                     for _ in range(4)]
            self.add_module(f"{side}_input", layer)
            self.register_parameter(f"{side}_recurrent",
                                    nn.Parameter(torch.cat(gates)))

    def forward(self, x, lengths):
        drop = lambda w: F.dropout(w, self.dropout, self.training)
        ahead = Recurrence.apply(self.forward_input(x),
                                 drop(self.forward_recurrent))
        back = Recurrence.apply(self.backward_input(mirror(x, lengths)),
                                drop(self.backward_recurrent))
        return torch.cat([ahead, mirror(back, lengths)], 2)
