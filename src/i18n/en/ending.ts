import type { EndingFacts } from '../statusMessages.ts';

/** How a finished run ended. */
export function ending(facts: EndingFacts): string {
  const { is, least, above, isLeast, slope } = facts;
  const lowest = isLeast ? 'the minimum' : 'the best found';
  const rest = isLeast ? `the least is ${least}` : `the best found is ${least}`;
  switch (is) {
    case 'reached':
      if (above !== null) return `Within ${above} of ${lowest}, ${least}.`;
      return isLeast ? 'At the minimum.' : 'At the best place found.';
    case 'local':
      return `Stopped in a local minimum: ${rest}.`;
    case 'saddle':
      return `Stopped at a saddle: the gradient is 0, but the loss falls to two sides; ${rest}.`;
    case 'top':
      return `Stopped at a top: the gradient is 0, but the loss falls to all sides; ${rest}.`;
    case 'plateau':
      return `On a plateau: the gradient is ${slope === null ? 'exactly 0' : `only ${slope}`}; ${rest}.`;
    case 'bouncing':
      return facts.isAtLimit
        ? `Bounces for ever between two places: η is exactly at the stability limit; ${rest}.`
        : `Jumps between two places: η is too large to come nearer; ${rest}.`;
    case 'batches':
      return `The batches keep it bouncing; ${rest}. A smaller η or larger batches come nearer.`;
    case 'tooLong':
      return `It goes to and fro: η is too large to come nearer; ${rest}.`;
    case 'held':
      return `Weight decay holds it here; ${rest}.`;
    case 'rateGone':
      return `The schedule has brought η down to ${facts.lr}; ${rest}.`;
    case 'creeping':
      return `${facts.parameter} is still creeping: κ = ${facts.condition}; ${rest}.`;
    case 'falling':
      return `Still falling when the epochs ran out; ${rest}.`;
  }
}
