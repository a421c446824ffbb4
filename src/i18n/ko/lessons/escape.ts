import type { ChapterWords } from '../../lessonMessages.ts';
import type { escape as chapter } from '../../../lessons/chapters/escape.ts';
import { withBy, withObject } from '../particles.ts';
import { player } from './player.ts';

const RUN = withObject(`‘${player.runSeeds('200')}’`);
const OTHERS = withObject(`‘${player.otherSeeds('200')}’`);

export const escape: ChapterWords<typeof chapter> = {
  teacher:
    '끝난 골짜기는 마지막 점에서 전체 배치의 작은 걸음으로 최소까지 내려가서 정해요. 탈출이라는 말은 정확히 쓰세요. (1, 0)에서 0.03이면 200번 가운데 42번이 가장 좋은 골짜기에서 끝나지만, 평평한 골짜기의 바닥에서 출발하면 0.03으로는 하나도 못 나와요. 42번은 들어가는 길에 옆으로 샌 거예요.',
  beats: {
    1: {
      title: '문턱',
      ask: '손실이 0.565인 골짜기의 바닥에서 배치 1, 학습률 0.05면 200번 가운데 거의 다 나와요. 0.02로 줄이면?',
      options: ['조금 줄어요', '절반쯤이요', '하나도 못 나와요'],
      do: ({ controls }) =>
        `${RUN} 누르세요. 그다음 ${withObject(`‘${controls.learningRate}’`)} 0.02로 바꿔 다시 누르세요.`,
      explain: ({ from, to }) =>
        `0.05로는 200번 가운데 ${from}번, 0.02로는 ${to}번 나왔어요. 그 사이 0.04면 125번, 0.03이면 한 번이에요. 운보다는 문턱이에요. 흔들림의 크기와 골짜기의 벽이 겨루는 거예요.`,
      kills: '탈출은 SGD라서 되는 것이다',
    },
    2: {
      title: '정말 운인 곳',
      ask: '이번엔 평평한 골짜기(0.349)의 바닥이에요. 학습률 0.05면 얼마나 나올까요?',
      options: ['0 %', '3분의 1쯤', '100 %'],
      do: `${RUN} 누르고, 이어서 ${OTHERS} 누르세요.`,
      explain: ({ one, other }) =>
        `200번씩 돌려 ${one}번과 ${other}번 나왔어요. 같은 설정인데 시드에 따라 갈려요. 한 번 나온 이야기는 증거가 못 돼요.`,
      kills: '한 번의 실행으로 판단한다',
    },
    3: {
      title: '너무 흔들면',
      ask: '학습률 0.2면 0.565 골짜기에서 200번 가운데 193번이 나와요. 가장 좋은 골짜기의 바닥에서 출발하면?',
      options: ['거의 다 남아요', '절반쯤 남아요', '거의 다 튕겨 나가요'],
      do: `${RUN} 누르세요.`,
      explain: ({ stay }) =>
        `200번 가운데 남은 건 ${stay}번뿐이에요. 골짜기에서 나올 만큼 큰 흔들림은 좋은 골짜기도 지키지 못해요.`,
      kills: '잡음은 클수록 좋다',
      precisely: [
        '‘운이 좋으면 지역 최솟값을 탈출한다’: 거의 맞아요, 한 가지만 더. 운보다 η/B와 골짜기의 폭이 정해요. 0 %에서 100 %까지요. 그리고 나올 만큼 큰 잡음은 좋은 골짜기에서도 내쫓아요. (Jastrzębski 외 2017; Smith, Le 2018)',
      ],
    },
    4: {
      title: 'η ÷ B',
      ask: '다시 0.565 골짜기예요. 배치를 1에서 4로 키우고 학습률도 0.05에서 4배인 0.2로 키우면 얼마나 나올까요?',
      options: ['하나도 못 나와요', '절반쯤 나와요', '배치 1, 학습률 0.05와 비슷해요'],
      do: ({ controls }) =>
        `${RUN} 누르세요. 그다음 배치 4는 그대로 두고 ${withObject(`‘${controls.learningRate}’`)} 0.1로 바꿔 다시 누르세요.`,
      explain: ({ more, less, moreShaking, lessShaking }) =>
        `200번 가운데 η/B = ${moreShaking}에서는 ${more}번, η/B = ${lessShaking}에서는 ${less}번 나왔어요. 배치 1에 0.05, 2에 0.1, 4에 0.2는 모두 η/B = 0.05이고 197번, 197번, 188번이에요. 흔들림은 η와 B 각각이 아니라 η/B가 정해요.`,
      kills: '배치 크기와 학습률은 따로 도는 손잡이다',
    },
    5: {
      title: '식히기',
      ask: ({ catalogue: { schedules } }) =>
        `(1, 0)에서 학습률 0.1로 흔들다가, ‘${schedules.cosine.name}’ 스케줄을 따라 0까지 줄이면 무엇이 달라질까요?`,
      options: ['아무것도', '손실이 바닥까지 가요', '더 많이 갇혀요'],
      do: ({ catalogue: { schedules } }) =>
        `‘${schedules.constant.name}’에서 한 번, ‘${schedules.cosine.name}’에서 한 번 ${RUN} 누르세요.`,
      explain: ({ constant, cosine, constantLoss, cosineLoss }) =>
        `200번 가운데 가장 좋은 골짜기에서 끝난 건 ${constant}번과 ${cosine}번으로 비슷하지만, 마지막 손실의 중앙값은 ${constantLoss}에서 ${withBy(cosineLoss)} 내려가요. 흔들림은 처음엔 좋고 끝에는 나빠요.`,
      kills: '잡음은 좋거나 나쁘거나 둘 중 하나다',
    },
  },
};
