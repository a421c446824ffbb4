import type { ChapterWords } from '../../lessonMessages.ts';
import type { init as chapter } from '../../../lessons/chapters/init.ts';
import { withBy, withObject } from '../particles.ts';

export const init: ChapterWords<typeof chapter> = {
  teacher:
    '‘계단, 시그모이드, 렐루마다 맞는 초기화가 있다’고들 하지만 솔직한 표는 이래요. 계단은 없음, 깊은 시그모이드는 셋 다 안 됨, tanh는 르쿤이나 세이비어(르쿤은 SELU에도), 렐루는 허. 너비가 같으면 르쿤과 세이비어는 겹쳐요. 열 층에 걸쳐 512 → 64로 줄이면 갈라져요. 정규화와 잔차 연결이 있으면 초기화는 덜 중요하고, 트랜스포머는 대개 다른 규칙을 써요.',
  beats: {
    1: {
      title: '세 가지 방법',
      ask: '같은 시드로 르쿤(LeCun), 세이비어(Xavier), 허(He)를 고르면 출발점 a는 어떻게 될까요?',
      options: ['셋 다 달라요', '둘은 같고 하나만 달라요', '셋 다 같아요'],
      do: ({ controls, catalogue: { initializers } }) =>
        `${withObject(`‘${controls.initializer}’`)} ${initializers['lecun-normal'].name}, ${initializers['xavier-normal'].name}, ${withBy(initializers['he-normal'].name)} 바꿔 가며 a를 읽으세요.`,
      explain:
        '입력 하나, 출력 하나면 르쿤과 세이비어는 분산이 똑같이 1이고, 허만 2라서 √2배(0.490 → 0.693)예요. 그리고 직선에서는 셋 다 같은 별로 가요. 차이는 깊은 신경망에서 나요.',
      kills: '선형 회귀에서도 초기화가 중요하다',
      precisely: [
        '‘크게 세 가지가 있다’: 맞아요, 한 가지만 더. 분산이 르쿤은 1/n_in, 세이비어는 2/(n_in + n_out), 허는 2/n_in이에요. 입출력이 하나씩인 우리 직선에서는 앞의 둘이 같아요. (LeCun 등 1998, Glorot·Bengio 2010, He 등 2015)',
      ],
    },
    2: {
      title: '왜 n으로 나눌까',
      ask: '뉴런 하나가 크기 1쯤인 값 256개를 더해요. 부호는 제각각이에요. 합의 크기는?',
      options: ['1쯤', '16쯤', '256쯤'],
      do: '답을 고르면 설명이 나와요.',
      explain:
        '√256 = 16배예요. 그래서 가중치의 분산을 1/n으로 줄이면 크기가 1로 지켜져요. 그게 르쿤이에요. 세이비어는 n 대신 들어오는 수와 나가는 수의 평균을, 허는 2/n을 써요.',
      kills: '작은 무작위 값이면 된다(무엇에 비해 작은가?)',
    },
    3: {
      title: '렐루는 반을 버려요',
      ask: '너비 256, 20층짜리 렐루(ReLU) 신경망을 세이비어로 시작해요. 20층 뒤에 남는 신호의 크기는?',
      options: ['그대로 1쯤', '32분의 1쯤', '1000분의 1쯤'],
      do: '층별 신호에서 렐루에 세이비어를 보고, 허로 바꾸세요.',
      explain:
        '렐루가 절반을 0으로 만들어서 제곱의 평균이 층마다 반이 돼요. 20층이면 2⁻¹⁰, 1000분의 1쯤이에요. 허는 분산을 두 배로 줘서 딱 그 반을 되돌려요. 렐루를 많이 쓰니까 허를 많이 써요.',
      kills: '허는 그냥 값이 큰 세이비어다',
      precisely: [
        '‘He가 발표한 방식을 대체로 많이 쓴다’: 맞아요, 한 가지만 더. 렐루를 많이 쓰기 때문이에요. 정규화와 잔차 연결이 있으면 덜 중요하고, 트랜스포머는 대개 다른 규칙을 써요. (He 등 2015, Zhang·Dauphin·Ma 2019)',
      ],
    },
    4: {
      title: '시그모이드의 짝',
      ask: '20층짜리 시그모이드에서 입력의 차이를 끝까지 전하는 초기화는?',
      options: ['르쿤', '세이비어', '허', '없어요'],
      do: '시그모이드에 셋을 다 써 보고, tanh(하이퍼볼릭 탄젠트)에 세이비어도 보세요.',
      explain:
        '시그모이드는 미분값이 많아야 ¼이라, 20층 뒤엔 셋 다 차이가 100억분의 1도 남지 않아요. 0 근처에서 곧고 미분값이 1인 tanh라면 세이비어로 0.16이 남아요. 그래서 tanh의 짝은 르쿤·세이비어, 렐루의 짝은 허예요.',
      kills: '활성화마다 잘 맞는 초기화가 있다',
      precisely: [
        '‘방법마다 맞는 활성화가 따로 있다(계단, 시그모이드, 렐루)’: 거의 맞아요, 한 가지만 더. 르쿤과 세이비어는 0 근처에서 선형인 함수(tanh, 르쿤은 SELU도), 허는 렐루 계열이에요. 깊은 시그모이드는 셋 다 못 살리고, 계단은 미분값이 0이라 이 방법으로는 학습이 안 돼요. (PyTorch torch.nn.init의 gain, Klambauer 등 2017)',
      ],
    },
    5: {
      title: '계단은 못 배워요',
      ask: '활성화가 계단 함수예요. 손실 0.982에서 출발해 200스텝을 가면?',
      options: ['0.026쯤', '0.5쯤', '0.982 그대로'],
      do: ({ controls, transport, catalogue: { models } }) =>
        `${withObject(`‘${transport.toEnd}’`)} 누르고, ${withObject(`‘${controls.model}’`)} ${withBy(models.sigmoid.name)} 바꿔 다시 끝까지 가세요.`,
      explain:
        '계단은 어디서나 평평해서 그라디언트가 0이에요. 어떤 초기화로도 경사 하강법이 움직이지 못해요. 부드러운 계단인 시그모이드는 0.026까지 내려가요.',
      kills: '계단 함수에도 맞는 초기화가 있다',
    },
  },
};
