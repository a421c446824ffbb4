import type { Experiment, OptimizerId } from '../../engine/experiment.ts';
import { optimizers } from '../../engine/optimizers/index.ts';
import { defaultsOf } from '../../engine/settings.ts';
import type { SettingValue } from '../../engine/settings.ts';
import { call, float, snake } from './python.ts';
import type { Literal } from './python.ts';

interface OptimizerCode {
  /** The class of `torch.optim`. */
  readonly torch: string;
  /** Settings that Python takes as one pair. */
  readonly pairs?: Readonly<Record<string, readonly [first: string, second: string]>>;
  /** The class in NumPy, without its first line: what it remembers, and a step. */
  readonly numpy: string;
  /** The same for settings that are all at their defaults, where that is much simpler. */
  readonly plain?: string;
}

/** Of a class that remembers nothing before its first step but its settings. */
function keeping(settings: string, names: readonly string[], memory: string): string {
  const kept = names.map((name) => `        self.${name} = ${name}\n`).join('');
  return `    def __init__(self, ${settings}):\n${kept}${memory}`;
}

const BETAS = { betas: ['beta1', 'beta2'] } as const;

const ADAM_MEMORY = `        self.m = self.s = self.largest = np.zeros(2)
        self.t = 0
`;
const ADAM_NAMES = ['betas', 'eps', 'amsgrad', 'weight_decay'] as const;

/** The steps of Adam and AdamW, which decay the weights in another place. */
const adamStep = (before: string, after: string) => `
    def step(self, theta, g, lr):
        beta1, beta2 = self.betas
        self.t += 1
${before}        self.m = beta1 * self.m + (1 - beta1) * g
        self.s = beta2 * self.s + (1 - beta2) * g**2
        self.largest = np.maximum(self.largest, self.s)
        s = self.largest if self.amsgrad else self.s
        m_hat = self.m / (1 - beta1**self.t)
        s_hat = s / (1 - beta2**self.t)
        return ${after}theta - lr * m_hat / (np.sqrt(s_hat) + self.eps)
`;

