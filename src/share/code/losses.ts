import type { Experiment, LossId } from '../../engine/experiment.ts';
import { float } from './python.ts';

type Of<Id extends LossId> = Extract<Experiment['loss'], { readonly type: Id }>;

interface LossCode {
  /** A function of outputs and targets in PyTorch, as the lines that make `loss_fn`. */
  readonly torch: string;
  /** ℓ of each residual r in NumPy. */
  readonly numpy: string;
  /** dℓ/dr in NumPy. */
  readonly slope: string;
}

type Losses = { readonly [Id in LossId]: (loss: Of<Id>) => LossCode };

/** Every loss in Python. */
const LOSSES: Losses = {
  mse: () => ({ torch: 'loss_fn = torch.nn.MSELoss()', numpy: 'r**2', slope: '2 * r' }),
  mae: () => ({ torch: 'loss_fn = torch.nn.L1Loss()', numpy: 'np.abs(r)', slope: 'np.sign(r)' }),
  huber: ({ delta }) => ({
    torch: `loss_fn = torch.nn.HuberLoss(delta=${float(delta)})`,
    numpy: `np.where(np.abs(r) <= ${float(delta)}, r**2 / 2, ${float(delta)} * (np.abs(r) - ${float(delta / 2)}))`,
    slope: `np.clip(r, ${float(-delta)}, ${float(delta)})`,
  }),
  'log-cosh': () => ({
    torch: `def loss_fn(prediction, target):
    r = prediction - target
    return (torch.logaddexp(r, -r) - math.log(2)).mean()`,
    numpy: 'np.logaddexp(r, -r) - math.log(2)',
    slope: 'np.tanh(r)',
  }),
};

export function lossCode(loss: Experiment['loss']): LossCode {
  const write = LOSSES[loss.type] as (loss: Experiment['loss']) => LossCode;
  return write(loss);
}
