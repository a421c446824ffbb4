import type { ChapterWords } from '../../lessonMessages.ts';
import type { depth as chapter } from '../../../lessons/chapters/depth.ts';
import { withAnd, withBy, withObject } from '../particles.ts';
import { strip } from '../strip.ts';

const { lecun, xavier, he, small, one } = strip.weightNames;

export const depth: ChapterWords<typeof chapter> = {
  teacher:
    'He로도 깊어질수록 입력 사이의 차이는 줄어요(20층 뒤 0.2에서 0.3). 입력이 서로 닮아 가기 때문이고, 그래서 배치 정규화와 잔차 연결이 나왔어요.',
  beats: {
    1: {
      title: '곱해지는 배율',
      ask: '활성화가 없는 20층에 가중치를 N(0, 0.01²)로 뽑으면, 크기 1이던 신호는 20층 뒤에 얼마일까요?',
      options: ['0.01쯤', '0.0001쯤', '10⁻¹⁶쯤'],
      do: `${withObject(`‘${strip.activation}’`)} ${withBy(`‘${strip.none}’`)} 두고, ‘${strip.weights}’ ${small}, ${one}, ${withObject(lecun)} 차례로 보세요.`,
      explain:
        '층마다 입력 256개를 더하니까, 표준편차가 0.01이면 0.01 × √256 = 0.16배, 1이면 16배예요. 20층이면 10⁻¹⁶과 10²⁴이 돼요. 크기가 그대로인 건 1/√256 = 0.0625, 바로 LeCun일 때뿐이에요.',
      kills: '여러 층을 지나면 평균이 된다',
    },
    2: {
      title: '꽉 찬 tanh',
      ask: 'tanh에 N(0, 1)을 쓰면 출력 대부분이 ±1에 붙어요. 입력까지 돌아온 그라디언트는?',
      options: ['사라져요', '1쯤이에요', '폭발해요'],
      do: ({ catalogue }) =>
        `${withAnd(catalogue.models.tanh.name)} ${one}에서 ${withObject(`‘${strip.gradientBack}’`)} 읽고, ${withAnd(xavier)} 견주세요.`,
      explain:
        '수십억 배가 돼요. 포화하지 않은 몇 개를 지나는 동안 가중치가 층마다 √256 = 16배로 키우거든요. Xavier면 0.2배쯤으로 얌전하게 돌아와요.',
      kills: '포화하면 언제나 그라디언트가 사라진다',
      precisely: [
        '‘포화하면 그라디언트가 사라진다’: 거의 맞아요, 한 가지만 더. 평평해진 유닛과 곱해지는 가중치 가운데 어느 쪽이 이기는지는 가중치의 표준편차가 정해요. (Poole 외 2016; Schoenholz 외 2017)',
      ],
    },
    3: {
      title: '짝 맞추기',
      ask: ({ catalogue }) =>
        `20층 뒤에도 입력의 차이는 0.1 넘게 남고, 돌아온 그라디언트는 0.1과 10 사이여야 해요. 렐루(${catalogue.models.relu.name})의 짝은?`,
      options: [lecun, xavier, he],
      do: ({ catalogue }) =>
        `활성화 ‘${strip.none}’, ${withAnd(catalogue.models.tanh.name)} ${catalogue.models.relu.name}의 짝을 하나씩 찾으세요.`,
      explain:
        '목표는 하나예요. 앞으로 가는 신호도, 뒤로 오는 그라디언트도 층마다 크기를 지키는 거예요. 렐루는 0 아래의 절반을 버리니까, He는 분산을 두 배로 해서 채워요.',
      kills: 'He가 언제나 가장 좋다',
    },
  },
};
