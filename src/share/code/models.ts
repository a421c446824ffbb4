import type { ModelId } from '../../engine/experiment.ts';

interface ModelCode {
  /** ŷ of a, b and x in PyTorch; its slopes are PyTorch's own affair. */
  readonly torch: string;
  /** ŷ in NumPy. */
  readonly numpy: string;
  /** Lines that both slopes use. */
  readonly before?: string;
  /** ∂ŷ/∂a and ∂ŷ/∂b in NumPy, an array each. */
  readonly slopes: readonly [a: string, b: string];
  /** Its slope is 0 everywhere, which a reader may wonder about. */
  readonly isSlopeless?: true;
}

/** Every model in Python. */
export const MODELS: Readonly<Record<ModelId, ModelCode>> = {
  line: { torch: 'a * x + b', numpy: 'a * x + b', slopes: ['x', 'np.ones_like(x)'] },
  sine: {
    torch: 'torch.sin(a * x + b)',
    numpy: 'np.sin(a * x + b)',
    before: 'slope = np.cos(a * x + b)',
    slopes: ['slope * x', 'slope'],
  },
  tanh: {
    torch: 'torch.tanh(a * x + b)',
    numpy: 'np.tanh(a * x + b)',
    before: 'slope = 1 - np.tanh(a * x + b) ** 2',
    slopes: ['slope * x', 'slope'],
  },
  sigmoid: {
    torch: 'torch.sigmoid(a * x + b)',
    numpy: '1 / (1 + np.exp(-(a * x + b)))',
    before: 's = 1 / (1 + np.exp(-(a * x + b)))\nslope = s * (1 - s)',
    slopes: ['slope * x', 'slope'],
  },
  relu: {
    torch: 'torch.relu(a * x + b)',
    numpy: 'np.maximum(0.0, a * x + b)',
    before: 'slope = np.where(a * x + b > 0, 1.0, 0.0)',
    slopes: ['slope * x', 'slope'],
  },
  step: {
    torch: 'torch.sign(torch.relu(a * x + b))',
    numpy: 'np.where(a * x + b > 0, 1.0, 0.0)',
    slopes: ['np.zeros_like(x)', 'np.zeros_like(x)'],
    isSlopeless: true,
  },
  'deep-linear': { torch: 'b * (a * x)', numpy: 'b * (a * x)', slopes: ['b * x', 'a * x'] },
  'two-layer-tanh': {
    torch: 'b * torch.tanh(a * x)',
    numpy: 'b * np.tanh(a * x)',
    before: 'h = np.tanh(a * x)',
    slopes: ['b * (1 - h**2) * x', 'h'],
  },
  'two-layer-relu': {
    torch: 'b * torch.relu(a * x)',
    numpy: 'b * np.maximum(0.0, a * x)',
    slopes: ['b * np.where(a * x > 0, x, 0.0)', 'np.maximum(0.0, a * x)'],
  },
};
