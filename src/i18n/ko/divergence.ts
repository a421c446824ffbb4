import { withSubject, withTopic } from './particles.ts';
import type { DivergenceFacts, DivergenceMessages } from '../statusMessages.ts';

function divergedReason(facts: DivergenceFacts): string {
  const { firstLoss, loss, lr, limit, guide, isOverflow, isBeyond } = facts;
  if (facts.isUndefined) {
    return `여기서 손실은 ${loss}이고 너무 커진 것은 아니지만, 다음 스텝의 값을 계산할 수 없어요. 업데이트가 0으로 나누거나 음수의 제곱근을 구하기 때문이에요. ε이 너무 작을 때 자주 그래요.`;
  }
  const isBack = facts.isPast && !isBeyond;
  const grew = isBack
    ? `손실이 ${firstLoss}에서 출발해 지금은 ${loss}까지 왔어요.`
    : `손실이 ${firstLoss}에서 ${loss}까지 커졌어요.`;
  const within = isBack
    ? '오는 길에 처음 손실의 백만 배를 넘었어요.'
    : '한 스텝만 더 가면 처음 손실의 백만 배를 넘어요.';
  const beyond = isBeyond ? '처음 손실의 백만 배가 넘는 값이에요.' : within;
  const next = isOverflow ? '한 스텝만 더 가면 64비트 수의 한계를 넘어요.' : beyond;
  if (limit === null) return `${grew} η = ${lr}에서는 스텝이 너무 커요. ${next}`;
  if (!facts.isAboveLimit) {
    const why = guide === null ? '출발점이 거의 최소였어요' : GUIDES_BELOW[guide];
    return `${grew} η = ${withTopic(lr)} 한계 ${limit}보다 작지만, ${why}. ${next}`;
  }
  const far = guide === 'batches' ? ' 배치로 나누면 이 한계는 참고일 뿐이에요.' : '';
  return `${grew} η = ${withSubject(lr)} 한계 ${limit}보다 커서, 골짜기를 건너면 출발한 곳보다 더 높은 건너편에 닿아요.${far} ${next}`;
}

const GUIDES_BELOW = {
  batches: '이 값은 전체 배치의 한계라 배치로 나누면 더 작은 η에서도 발산할 수 있어요',
  schedule: '도중에 스케줄이 η를 바꿨어요',
  edits: '도중에 업데이트 규칙이 바뀌었어요',
} as const;

export const divergence: DivergenceMessages = {
  past: (step) => `스텝 ${step}에서 발산`,
  putAway: '숨기기',
  reason: divergedReason,
  stableRate: (rate) => `η = ${rate} 쓰기`,
  stableRateEffect: (limit, isHalf) => (isHalf ? `한계 ${limit}의 절반쯤` : '어떤 배치에서도 안정'),
  standardise: 'x 표준화',
  standardiseEffect: (limit, rate) => `새 한계 ${limit}${rate === null ? '' : ` (η = ${rate})`}`,
};
