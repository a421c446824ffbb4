import type { ChapterWords } from '../../lessonMessages.ts';
import type { loss as chapter } from '../../../lessons/chapters/loss.ts';
import { withAnd, withBy, withObject, withTopic } from '../particles.ts';

export const loss: ChapterWords<typeof chapter> = {
  teacher:
    'loss.2에서는 정사각형을 보여 주기 전에 다섯째 제곱을 다 같이 계산해 보게 하세요. 손실과 비용은 같은 뜻으로 자주 쓰여요. 엄밀히는 점 하나나 배치 하나에는 손실, 데이터 전체에는 비용 또는 목적 함수라고 하지만 굳이 따지지 않아도 돼요. Huber도 끄떡없지는 않아요. 다섯째 점을 8로 올리면 기울기가 1.22에서 1.80(δ 0.5)이나 2.30(δ 1)으로 커져요. MSE는 2.90이에요.',
  beats: {
    1: {
      title: '더하면 사라져요',
      ask: '내려가는 이 직선의 잔차는 −2.1, −1.3, 0.2, 0.8, 2.4예요. 더하면 딱 0이에요. 좋은 직선일까요?',
      options: ['네, 오차가 0이에요', '아니요, 서로 지워진 거예요', '알 수 없어요'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.play}’`)} 누르고 끝에서 더 좋은 직선을 보세요.`,
      explain: ({ first, last }) =>
        `위아래로 틀린 게 서로 지워졌을 뿐이에요. 그래서 부호를 없애요. 제곱하거나 절댓값을 써요. 제곱의 평균으로 재면 ${first}에서 ${withBy(last)} 줄었어요.`,
      kills: '오차의 평균이 0이면 좋은 직선이다',
    },
    2: {
      title: '제곱의 평균',
      ask: 'y = x + 1의 잔차는 −0.2, −0.4, 0.1, −0.3, 0.3이에요. 손실의 41 %를 혼자 만드는 점은?',
      options: ['첫째 점', '둘째 점', '다섯째 점'],
      do: ({ pictures }) =>
        `${withObject(`‘${pictures.squares}’`)} 켜고 정사각형의 넓이를 비교하세요.`,
      explain:
        '0.04 + 0.16 + 0.01 + 0.09 + 0.09 = 0.39, 다섯으로 나누면 0.078이에요. 이 평균 넓이가 MSE(평균 제곱 오차)예요. 0.16은 0.39의 41 %예요.',
      kills: 'MSE는 거리다(단위는 y의 제곱이고, 제곱근을 씌워야 y와 같은 단위가 된다)',
    },
    3: {
      title: '두 배 멀어지면',
      ask: '점이 직선에서 두 배 멀어지면 정사각형의 넓이는?',
      options: ['2배', '4배', '8배'],
      do: ({ charts }) =>
        `${withObject(`‘${charts.points.edit}’`)} 켜고 다섯째 점(2.5, 3.8)을 위로 끌어 직선과의 거리를 두 배로 만드세요.`,
      explain:
        '가로도 두 배, 세로도 두 배라 넓이는 네 배예요. 제곱은 큰 오차를 훨씬 크게 봐요. 멀리 있는 점 하나가 직선을 세게 끌어당기는 이유예요.',
      kills: '모든 점이 똑같은 힘으로 끌어당긴다',
    },
    4: {
      title: '어디까지 내려갈까',
      ask: '끝까지 학습하면 손실은 어떻게 될까요?',
      options: ['0에 닿아요', '0보다 큰 값에서 멈춰요', '계속 오르내려요'],
      do: ({ transport }) => `${withObject(`‘${transport.toEnd}’`)} 누르세요.`,
      explain: ({ steps, last }) =>
        `${steps}스텝쯤 ${last}까지 내려가서 멈춰요. 이 다섯 점을 다 지나는 직선은 없으니까요. 남은 이 높이를 바닥이라고 불러요.`,
      kills: '손실이 0이 아니면 학습에 실패한 것이다',
    },
    5: {
      title: '바닥이 0이 되려면',
      ask: '점을 몇 개 지워야 바닥이 0이 될까요?',
      options: ['1개', '2개', '3개', '절대 0이 안 돼요'],
      do: ({ charts, pictures }) =>
        `${withObject(`‘${charts.points.edit}’`)} 켜고 점마다 ${withBy(`‘${pictures.removePoint}’`)} 하나씩 지우면서, 손실 차트의 바닥을 보세요.`,
      explain:
        '손실 0은 모든 점이 한 직선 위에 있을 때, 그리고 그때만 가능해요. 여기선 어느 세 점도 한 직선에 없어서 두 점이 남아야 해요. 두 점은 언제나 한 직선 위에 있어요. 물론 점을 버리는 건 배우는 게 아니에요.',
      kills: '선형 회귀의 손실은 0일 수 없다',
      precisely: [
        '‘선형 회귀의 손실은 0일 수 없다’: 거의 맞아요, 한 가지만 더. 모든 점이 한 직선에 있으면, 그리고 그때만 0이에요(x가 다른 두 점은 늘 그래요). 보통은 잔차의 분산만큼 남아요. (Hastie·Tibshirani·Friedman, The Elements of Statistical Learning, 3.2)',
        '‘0이 되려면 점들을 지그재그로 지나야 한다’: 거의 맞아요, 한 가지만 더. 직선이 아닌 모델이면 0이 될 수 있지만, 같은 x에 다른 y가 있으면 어떤 함수로도 안 돼요. 그리고 0이 목표도 아니에요(과대적합). (같은 책, 2.9)',
      ],
    },
    6: {
      title: '다른 손실',
      ask: '200명의 키와 몸무게예요. 한 줄은 두 값이 뒤바뀌었어요(57 cm, 166 kg). MSE로 맞추면 키 10 cm에 몸무게는 몇 kg 늘까요?',
      options: ['2.4 kg쯤', '11 kg쯤', '20 kg쯤'],
      do: ({ controls, catalogue: { losses } }) =>
        `끝까지 학습하고, ${withObject(`‘${controls.loss}’`)} ${losses.huber.name} 또는 ${withBy(losses.mae.name)} 바꿔 다시 끝까지 가세요.`,
      explain: (_, { catalogue: { losses } }) =>
        `뒤바뀐 한 줄이 제곱의 합 가운데 37 %를 차지해서 10 cm에 2.4 kg으로 눌렸어요. 그 줄을 빼면 11.5 kg, ${withAnd(losses.huber.name)} ${withTopic(losses.mae.name)} 10 kg쯤이에요. 어떤 손실을 고르느냐가 ‘가장 좋은 직선’을 정해요.`,
      kills: '손실은 사소한 문제다',
    },
  },
};
