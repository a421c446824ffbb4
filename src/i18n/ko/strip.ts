import { withBy, withIs } from './particles.ts';
import type { StripMessages } from '../stripMessages.ts';

export const strip: StripMessages = {
  name: '층별 신호',
  activation: '활성화',
  none: '없음',
  weights: '가중치',
  weightNames: {
    small: 'N(0, 0.01²)',
    one: 'N(0, 1)',
    lecun: 'LeCun',
    xavier: 'Xavier',
    he: 'He',
  },
  choose: (layers) => `가중치를 고르면 신호가 ${layers}층을 지나가요.`,
  redraw: '새로 뽑기',
  size: '크기',
  spread: '차이',
  gradient: '그라디언트',
  input: '입력',
  layer: (layer) => `${layer}층`,
  reader: '읽을 층',
  reading: (layer, size, spread) => `${layer}: 크기 ${size}, 차이 ${spread}`,
  readingGradient: (gradient) => `그라디언트 ${gradient}`,
  oneOf: (count) => `${count}분의 1쯤`,
  times: (factor) => `${factor}배`,
  forward: {
    same: (layers) => `${layers}층을 지나면 무엇을 넣어도 출력이 반올림 오차 말고는 똑같아요.`,
    grown: (layers, grown) => `${layers}층을 지나는 동안 신호의 크기가 ${withBy(grown)} 커졌어요.`,
    faded: (layers, left) => `${layers}층을 지나면 크기가 처음의 ${left}만 남아요.`,
    alike: (size, left) =>
      `크기는 그대로 있지만(${size}) 입력 사이의 차이는 처음의 ${left}만 남아서, 무엇을 넣어도 거의 같은 값이 나와요.`,
    kept: (layers, size, spread) =>
      `${layers}층 뒤에도 신호가 살아 있어요. 크기 ${size}, 차이 ${spread}.`,
  },
  backward: {
    zero: '돌아온 그라디언트는 정확히 0이라서 경사 하강법으로는 배울 수 없어요.',
    grown: (grown) => `입력까지 돌아온 그라디언트는 ${withBy(grown)} 커졌어요.`,
    faded: (left) => `입력까지 돌아온 그라디언트는 처음의 ${left}만 남아요.`,
    kept: (times) => `입력까지 돌아온 그라디언트는 처음의 ${withIs(times)}.`,
  },
  coincide: '층의 너비가 모두 같아서 LeCun과 Xavier는 똑같아요.',
  failed: {
    absent: '층을 계산하지 못했어요. 파일이 도착하지 않았어요. 연결을 확인해 주세요.',
    died: '층을 계산하지 못했어요. 브라우저가 계산하던 워커를 끝냈어요.',
    silent: '층을 계산하지 못했어요. 계산하던 워커가 대답하지 않아요.',
    bug: '층을 계산하지 못했어요. 계산에서 문제가 생겼어요.',
  },
  more: '표와 낱말',
  about: (layers, width, inputs) =>
    `너비 ${width}인 층 ${layers}개에 입력 ${inputs}개가 나란히 지나가고, 편향은 없어요. 크기는 출력의 제곱 평균의 제곱근, 차이는 그중 입력에 따라 달라지는 몫이에요. 그라디언트는 마지막 층에서 1로 보낸 것이 돌아오며 변한 크기예요.`,
  known: (layers) => `지금까지 본 것: ${layers}층 뒤, 그리고 돌아온 뒤`,
  setting: '설정',
  gradientBack: '돌아온 그라디언트',
  byLayer: '층별로',
  layerHead: '층',
};
