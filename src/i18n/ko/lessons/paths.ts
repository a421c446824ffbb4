import type { ChapterWords } from '../../lessonMessages.ts';
import type { paths as chapter } from '../../../lessons/chapters/paths.ts';
import { withObject } from '../particles.ts';

export const paths: ChapterWords<typeof chapter> = {
  teacher: '이 별 둘레의 모든 방향을 보면, 그라디언트의 반대쪽과 별 쪽은 67.8°까지 벌어져요.',
  beats: {
    1: {
      title: '평평한 방향',
      ask: '손실이 오르지도 내리지도 않는 방향은 가장 가파른 방향과 몇 도를 이룰까요?',
      options: ['45°', '90°', '180°'],
      do: ({ scene }) =>
        `${withObject(`‘${scene.wheel}’`)} 켜고 16개의 살 가운데 가장 짧은 것을 찾으세요. 가장 긴 살과 몇 도를 이루나요?`,
      explain:
        '어느 방향이든 경사는 그라디언트의 길이 × cos(사이각)이에요. 90°면 0, 곧 등고선을 따라가는 방향이에요. 16개 가운데 가장 짧은 살이 그 바로 옆이에요.',
      kills: '그라디언트와 등고선은 상관이 없다',
    },
    2: {
      title: '똑같이 먼 두 출발점',
      ask: '별에서 똑같이 2만큼 떨어진 두 출발점이에요. 가파른 쪽과 완만한 쪽, 누가 먼저 닿을까요?',
      options: ['같아요', '가파른 쪽', '완만한 쪽'],
      do: ({ transport }) =>
        `두 출발점에서 한 번씩 ${withObject(`‘${transport.toEnd}’`)} 누르세요.`,
      explain: ({ steep, shallow }) =>
        `가파른 쪽은 ${steep}스텝, 완만한 쪽은 ${shallow}스텝이에요. 처음 손실은 가파른 쪽이 훨씬 높았는데도요(14.5 대 0.6). 보통은 먼저 골짜기로 떨어진 다음 바닥을 따라 걸어요.`,
      kills: '똑같이 멀면 똑같이 오래 걸린다',
    },
  },
};
