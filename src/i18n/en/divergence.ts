import type { DivergenceFacts, DivergenceMessages } from '../statusMessages.ts';

function divergedReason(facts: DivergenceFacts): string {
  const { firstLoss, loss, lr, limit, guide, isOverflow, isBeyond } = facts;
  if (facts.isUndefined) {
    return `The loss is ${loss} here and has not run away, but one more step is not a number: its update divides by 0 or takes the root of a negative number. Often ε is too small.`;
  }
  const grew = `The loss went from ${firstLoss} to ${loss}.`;
  const within = facts.isPast
    ? 'On the way it passed a million times the first loss.'
    : 'One more step would pass a million times the first loss.';
  const beyond = isBeyond ? 'That is more than a million times the first loss.' : within;
  const next = isOverflow ? 'One more step would pass what a 64-bit number can hold.' : beyond;
  if (limit === null) return `${grew} With η = ${lr} the steps are too long. ${next}`;
  if (!facts.isAboveLimit) {
    // Only a first loss of next to nothing can grow so much at a rate that is stable.
    const why = guide === null ? 'the start was almost at the minimum' : GUIDES_BELOW[guide];
    return `${grew} η = ${lr} is below the stability limit ${limit}, but ${why}. ${next}`;
  }
  const far = guide === 'batches' ? ' With batches this limit is only a guide.' : '';
  return `${grew} With η = ${lr}, above the stability limit ${limit}, a step across the valley lands higher on the far side than it started.${far} ${next}`;
}

const GUIDES_BELOW = {
  batches: 'that is the limit of the full batch: batches can diverge below it',
  schedule: 'the schedule has changed η on the way',
  edits: 'the rule has changed on the way',
} as const;

export const divergence: DivergenceMessages = {
  past: (step) => `Diverged at step ${step}`,
  putAway: 'Put away',
  reason: divergedReason,
  stableRate: (rate) => `Use η = ${rate}`,
  stableRateEffect: (limit, isHalf) =>
    isHalf ? `about half the stability limit ${limit}` : 'stable with every batch',
  standardise: 'Standardise x',
  standardiseEffect: (limit, rate) =>
    `moves the stability limit to ${limit}${rate === null ? '' : `, with η = ${rate}`}`,
};
