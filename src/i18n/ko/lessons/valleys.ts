import type { ChapterWords } from '../../lessonMessages.ts';
import type { valleys as chapter } from '../../../lessons/chapters/valleys.ts';
import { withObject } from '../particles.ts';

export const valleys: ChapterWords<typeof chapter> = {
  teacher:
    '‘출발점은 아무 데나 고르면 안 된다’는 말은 valleys.1에서는 틀리고 valleys.2부터 맞아요. 큰 신경망에서는 안장과 고원이 더 흔한 문제이고, 여러 최솟값이 비슷비슷하게 좋아요(심화: stuck).',
  beats: {
    1: {
      title: '그릇이 하나면',
      ask: '출발점을 아무 데나 세 번 뽑으면 도착점은 몇 군데일까요?',
      options: ['한 군데', '세 군데', '해 봐야 알아요'],
      do: ({ controls, transport }) =>
        `${withObject(`‘${transport.toEnd}’`)} 누르고, ${withObject(`‘${controls.newSeed}’(주사위)`)} 눌러 다시 끝까지 가요. 모두 세 번 끝까지 가 보세요.`,
      explain:
        '모두 같은 별에 닿아요. 200번을 해도 그래요. 직선과 MSE의 곡면은 골짜기가 하나뿐이라 어디서 출발해도 괜찮아요.',
      kills: '직선을 학습할 때도 지역 최솟값에 갇힐 수 있다',
      precisely: [
        '‘local minimum에 빠질 수 있다’: 거의 맞아요, 한 가지만 더. 직선과 MSE에는 골짜기가 하나예요. 큰 신경망에서는 안장과 고원이 더 흔한 문제예요. (Dauphin 등 2014)',
      ],
    },
    2: {
      title: '물결에 맞추면',
      ask: '이번엔 y = sin(ax + b)로 맞춰요. 가장 낮은 골짜기에 닿는 비율은?',
      options: ['전부', '절반쯤', '거의 없어요'],
      do: '출발점 200개를 한꺼번에 돌려 보세요.',
      explain: ({ best, of }) =>
        `절반쯤(200번 가운데 92–100번, 이번엔 ${of}번 가운데 ${best}번)만 손실 0.021인 골짜기에 닿고, 넷에 하나쯤은 0.349인 ‘평평한’ 골짜기에 머물러요. 규칙은 같고 출발점만 달랐어요.`,
      kills: '경사 하강법은 최소를 찾아낸다',
    },
    3: {
      title: '출발점을 골라 보세요',
      ask: '(1, 0)에서 출발하면 어디로 갈까요?',
      options: ['가장 낮은 골짜기(0.021)', '평평한 골짜기(0.349)', '또 다른 골짜기(0.565)'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.toEnd}’`)} 누르고, 곡면을 눌러 다른 골짜기에 닿는 출발점을 찾으세요.`,
      explain:
        '(1.4, 0.5)는 0.021로, (1, 0)은 0.349로, (4, 0)은 0.565로 가요. 손실은 내내 줄기만 했는데도요. 출발점이 도착점을 정해요.',
      kills: '손실이 줄기만 하니 가장 좋은 곳에서 끝난다',
      precisely: [
        '‘출발점은 아무 데나 고르면 안 된다’: 거의 맞아요, 한 가지만 더. 볼록하면 아무 데나 괜찮아요. 볼록하지 않으면 출발이 도착을 정해요. 0은 대칭이나 안장이라 특히 나빠요. (Goodfellow·Bengio·Courville, Deep Learning, 8.4)',
      ],
    },
    4: {
      title: '0에서 출발하면',
      ask: '두 층 모델 y = b(ax)의 (0, 0)에서 그라디언트는 정확히 0이에요. 여기가 바닥일까요?',
      options: ['네, 그라디언트가 0이니까요', '아니요, 말안장이에요', '네, 손실도 가장 작아요'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.play}’`)} 눌러도 움직이지 않아요. 곡면을 눌러 (0, 0)을 조금 벗어난 곳에서 끝까지 가 보세요.`,
      explain:
        '(0, 0)은 한쪽으론 오르막, 다른 쪽으론 내리막인 안장점이에요. 손실 2.814에 영영 서 있다가도, (0.1, 0)으로만 비켜도 23스텝 만에 빠져나와요. 그라디언트가 0이라고 최소는 아니에요.',
      kills: '그라디언트가 0이면 최소다. 0은 치우침 없는 출발점이다',
      precisely: [
        '‘그라디언트가 0에 가까워질 때 손실이 가장 작다’: 거의 맞아요, 한 가지만 더. 볼록한 함수에서만 그래요. 안장, 고원, 꼭대기에서도 0이에요. (Dauphin 등 2014)',
      ],
    },
  },
};
