import type { ChapterWords } from '../../lessonMessages.ts';
import type { scaling as chapter } from '../../../lessons/chapters/scaling.ts';
import { withBy, withObject } from '../particles.ts';

export const scaling: ChapterWords<typeof chapter> = {
  teacher:
    '165 근처에 몰린 수에서는 기울기와 절편을 거의 바꿔 쓸 수 있어요. 그게 골짜기예요. scaling.2에서 b가 99 %까지 가려면 1,550만 스텝쯤 걸려요 (가장 작은 고윳값으로 계산했고 실행하지는 않았어요).',
  beats: {
    1: {
      title: '0.01인데 왜?',
      ask: '학습률 0.01은 작아 보여요. cm와 kg 그대로인 키와 몸무게에서는?',
      options: ['잘돼요', '느려요', '폭발해요'],
      do: ({ transport }) => `${withObject(`‘${transport.play}’`)} 누르세요.`,
      explain:
        '학습률 0.01에서는 손실 3,893이 한 걸음에 11억 6천만이 돼요. 키가 165쯤이라, x가 1쯤일 때보다 벽이 165²배쯤 가팔라요. 이 그릇의 한계는 0.0000365예요. 학습률이 크고 작은 건 데이터의 단위에 달렸어요.',
      kills: '0.01이면 안전한 학습률이다',
    },
    2: {
      title: '다 배운 것처럼 보여요',
      ask: '200명의 데이터예요. 80스텝 만에 손실이 바닥보다 1.4 %만 높아요. 절편 b는 0에서 25.27까지 가야 해요. 얼마나 왔을까요?',
      options: ['거의 다 왔어요', '절반쯤이요', '출발도 못 했어요'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.toEnd}’`)} 눌러 손실이 얼마나 평평한지 보고, b를 확인하세요.`,
      explain: ({ b }) =>
        `b는 겨우 ${b}까지 왔어요. 골짜기가 너무 길고 좁아서, 손실은 평평한데 파라미터는 멀리 있어요. 손실이 멈췄다고 다 배운 건 아니에요.`,
      kills: '손실 곡선이 평평하면 다 된 것이다',
    },
    3: {
      title: '표준화',
      ask: 'x를 표준화하고 학습률을 0.5로 하면 몇 스텝 만에 바닥에 닿을까요?',
      options: ['1스텝', '10스텝', '1,000스텝'],
      do: ({ controls, catalogue, transport }) =>
        `${withObject(`‘${controls.scaling}’`)} ${withBy(`‘${catalogue.scalings.x}’`)}, ${withObject(`‘${controls.learningRate}’`)} 0.5로 바꾸고 ${withObject(`‘${transport.stepForward}’`)} 누르세요.`,
      explain:
        '평균을 0, 표준편차를 1로 맞추면 그릇이 완전히 둥글어요. 그라디언트의 반대쪽이 곧장 별이고, 그 길이의 0.5배가 딱 별까지의 거리예요. 1 cm에 0.238 kg이라는 직선은 그대로예요. 길만 달라져요.',
      kills: '느리면 더 많이 가면 된다, 표준화하면 답이 달라진다',
    },
    4: {
      title: '좁은 골짜기 펴기',
      ask: '다섯 점의 좁은 골짜기도 x를 표준화하면 어떻게 될까요?',
      options: ['더 좁아져요', '동그래지고 길이 곧아져요', '그대로예요'],
      do: ({ controls, catalogue, transport }) =>
        `그대로 ${withObject(`‘${transport.toEnd}’`)} 누르고, ${withObject(`‘${controls.scaling}’`)} ${withBy(`‘${catalogue.scalings.x}’`)} 바꿔 다시 누르세요.`,
      explain: ({ plain, scaled }) =>
        `그릇이 골짜기를 가로지르는 쪽으로 따라가는 쪽보다 몇 배나 급하게 휘었는지를 조건수라고 해요. 조건수가 26에서 1이 되어, 바닥 위 1 %까지 ${plain}스텝 걸리던 것이 ${scaled}스텝으로 줄었어요.`,
      kills: '좁은 골짜기는 어쩔 수 없다',
    },
  },
};
