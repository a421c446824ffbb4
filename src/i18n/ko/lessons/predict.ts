import type { ChapterWords } from '../../lessonMessages.ts';
import type { predict as chapter } from '../../../lessons/chapters/predict.ts';
import { withObject, withSubject } from '../particles.ts';

export const predict: ChapterWords<typeof chapter> = {
  teacher:
    'predict.3은 먼저 손을 들어 예상하게 한 다음, 말없이 커서만 옮겨 보여 주세요. 이 표의 줄은 여러 사람의 평균이라 실제 사람들보다 직선에 훨씬 가까워요(loss.6에는 200명이 있어요). 빠른 학생에게는: 점 (1, 1.6)을 지나는 모든 직선은 지도의 어디에 있을까요? 직선 b = 1.6 − a 위예요.',
  beats: {
    1: {
      title: '손으로 맞추기',
      ask: '이 직선을 딱 하나로 정하려면 숫자가 몇 개 필요할까요?',
      options: ['1개', '2개', '점마다 하나씩 5개'],
      do: ({ charts }) =>
        `지도 위를 움직이면 ${withSubject(`‘${charts.graphs.line.there}’`)} 따라와요. 모든 점에 가까운 곳을 찾아 누르세요.`,
      explain:
        '기울기 a와 절편 b, 두 숫자면 직선이 정해져요. 배운다는 건 이 두 숫자를 찾는 일이에요.',
      kills: '모델은 점들을 외워 둔다',
    },
    2: {
      title: '점 하나가 직선 하나',
      ask: '지도의 (a, b) = (2, 0)은 어떤 직선일까요?',
      options: ['0을 지나 가파르게 오르는 직선', '높이가 2인 수평선', '오른쪽으로 2만큼 밀린 직선'],
      do: '지도에서 (2, 0)을 찾아 누르고 직선을 보세요.',
      explain:
        '지도의 가로축은 x가 아니라 기울기 a, 세로축은 y가 아니라 절편 b예요. 지도의 점 하나가 직선 하나예요.',
      kills: '공은 데이터 점 가운데 하나다',
    },
    3: {
      title: '표에 없는 키',
      ask: '키와 몸무게가 15줄 있어요. 표에 없는 174 cm의 몸무게는 얼마일까요?',
      options: ['약 60 kg', '약 67.5 kg', '약 75 kg'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.play}’`)} 누르고 끝까지 간 다음, 그래프에서 키 174 cm를 가리키거나 손가락을 밀어 가서 예측을 읽으세요.`,
      explain: ({ weight }) =>
        `직선은 174 cm에서 ${weight} kg을 가리켜요. 처음 보는 입력에 답하는 것, 그게 회귀의 쓸모예요.`,
      kills: '예측이란 표에서 가장 가까운 줄을 찾는 것이다',
    },
    4: {
      title: '갓난아기',
      ask: '같은 직선에 갓난아기의 키 50 cm를 넣으면 몇 kg이 나올까요?',
      options: ['3 kg쯤', '20 kg쯤', '0보다 작은 값'],
      do: '답을 고르면 계산이 나와요.',
      explain:
        '0.616 × 50 − 39.7 = −8.9 kg이에요. 데이터는 147–183 cm뿐이라 그 밖은 직선이 보증하지 못해요. 이런 예측을 외삽이라고 해요.',
      kills: '맞춘 직선은 어디서나 맞는다',
    },
  },
};
