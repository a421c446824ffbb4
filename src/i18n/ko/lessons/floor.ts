import type { ChapterWords } from '../../lessonMessages.ts';
import type { floor as chapter } from '../../../lessons/chapters/floor.ts';
import { withObject } from '../particles.ts';

export const floor: ChapterWords<typeof chapter> = {
  teacher:
    '바닥의 제곱근 0.21은 y의 단위로 잰 평균적인 빗나감이에요. floor.1의 가운데 점은 x의 평균에 있어서 지렛대의 길이가 0이에요.',
  beats: {
    1: {
      title: '지렛대',
      ask: '가운데 점(1.5, 2.6)을 2만큼 내리면 가장 좋은 직선의 기울기는?',
      options: ['커져요', '그대로예요', '작아져요'],
      do: ({ charts }) =>
        `${withObject(`‘${charts.points.edit}’`)} 켜고 ${withObject(`‘${charts.graphs.line.best}’`)} 지켜보세요. 가운데 점을 1.5 넘게 내렸다가 제자리에 돌려놓은 다음, 마지막 점을 1.5 넘게 내려 보세요.`,
      explain:
        '가운데 점을 2 내리면 직선이 통째로 내려갈 뿐, 기울기는 1.22 그대로예요. 마지막 점을 2 내리면 1.22에서 0.42가 돼요. x의 평균에서 멀수록 지렛대가 길어요.',
      kills: '이상치는 모두 직선을 돌려놓는다',
    },
    2: {
      title: '로그로 보면',
      ask: '이번엔 다섯 점이 딱 한 직선 위에 있어요. 로그 축에서 손실은?',
      options: ['점점 평평해져요', '곧게 계속 내려가요', '한 번에 떨어져요'],
      do: ({ transport }) => `${withObject(`‘${transport.toEnd}’`)} 누르고 손실 그래프를 보세요.`,
      explain: ({ to6, to12, to20 }) =>
        `10⁻⁶까지 ${to6}스텝, 10⁻¹²까지 ${to12}스텝, 10⁻²⁰까지 ${to20}스텝이에요. 스텝마다 같은 비율로 줄어서 로그 축에서는 직선이 돼요. 64비트 수의 반올림만 남는 곳에서 끝나요.`,
      kills: '바닥 가까이에서는 느려진다',
    },
    3: {
      title: '같은 x, 다른 y',
      ask: 'x가 같은 점이 둘씩 있어요. 지그재그 곡선이라면 손실이 0이 될까요?',
      options: ['네', '아니요'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.toEnd}’`)} 누르고 손실 그래프에서 바닥을 확인하세요.`,
      explain: ({ least }) =>
        `함수는 x 하나에 답을 하나만 내요. 기껏해야 두 y의 평균이라서, 어떤 곡선도 여기선 손실을 ${least}보다 낮출 수 없어요. 남은 것은 데이터 자체의 잡음이에요.`,
      kills: '모델이 충분히 복잡하면 언제나 0이 된다',
    },
    4: {
      title: '0이 좋은 걸까',
      ask: '다섯 점을 모두 지나는 4차 곡선은 손실이 0이에요. x = 3에서 직선은 4.2, 그 곡선은 11.3이라고 해요. 어느 쪽을 믿을까요?',
      options: ['직선', '곡선'],
      do: '답을 고르면 설명이 나와요.',
      explain:
        'x가 0.5 늘 때마다 y는 0.6쯤 올라왔는데, 곡선은 갑자기 7.5나 올라가요. 외운 것과 배운 것은 달라요. 이걸 과대적합이라고 해요.',
      kills: '학습 데이터의 손실은 낮을수록 좋다',
    },
  },
};
