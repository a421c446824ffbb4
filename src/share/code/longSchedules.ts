import { float } from './python.ts';

// The schedules that take more than a line or two in Python.

/** `ExponentialLR` as a function of the count. */
export const EXPONENTIAL = `def exponential(count, lr, gamma):
    return lr * gamma**count
`;

/** The same where it grows beyond what a float holds: a power then raises an error in Python. */
export function boundedExponential(most: number): string {
  return `def exponential(count, lr, gamma):
    try:
        return min(${float(most)}, lr * gamma**count)
    except OverflowError:
        return ${float(most)}
`;
}

/** `OneCycleLR` as a function of the count. */
export const ONE_CYCLE = `def one_cycle(
    count,
    lr,
    max_lr,
    total_steps,
    pct_start,
    anneal_strategy,
    div_factor,
    final_div_factor,
    three_phase,
):
    first = max_lr / div_factor
    last = first / final_div_factor
    top = pct_start * total_steps - 1
    phases = [(top, first, max_lr), (total_steps - 1, max_lr, last)]
    if three_phase:
        back = 2 * pct_start * total_steps - 2
        phases[1:] = [(back, max_lr, first), (total_steps - 1, first, last)]
    at = min(count, total_steps - 1)
    begun = 0
    for until, start, end in phases:
        if at <= until:
            part = 1 if until == begun else (at - begun) / (until - begun)
            if anneal_strategy == "linear":
                return start + (end - start) * part
            return end + (start - end) * (1 + math.cos(math.pi * part)) / 2
        begun = until
    return last
`;

/** `ReduceLROnPlateau`, with what it remembers. */
export const REDUCE_ON_PLATEAU = `class ReduceOnPlateau:
    def __init__(self, lr, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps):
        self.lr = lr
        self.factor, self.min_lr, self.eps = factor, min_lr, eps
        self.patience, self.cooldown = patience, cooldown
        self.threshold, self.threshold_mode = threshold, threshold_mode
        self.best, self.bad_epochs, self.cooling = math.inf, 0, 0

    def __call__(self, count):
        return self.lr

    def observe(self, loss):
        relative = self.threshold_mode == "rel"
        bar = self.best * (1 - self.threshold) if relative else self.best - self.threshold
        if loss < bar:
            self.best, self.bad_epochs = loss, 0
        else:
            self.bad_epochs += 1
        if self.cooling > 0:
            self.cooling, self.bad_epochs = self.cooling - 1, 0
        if self.bad_epochs > self.patience:
            lower = max(self.lr * self.factor, self.min_lr)
            if self.lr - lower > self.eps:
                self.lr = lower
            self.cooling, self.bad_epochs = self.cooldown, 0
`;
