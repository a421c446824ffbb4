import type { ChapterWords } from '../../lessonMessages.ts';
import type { stride as chapter } from '../../../lessons/chapters/stride.ts';
import { withBy, withObject } from '../particles.ts';

export const stride: ChapterWords<typeof chapter> = {
  teacher:
    '앞의 다섯 장면은 장난감이 아니라 이 페이지의 엔진 그대로예요. 두 점이 그릇 a² + b²을 만들어요. stride.4에서는 몇 스텝에서 멈추겠는지 먼저 물어보세요. 다섯 점에서는 η 10이면 스텝 1, 1이면 3, 0.5면 7, 0.3이면 45, 0.28이면 317에서 재생이 멈춰요. 더 가면 83, 193, 368, 2,293에서 수가 넘쳐요. ‘상수여도 미분값이 줄어드니 결국 수렴한다’는 말은 stride.7의 조건 아래에서 맞아요(심화: rates).',
  beats: {
    1: {
      title: '그대로 빼면',
      ask: '옆에서 보면 손실이 딱 y = x²이에요. 1에서 미분값은 2, 그대로 빼면 1 − 2 = −1이에요. 그다음은?',
      options: ['0', '1', '−3'],
      do: ({ controls, transport }) =>
        `‘${controls.learningRate}’ 1 그대로 ${withObject(`‘${transport.stepForward}’`)} 네 번 누르세요.`,
      explain: '1, −1, 1, −1 … 손실은 늘 1이에요. 방향은 맞는데 딱 두 배를 가요.',
      kills: '그라디언트를 따라가면 손실은 반드시 줄어든다',
    },
    2: {
      title: '0.1을 곱하면',
      ask: '학습률 0.1을 곱하면 1 − 0.1 × 2 = 0.8이에요. 0.8 다음은?',
      options: ['0.6', '0.64', '0.7'],
      do: ({ controls }) =>
        `${withObject(`‘${controls.learningRate}’`)} 0.1로 바꾸고 a가 0.01보다 작아질 때까지 가세요.`,
      explain:
        '매번 1 − 2 × 0.1 = 0.8배예요. 0.8, 0.64, 0.512 …, 21스텝이면 0.01보다 작아져요. 학습률은 그대로인데 걸음은 저절로 짧아져요.',
      kills: '매번 0.2씩 움직인다',
    },
    3: {
      title: '뛰어넘어도 괜찮아요',
      ask: '학습률 0.9면 반대편으로 뛰어넘어요. 0.1일 때와 견주면?',
      options: ['영영 못 가요', '훨씬 느려요', '똑같이 21스텝이에요'],
      do: ({ controls }) =>
        `${withObject(`‘${controls.learningRate}’`)} 0.9로 해 보고, 한 스텝에 바닥에 닿는 학습률을 찾으세요.`,
      explain:
        '0.9면 매번 −0.8배라서 좌우로 뛰면서도 똑같이 줄어요. 0.5면 한 걸음에 0이에요. 최소를 지나치는 것 자체는 문제가 아니에요.',
      kills: '최소를 지나치면 발산한다. 학습률은 작을수록 좋다',
      precisely: [
        '‘미분값이 커서 최소를 지나쳐 버릴 수 있다’: 맞아요, 한 가지만 더. 지나치는 것 자체는 괜찮아요(0.9도 0.1처럼 21걸음에 수렴해요). 한계를 넘을 때만 발산해요. (Goh, “Why Momentum Really Works”, Distill 2017)',
      ],
    },
    4: {
      title: '1을 넘으면',
      ask: '학습률이 1.1이면?',
      options: ['1과 −1 사이를 오가요', '점점 더 멀어져요', '천천히 모여요'],
      do: ({ controls, transport }) =>
        `${withObject(`‘${controls.learningRate}’`)} 1.1로 바꾸고 ${withObject(`‘${transport.play}’`)} 누르세요. 멈춤 이유를 읽어 보세요.`,
      explain:
        '1.1이면 매번 −1.2배라서 손실이 백만 배를 넘기 직전인 스텝 37에서 멈춰요. 한계는 딱 1이에요. 아래면 모이고, 위면 멀어지고, 1이면 제자리걸음이에요.',
      kills: '학습률이 크면 그냥 빠를 뿐이다',
      precisely: [
        '‘반대 방향으로 옮기다 보면 최소를 구할 수 있다’: 거의 맞아요, 한 가지만 더. 볼록하고 학습률이 한계보다 작을 때 그래요. 아니면 어느 정지점에 가거나 발산해요. (Nesterov, Lectures on Convex Optimization, 1.2와 2.1)',
      ],
    },
    5: {
      title: '골짜기가 가파르면',
      ask: '점을 ±1에서 ±2로 벌리면 손실이 4a²이 돼요. 학습률 1이면?',
      options: ['똑같이 왔다 갔다 해요', '발산해요', '더 빨리 도착해요'],
      do: ({ controls, transport }) =>
        `${withObject(`‘${transport.play}’`)} 눌러 보고, 10스텝 안에 손실이 0.0001보다 작아지는 ${withObject(`‘${controls.learningRate}’`)} 찾으세요.`,
      explain:
        '1, −7, 49, −343 … 한계가 1에서 0.25로 내려갔어요. 한계는 2 ÷ (두 번 미분한 값)이에요. 여기선 2 ÷ 8이에요. y = x²에서 1과 −1을 오간 건 학습률 1이 마침 그 한계였기 때문이에요. y = x²/4라면 1, ½, ¼ …로 잘 줄어요.',
      kills: '학습률을 곱하지 않으면 언제나 왔다 갔다 한다',
      precisely: [
        '‘y = x²에서 그대로 빼면 1 → −1 → 1을 무한히 반복한다’: 맞아요, 한 가지만 더. η = 1이 마침 x²의 한계(2/f″ = 1)라서 그래요. x²/4면 수렴하고 2x²면 발산해요. (Goh, “Why Momentum Really Works”, Distill 2017)',
      ],
    },
    6: {
      title: '우리 그릇의 한계',
      ask: '다섯 점의 한계는 0.277이에요. 학습률 0.05로는 296스텝이 걸려요. 0.25면?',
      options: ['58스텝쯤', '150스텝쯤', '발산해요'],
      do: ({ controls }) =>
        `60스텝 안에 바닥에 닿는(1 % 안) ${withObject(`‘${controls.learningRate}’`)} 찾아 거기까지 가 보세요.`,
      explain:
        '한계에 가까울수록 좋은 것도 아니에요. 0.26은 56스텝, 0.27은 92, 0.276은 722, 0.278은 영영 못 가요.',
      kills: '발산만 안 하면 클수록 빠르다',
    },
    7: {
      title: '저절로 짧아지는 걸음',
      ask: '학습률은 0.05로 그대로예요. 한 걸음의 길이는?',
      options: ['늘 같아요', '점점 짧아져요', '점점 길어져요'],
      do: ({ readouts, transport }) =>
        `${withObject(`‘${transport.play}’`)} 누르고 끝까지 가면서 ${withObject(`‘${readouts.gradientNorm}’`)} 보세요.`,
      explain: ({ gradientFirst, gradientLast, stepFirst, stepLast }) =>
        `그라디언트가 ${gradientFirst}에서 ${withBy(gradientLast)} 줄어서, 걸음도 ${stepFirst}에서 ${withBy(stepLast)} 줄었어요. 그래서 학습률이 상수여도 멈춰요. 다만 매끄러운 손실, 전체 데이터, 한계보다 작은 학습률일 때의 이야기예요.`,
      kills: '멈추려면 학습률을 줄여야 한다',
    },
  },
};