/** Every optimizer in Python; a class in NumPy says at its top who published it. */
const OPTIMIZERS: Readonly<Record<OptimizerId, OptimizerCode>> = {
  sgd: {
    torch: 'SGD',
    plain: `    def step(self, theta, g, lr):
        return theta - lr * g
`,
    numpy: `${keeping(
      'momentum=0.0, dampening=0.0, nesterov=False, weight_decay=0.0',
      ['momentum', 'dampening', 'nesterov', 'weight_decay'],
      '        self.v = None\n',
    )}
    def step(self, theta, g, lr):
        g = g + self.weight_decay * theta
        if self.momentum == 0:
            return theta - lr * g
        # the velocity starts at the first gradient itself, undampened
        self.v = g if self.v is None else self.momentum * self.v + (1 - self.dampening) * g
        return theta - lr * (g + self.momentum * self.v if self.nesterov else self.v)
`,
  },
  adagrad: {
    torch: 'Adagrad',
    numpy: `${keeping(
      'lr_decay=0.0, eps=1e-10, initial_accumulator_value=0.0, weight_decay=0.0',
      ['lr_decay', 'eps', 'weight_decay'],
      `        self.s = np.full(2, initial_accumulator_value)
        self.t = 0
`,
    )}
    def step(self, theta, g, lr):
        rate = lr / (1 + self.t * self.lr_decay)
        self.t += 1
        g = g + self.weight_decay * theta
        self.s = self.s + g**2
        return theta - rate * g / (np.sqrt(self.s) + self.eps)
`,
  },
  rmsprop: {
    torch: 'RMSprop',
    numpy: `${keeping(
      'alpha=0.99, eps=1e-8, momentum=0.0, centered=False, weight_decay=0.0',
      ['alpha', 'eps', 'momentum', 'centered', 'weight_decay'],
      '        self.s = self.m = self.v = np.zeros(2)\n',
    )}
    def step(self, theta, g, lr):
        g = g + self.weight_decay * theta
        self.s = self.alpha * self.s + (1 - self.alpha) * g**2
        self.m = self.m + (1 - self.alpha) * (g - self.m)
        variance = self.s - self.m**2 if self.centered else self.s
        self.v = self.momentum * self.v + g / (np.sqrt(variance) + self.eps)
        return theta - lr * self.v
`,
  },
  adadelta: {
    torch: 'Adadelta',
    numpy: `${keeping(
      'rho=0.9, eps=1e-6, weight_decay=0.0',
      ['rho', 'eps', 'weight_decay'],
      '        self.s = self.u = np.zeros(2)\n',
    )}
    def step(self, theta, g, lr):
        g = g + self.weight_decay * theta
        self.s = self.rho * self.s + (1 - self.rho) * g**2
        d = np.sqrt(self.u + self.eps) / np.sqrt(self.s + self.eps) * g
        self.u = self.rho * self.u + (1 - self.rho) * d**2
        return theta - lr * d
`,
  },
  adam: {
    torch: 'Adam',
    pairs: BETAS,
    numpy:
      keeping(
        'betas=(0.9, 0.999), eps=1e-8, amsgrad=False, weight_decay=0.0',
        ADAM_NAMES,
        ADAM_MEMORY,
      ) + adamStep('        g = g + self.weight_decay * theta\n', ''),
  },
  adamw: {
    torch: 'AdamW',
    pairs: BETAS,
    numpy:
      keeping(
        'betas=(0.9, 0.999), eps=1e-8, amsgrad=False, weight_decay=0.01',
        ADAM_NAMES,
        ADAM_MEMORY,
      ) + adamStep('', '(1 - lr * self.weight_decay) * '),
  },
  adamax: {
    torch: 'Adamax',
    pairs: BETAS,
    numpy: `${keeping(
      'betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0',
      ['betas', 'eps', 'weight_decay'],
      `        self.m = self.u = np.zeros(2)
        self.t = 0
`,
    )}
    def step(self, theta, g, lr):
        beta1, beta2 = self.betas
        self.t += 1
        g = g + self.weight_decay * theta
        self.m = beta1 * self.m + (1 - beta1) * g
        self.u = np.maximum(beta2 * self.u, np.abs(g) + self.eps)
        return theta - lr / (1 - beta1**self.t) * self.m / self.u
`,
  },
  nadam: {
    torch: 'NAdam',
    pairs: BETAS,
    numpy: `${keeping(
      'betas=(0.9, 0.999), eps=1e-8, momentum_decay=0.004, weight_decay=0.0',
      ['betas', 'eps', 'momentum_decay', 'weight_decay'],
      `        self.m = self.s = np.zeros(2)
        self.t = 0
        self.product = 1.0
`,
    )}
    def step(self, theta, g, lr):
        beta1, beta2 = self.betas
        self.t += 1
        g = g + self.weight_decay * theta
        mu = beta1 * (1 - 0.5 * 0.96 ** (self.t * self.momentum_decay))
        next_mu = beta1 * (1 - 0.5 * 0.96 ** ((self.t + 1) * self.momentum_decay))
        self.product *= mu
        self.m = beta1 * self.m + (1 - beta1) * g
        self.s = beta2 * self.s + (1 - beta2) * g**2
        s_hat = self.s / (1 - beta2**self.t)
        ahead = (1 - mu) / (1 - self.product) * g
        behind = next_mu / (1 - self.product * next_mu) * self.m
        return theta - lr * (ahead + behind) / (np.sqrt(s_hat) + self.eps)
`,
  },
  radam: {
    torch: 'RAdam',
    pairs: BETAS,
    numpy: `${keeping(
      'betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0',
      ['betas', 'eps', 'weight_decay'],
      `        self.m = self.s = np.zeros(2)
        self.t = 0
`,
    )}
    def step(self, theta, g, lr):
        beta1, beta2 = self.betas
        self.t += 1
        g = g + self.weight_decay * theta
        self.m = beta1 * self.m + (1 - beta1) * g
        self.s = beta2 * self.s + (1 - beta2) * g**2
        m_hat = self.m / (1 - beta1**self.t)
        longest = 2 / (1 - beta2) - 1
        length = longest - 2 * self.t * beta2**self.t / (1 - beta2**self.t)
        if length <= 5:
            return theta - lr * m_hat
        r = math.sqrt(
            (length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length)
        )
        root = np.sqrt(self.s) + self.eps
        return theta - lr * m_hat * r * math.sqrt(1 - beta2**self.t) / root
`,
  },
  rprop: {
    torch: 'Rprop',
    pairs: { etas: ['etaMinus', 'etaPlus'], step_sizes: ['stepMin', 'stepMax'] },
    numpy: `${keeping(
      'etas=(0.5, 1.2), step_sizes=(1e-6, 50.0)',
      ['etas', 'step_sizes'],
      `        self.size = None
        self.before = np.zeros(2)
`,
    )}
    def step(self, theta, g, lr):
        if self.size is None:
            self.size = np.full(2, lr)
        eta_minus, eta_plus = self.etas
        agreement = g * self.before
        factor = np.where(agreement > 0, eta_plus, np.where(agreement < 0, eta_minus, 1.0))
        self.size = np.clip(self.size * factor, *self.step_sizes)
        # after a change of sign the step is skipped and forgotten
        self.before = np.where(agreement < 0, 0.0, g)
        return theta - np.sign(self.before) * self.size
`,
  },
};

