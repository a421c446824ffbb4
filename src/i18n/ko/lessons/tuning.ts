import type { ChapterWords } from '../../lessonMessages.ts';
import type { tuning as chapter } from '../../../lessons/chapters/tuning.ts';
import { player } from './player.ts';
import { withBy, withObject, withTopic } from '../particles.ts';

export const tuning: ChapterWords<typeof chapter> = {
  teacher:
    'η/B가 같으면 떠도는 높이도 거의 같아요. η/B = 0.01에서 배치 1, 4, 16은 바닥의 0.76, 0.79, 0.93 %이고, η가 한계에 가까워지는 64에서는 2.3 %로 올라가요. 아주 큰 배치에는 워밍업이 필요해요(Goyal 외 2017).',
  beats: {
    1: {
      title: '잘되는 칸',
      ask: '가로는 배치 크기, 세로는 학습률이에요. 잘되는 칸들은 어떤 모양일까요?',
      options: ['가로줄', '세로줄', '대각선'],
      do: `${withObject(`‘${player.paintSweep}’`)} 누르세요. 그다음 배치 4에서 가장 좋은 칸과 배치 64에서 가장 좋은 칸을 누르세요.`,
      explain:
        '20에폭 뒤, 배치마다 가장 좋은 학습률이 0.0025 × B예요(1이면 0.0025, 4면 0.01, 64면 0.16). 대각선 위의 칸끼리는 값이 비슷해요. 가장 좋은 칸 바로 아래는 모두 바닥 위 0.5 %에서 1.2 %예요. 한계 1.0을 넘는 1.28에서는 모두 커지기만 해요.',
      kills: '가장 좋은 학습률을 한 번 찾으면 계속 쓸 수 있다',
    },
    2: {
      title: '제곱근 규칙',
      ask: '배치 4에는 학습률 0.02가 맞았어요. 배치를 16배로 키우고 학습률은 √16 = 4배만 키우면?',
      options: ['16배 키운 것과 같아요', '너무 조심스러워요', '발산해요'],
      do: ({ controls, transport }) =>
        `${withObject(`‘${controls.lrScaling}’`)} ${withBy(`‘${controls.lrScalings.sqrt}’`)} 두고 ${withObject(`‘${transport.toEnd}’`)} 누른 다음, ${withBy(`‘${controls.lrScalings.linear}’`)} 바꿔 다시 누르세요.`,
      explain: ({ root, linear }, { controls }) =>
        `바닥 위로 ${root} %가 남아요. ${withBy(`‘${controls.lrScalings.linear}’`)}는 ${linear} %예요. 보통의 SGD에는 비례가 좋은 출발점이고, 제곱근은 Adam에 더 가까워요.`,
      kills: '어떤 규칙이든 괜찮다',
    },
    3: {
      title: '모델이 먼저',
      ask: '직선을 더 오래 학습하면 이 물결을 맞출 수 있을까요?',
      options: ['네', '학습률을 줄이면 돼요', '아니요'],
      do: ({ controls, catalogue: { models }, transport }) =>
        `${withObject(`‘${transport.toEnd}’`)} 누르세요. 그다음 ${withObject(`‘${controls.model}’`)} ${withBy(`‘${models.sine.name}’`)} 바꾸고 곡면에서 a = 1.5쯤을 눌러 출발해, 손실을 0.03 아래로 내리세요.`,
      explain: (_, { catalogue: { models } }) =>
        `어떻게 학습해도 직선은 0.349 아래로 못 내려가지만, ${withTopic(models.sine.name)} 0.021까지 내려가요. 모델 구조도 사람이 정하는 하이퍼파라미터예요.`,
      kills: '조정하면 틀린 모델도 고칠 수 있다',
    },
  },
};
