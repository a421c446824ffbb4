import type { ChapterWords } from '../../lessonMessages.ts';
import type { rates as chapter } from '../../../lessons/chapters/rates.ts';
import { divergence } from '../divergence.ts';
import { withAnd, withBy, withObject } from '../particles.ts';

export const rates: ChapterWords<typeof chapter> = {
  teacher:
    'Robbins–Monro를 한 줄로: 학습률의 합은 무한해야 도착하고, 제곱의 합은 유한해야 자리를 잡아요. 스텝마다 γ = 0.8배인 지수 스케줄은 아무리 가도 첫 걸음의 다섯 배까지만 걸어서, 이 장면들의 출발점에서 전체 배치, 학습률 0.05로 가면 바닥보다 1.53 높은 곳에서 멈춰요.',
  beats: {
    1: {
      title: '뾰족한 바닥',
      ask: ({ catalogue }) =>
        `손실을 ${withBy(`${catalogue.losses.mae.name}(MAE)`)} 바꿨어요. 상수 학습률 0.1로 멈출까요?`,
      options: ['네', '아니요, 바닥에서 계속 튀어요'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.toEnd}’`)} 누르고 손실 그래프의 끝을 보세요.`,
      explain: ({ short, long, low, high }) =>
        `절댓값은 바닥에서도 똑같이 가팔라요. 마지막까지 걸음의 길이가 ${short}에서 ${long} 사이라서, 손실이 ${withAnd(low)} ${high} 사이를 튀어요.`,
      kills: '상수 학습률은 언제나 수렴한다',
    },
    2: {
      title: '배치가 흔들면',
      ask: '배치 2는 바닥 위를 떠돌아요. 학습률을 0.1에서 0.05로 줄이면 떠도는 높이는?',
      options: ['그대로예요', '절반이에요', '절반보다 훨씬 낮아요'],
      do: ({ transport }) =>
        `학습률 0.1로 한 번, 0.05로 한 번 ${withObject(`‘${transport.toEnd}’`)} 누르세요.`,
      explain: ({ from, to }) =>
        `바닥 위로 떠도는 높이가 바닥의 ${from} %에서 ${to} %로 줄어요. 별 위에서도 배치 하나의 그라디언트는 0이 아니라서 계속 흔들려요.`,
      kills: '최소에서는 그라디언트가 0이다 (전체 데이터의 그라디언트만 그렇다)',
    },
    3: {
      title: '잡음이 없다면',
      ask: '이번엔 모든 점이 한 직선 위에 있어요. 배치 2, 상수 학습률이면 손실은?',
      options: ['역시 떠돌아요', '끝까지 내려가요'],
      do: ({ transport }) => `${withObject(`‘${transport.toEnd}’`)} 누르세요.`,
      explain:
        '바닥이 0이면 점 하나하나의 그라디언트도 별에서 0이에요. 흔들 것이 없어서 반올림만 남을 때까지, 10⁻²⁷ 아래로도 내려가요.',
      kills: '상수 학습률의 미니배치는 절대 수렴하지 않는다',
      precisely: [
        '‘상수 학습률이어도 그라디언트가 줄어서 결국 수렴한다’: 거의 맞아요, 한 가지만 더. 매끄러운 손실, 전체 배치, η < 2/λmax일 때 참이에요. MAE에서는 튀고, 미니배치에서는 바닥 위를 떠돌아요. 점들을 모두 맞출 수 있으면 예외예요. (Bottou, Curtis, Nocedal, SIAM Review 2018, 정리 4.6; Ma, Bassily, Belkin 2018)',
      ],
    },
    4: {
      title: '너무 일찍 줄이면',
      ask: ({ catalogue: { schedules } }) =>
        `학습률 0.05, 80에폭이에요. 그대로 두는 ‘${schedules.constant.name}’ 대 0까지 줄이는 ‘${schedules.cosine.name}’. 이번에도 코사인이 이길까요?`,
      options: ['네', '비겨요', '아니요, 훨씬 나빠요'],
      do: ({ catalogue: { schedules }, transport, controls }) =>
        `${withObject(`‘${controls.schedule}’`)} ${withBy(`‘${schedules.constant.name}’`)}, 이어서 ${withBy(`‘${schedules.cosine.name}’`)} 두고 한 번씩 ${withObject(`‘${transport.toEnd}’`)} 누르세요.`,
      explain: ({ constant, cosine }) =>
        `바닥 위로 코사인은 ${cosine} %, 그대로 둔 쪽은 ${constant} %예요. 코사인은 걸을 거리를 절반으로 줄여서, 골짜기를 다 걷기 전에 멈췄어요. 학습률의 합이 모자라면 도착하지 못해요.`,
      kills: '스케줄은 절대 해롭지 않다',
      precisely: [
        '‘스케줄이 학습률을 바꾼다’: 맞아요, 한 가지만 더. 줄이면 자리를 잡지만, 너무 일찍 줄이면 도착하지 못해요. 학습률의 합은 무한하고 제곱의 합은 유한해야 해요. (Robbins, Monro 1951)',
      ],
    },
    5: {
      title: '부수고 고치기',
      ask: '학습률 10이에요. 몇 번 반으로 나눠야 다시 내려갈까요?',
      options: ['2번', '4번', '6번'],
      do: ({ transport, controls }) =>
        `${withObject(`‘${controls.learningRate}’`)} 반으로 줄이며 ${withObject(`‘${transport.play}’`)} 누르고, 끝까지 내려가는 값을 찾으세요.`,
      explain: ({ rate, steps }) =>
        `10 → 5 → 2.5 → 1.25 → 0.625 → 0.3125 → 0.156, 6번 만에 처음으로 한계 0.277보다 작아져요. 지금 학습률 ${withBy(rate)}는 ${steps}스텝 만에 바닥 위 1 %까지 왔어요. ‘조금 줄이기’로는 모자라요. ‘${divergence.stableRate('0.14')}’ 단추의 값은 한계의 절반이에요.`,
      kills: '조금만 줄이면 된다',
    },
  },
};
