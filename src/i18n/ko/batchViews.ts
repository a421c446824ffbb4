import type { BatchViewMessages } from '../batchViewMessages.ts';

export const batchViews: BatchViewMessages = {
  isSurface:
    '배치가 점 전체라서 배치 곡면은 이 곡면 그대로이고, 부채는 그라디언트 화살표 하나예요.',
  tooLarge: '배치에 점이 이렇게 많으면 배치 곡면과 그라디언트가 전체와 거의 같아요.',
  wholeBowl: {
    isSurface: '배치가 점 전체라 이 곡면 그대로',
    tooLarge: '배치에 점이 아주 많아 이 곡면과 거의 같음',
  },
  wholeFan: {
    isSurface: '배치가 점 전체라 그라디언트 화살표 하나',
    tooLarge: '배치에 점이 아주 많아 그라디언트 화살표 하나나 다름없음',
  },
  resting: '재생이 멈출 때까지 쉼',
  bowlOf: (step, points) => `스텝 ${step}, 점 ${points}개`,
  least: {
    exact: (place) => `최소 ${place}`,
    found: (place) => `찾은 최소 ${place}`,
    line: (place) => `x가 하나라 점선 전체가 최소, 가장 가까운 곳 ${place}`,
    many: (place) => `최소가 끝없이 이어짐, 그중 한 곳 ${place}`,
    beyond: '그림 밖으로 계속 내려감',
  },
  place: (a, b) => `a ${a}, b ${b}`,
  outside: '그림 밖',
  fanOf: {
    all: (count, size) => `점 ${size}개짜리 배치 ${count}개 전부`,
    sampled: (count, size) => `뽑아 본 점 ${size}개짜리 배치 ${count}개`,
    inOrder: (count) => `차례대로 본 한 에폭의 배치 ${count}개`,
  },
  mean: '속 빈 화살표: 전체 그라디언트',
  meanOfAll: '속 빈 화살표: 평균이자 전체 그라디언트',
  drawn: (factor) => `${factor}배`,
  spread: (spread, theory) => `퍼짐 ${spread}, 이론값 ${theory}`,
  spreadInOrder: (spread, theory) => `퍼짐 ${spread}, 무작위로 뽑으면 ${theory}`,
  spreadInShort: (spread, theory) => `퍼짐 ${spread} · 이론 ${theory}`,
};