type Spec = Experiment['optimizer'];

/** The settings besides the rate that are not at their defaults, which are PyTorch's. */
function settingsOf({ type, lr: _rate, ...values }: Spec): Readonly<Record<string, Literal>> {
  const { pairs = {} } = OPTIMIZERS[type];
  const given: Readonly<Record<string, SettingValue>> = values;
  const defaults = defaultsOf(optimizers[type].settings);
  const paired = Object.entries(pairs);
  const found: Record<string, Literal> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === defaults[name]) continue;
    const pair = paired.find(([, names]) => names.includes(name));
    if (pair === undefined) found[snake(name)] = value;
    else found[pair[0]] = `(${pair[1].map((each) => float(Number(given[each]))).join(', ')})`;
  }
  return found;
}

/** The optimizer in PyTorch. @param lr an expression */
export function torchOptimizer(optimizer: Spec, lr: string): string {
  const name = `torch.optim.${OPTIMIZERS[optimizer.type].torch}`;
  return call(name, ['[a, b]'], { lr, ...settingsOf(optimizer) });
}

/** The optimizer in NumPy, which is handed its rate at each step. */
export function numpyOptimizer(optimizer: Spec): string {
  return call(optimizers[optimizer.type].name, [], settingsOf(optimizer));
}

/** Who published it. */
export function paperOf({ type, ...values }: Spec): string {
  const { variants, variantOf, paper } = optimizers[type] as {
    readonly paper: string;
    readonly variants?: Readonly<Record<string, { readonly paper: string }>>;
    readonly variantOf?: (values: object) => string;
  };
  return variants?.[variantOf?.(values) ?? '']?.paper ?? paper;
}

/** The class of all these, which are of one type, in NumPy. */
export function numpyClass(all: readonly [Spec, ...Spec[]]): string {
  const [first] = all;
  const { numpy, plain } = OPTIMIZERS[first.type];
  const isPlain = all.every((each) => Object.keys(settingsOf(each)).length === 0);
  const { name, paper } = optimizers[first.type];
  const body = isPlain && plain !== undefined ? plain : numpy;
  return `class ${name}:\n    """${paper}"""\n\n${body}`;
}
