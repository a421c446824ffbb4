import type { ChapterWords } from '../../lessonMessages.ts';
import type { sampling as chapter } from '../../../lessons/chapters/sampling.ts';
import { withBy, withObject } from '../particles.ts';

export const sampling: ChapterWords<typeof chapter> = {
  teacher:
    '데이터가 크면 흩어짐은 1/√B로 줄어요. 다섯 가운데 넷은 거의 전부라서 더 빨리 줄어요: × √((N−B)/(N−1)).',
  beats: {
    1: {
      title: '다시 넣고 뽑으면',
      ask: '다섯 점에서 뽑은 점을 다시 넣으며 다섯 번 뽑아요. 다섯 점이 다 나올 확률은?',
      options: ['거의 100 %', '50 %쯤', '4 %쯤'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.play}’`)} 눌러 에폭 20번(100스텝)을 가세요. 배치 띠에서 두 번 나오는 점, 한 번도 안 나오는 점을 찾아보세요.`,
      explain:
        '5!/5⁵ = 3.8 %예요. 시드 7에서는 처음 20에폭 가운데 1번뿐이에요. 한 에폭에 만나는 점은 평균 3.4개예요. 손실도 바닥 위로 더 높이 떠돌아요(0.0125, 섞으면 0.0077).',
      kills: '섞는 것과 뽑는 것은 같다',
    },
    2: {
      title: '남은 하나의 무게',
      ask: '배치 2로 차례대로 보면 다섯째 점은 늘 혼자예요. 마지막에 떠도는 중심은?',
      options: ['별 위', '별에서 벗어나요'],
      do: ({ controls, catalogue: { orders }, transport }) =>
        `${withObject(`‘${controls.batchOrder}’`)} ${withBy(`‘${orders.sequential}’`)}, 이어서 ${withBy(`‘${orders.shuffle}’`)} 두고 ${withObject(`‘${transport.toEnd}’`)} 누르세요.`,
      explain:
        '차례대로면 중심이 (1.30, 0.47)로 밀려요. 섞으면 (1.23, 0.56), 별은 (1.22, 0.57)이에요. 혼자인 점은 평균을 나눠 갖지 않아서 두 배로 끌거든요. 섞으면 돌아가며 혼자가 되어 공평해져요.',
      kills: '섞기는 겉치레다',
    },
    3: {
      title: '별 위에서 한 걸음',
      ask: '출발점이 바로 별(최소)이에요. 배치 1로 한 걸음 가면?',
      options: ['움직이지 않아요', '별에서 밀려나요'],
      do: ({ transport, readouts }) =>
        `${withObject(`‘${transport.stepForward}’`)} 다섯 번 누르며 ${withObject(`‘${readouts.gradientNorm}’`)} 보세요.`,
      explain:
        '별에서 다섯 점의 그라디언트를 더하면 0이지만 하나하나는 0이 아니에요. 배치를 1에서 4로 키우면 흩어짐이 0.865에서 0.216으로 줄고, 다섯 점 모두면 0이에요.',
      kills: '최소에서는 모든 그라디언트가 0이다',
    },
  },
};
