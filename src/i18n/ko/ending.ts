import type { EndingFacts } from '../statusMessages.ts';

/** 끝난 실행이 어떻게 끝났는지. */
export function ending(facts: EndingFacts): string {
  const { is, least, above, isLeast, slope } = facts;
  const lowest = isLeast ? '최솟값' : '찾은 최선';
  const rest = isLeast ? `(최솟값 ${least})` : `(찾은 최선 ${least})`;
  switch (is) {
    case 'reached':
      if (above !== null) return `${lowest} ${least}까지 ${above}만 남았어요.`;
      return isLeast ? '최소에 도착했어요.' : '찾은 최선에 도착했어요.';
    case 'local':
      return `극소에서 멈췄어요 ${rest}.`;
    case 'saddle':
      return `안장점에서 멈췄어요. 그라디언트는 0이지만 양쪽으로 더 내려갈 수 있어요 ${rest}.`;
    case 'top':
      return `꼭대기에서 멈췄어요. 그라디언트는 0이지만 사방이 내리막이에요 ${rest}.`;
    case 'plateau':
      return slope === null
        ? `고원에 있어요. 그라디언트가 정확히 0이에요 ${rest}.`
        : `고원에 있어요. 그라디언트 크기가 ${slope}밖에 안 돼요 ${rest}.`;
    case 'bouncing':
      return facts.isAtLimit
        ? `η가 정확히 한계라서 두 곳을 끝없이 왔다 갔다 해요 ${rest}.`
        : `η가 커서 더 다가가지 못하고 두 곳을 왔다 갔다 해요 ${rest}.`;
    case 'batches':
      return `배치마다 방향이 달라 계속 흔들려요 ${rest}. η를 줄이거나 배치를 키우면 더 다가가요.`;
    case 'tooLong':
      return `η가 커서 더 다가가지 못하고 왔다 갔다 해요 ${rest}.`;
    case 'held':
      return `가중치 감쇠가 여기에 붙잡아 둬요 ${rest}.`;
    case 'rateGone':
      return `스케줄이 η를 ${facts.lr}까지 줄였어요 ${rest}.`;
    case 'creeping':
      return `${facts.parameter}는 아직 기어가는 중이에요: κ = ${facts.condition} ${rest}.`;
    case 'falling':
      return `아직 내려가는 중에 에폭이 끝났어요 ${rest}.`;
  }
}
