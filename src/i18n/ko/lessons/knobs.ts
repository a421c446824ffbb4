import type { ChapterWords } from '../../lessonMessages.ts';
import type { knobs as chapter } from '../../../lessons/chapters/knobs.ts';
import { withBy, withObject } from '../particles.ts';

export const knobs: ChapterWords<typeof chapter> = {
  teacher:
    'knobs.5를 통과한 모두의 (배치, η)를 칠판에 점으로 찍어 보세요. 대각선이 나타나요(심화: tuning). 학습은 a와 b를 찾고, 나머지는 사람이나 바깥쪽의 탐색이 찾아요. 에폭, 배치 크기, 학습률, 모델 구조뿐 아니라 초기화, 손실, 옵티마이저, 시드도 그래요. CPU 두 코어에서 784-512-512-10 신경망을 PyTorch로 한 번 재 보니, 배치를 1 → 32로 키울 때 한 걸음은 32배가 아니라 3배 길어졌어요. 점 하나에 436 µs이던 것이 1,024에서 21 µs까지 줄고 더는 줄지 않았어요.',
  beats: {
    1: {
      title: '걸음으로 셀까, 점으로 셀까',
      ask: '점이 1,000개예요. 전체 배치는 8걸음이면 바닥의 10 % 안에 들어요. 배치를 32로 줄이면 몇 걸음일까요?',
      options: ['7걸음쯤', '30걸음쯤', '250걸음쯤'],
      do: ({ pictures: { axisOf } }) =>
        `전체, 32, 1을 차례로 끝까지 돌리고, 손실 차트의 가로축을 ‘${axisOf.steps}’에서 ${withBy(`‘${axisOf.samples}’`)} 바꿔 보세요.`,
      explain: ({ full, fullLooks, some, someLooks, one, oneLooks, times }) =>
        `전체는 ${full}걸음(${fullLooks}번 봄), 32는 ${some}걸음(${someLooks}번), 1은 ${one}걸음(${oneLooks}번)이에요. GPU처럼 여러 점을 한꺼번에 계산하면 걸음 수가 시간이라서, 배치를 1에서 32로 키우면 ${times}배 빨라져요. 하지만 그 뒤로는 걸음이 더 줄지 않아요. 그래서 ‘무조건 최대한 크게’는 아니에요.`,
      kills: 'GPU가 허락하는 한 클수록 좋다',
      precisely: [
        '‘GPU가 허락하는 한 최대한 키우는 것이 좋다’: 거의 맞아요, 한 가지만 더. 처리량은 GPU가 꽉 찰 때까지만 늘고, 걸음 수는 임계 배치 크기부터 줄지 않아요. 그 사이가 좋아요. 큰 배치는 일반화가 나빠질 수도 있는데, 조정에 따라 달라요. (McCandlish 등 2018, Shallue 등 2019, Keskar 등 2017, Masters·Luschi 2018)',
      ],
    },
    2: {
      title: '배치만 키우면',
      ask: '배치만 4에서 64로 키우고 똑같이 10에폭을 돌리면?',
      options: ['더 좋아요', '비슷해요', '훨씬 덜 내려가요'],
      do: ({ controls, transport }) =>
        `‘${controls.batchSize}’ 4와 64로 ${withObject(`‘${transport.toEnd}’`)} 누르세요.`,
      explain:
        '바닥 위로 남은 손실이 바닥의 0.3 %에서 860 %로 뛰었어요. 걸음이 640번에서 40번으로 줄었거든요.',
      kills: '배치가 클수록 결과가 좋다',
    },
    3: {
      title: '같이 키우면',
      ask: '배치를 16배로 키울 때 학습률도 16배(0.02 → 0.32)로 키우면?',
      options: ['여전히 뒤처져요', '배치 4와 거의 같아요', '발산해요'],
      do: ({ controls, transport }) =>
        `‘${controls.moreSettings}’에서 ${withObject(`‘${controls.lrScaling}’`)} ${withBy(`‘${controls.lrScalings.linear}’`)}, ${withObject(`‘${controls.lrScalingBase}’`)} 4로 하고 ${withObject(`‘${transport.toEnd}’`)} 누르세요.`,
      explain:
        '바닥 위로 남은 손실이 배치 4와 64에서 1에폭 뒤 461 %와 369 %, 10에폭 뒤 0.26 %와 0.32 %로 거의 겹쳐요. 큰 걸음 하나가 작은 걸음 16개를 대신한 거예요. 한계(1.0)까지만 통해요. 배치 256이면 η가 1.28이 되어 발산해요.',
      kills: '학습률은 모델만 보고 정하면 된다',
      precisely: [
        '‘배치를 키우면 학습률도 같이 키워야 한다’: 거의 맞아요, 한 가지만 더. SGD에서는 η ∝ B가 좋은 출발점이에요. 한계 2/λmax까지만 통하고, 아주 크면 워밍업이 필요해요. Adam은 √B에 가까워요. (Krizhevsky 2014, Goyal 등 2017, Malladi 등 2022)',
      ],
    },
    4: {
      title: '서서히 줄이기',
      ask: '배치 2는 바닥 위를 계속 떠돌아요. 학습률을 코사인을 따라 0까지 줄이면?',
      options: ['비슷해요', '100배 넘게 더 가까워져요', '도착하지 못해요'],
      do: ({ controls, transport, catalogue: { schedules } }) =>
        `${withObject(`‘${transport.toEnd}’`)} 누르고, ${withObject(`‘${controls.schedule}’`)} ${withBy(`‘${schedules.cosine.name}’`)} 바꿔 다시 끝까지 가세요.`,
      explain: ({ hovering, left }) =>
        `바닥 위로 남은 높이가 바닥의 ${hovering} %에서 ${left} %로 줄어요. 크게 걸어 다가가고, 작게 걸어 자리를 잡는 거예요. 별 위에서도 배치의 그라디언트는 0이 아니라서, 상수 학습률로는 자리를 못 잡아요.`,
      kills: '좋은 상수 하나면 언제나 충분하다',
    },
    5: {
      title: '마지막 과제',
      ask: 'a, b, 학습률, 배치 크기, 에폭, 모델 가운데 학습이 스스로 바꾸는 것은?',
      options: ['a와 b', 'a, b와 학습률', '모두'],
      do: '지금은 바닥보다 2,450 % 높아요. 에폭은 10을 넘기지 말고 바닥의 1 % 안까지 가 보세요.',
      explain:
        'a와 b는 파라미터, 나머지는 사람이 정하는 하이퍼파라미터예요. 길은 여럿이에요. 전체 배치 0.6, 배치 64에 0.2, 16에 0.05, 4에 0.02, 또는 8에 0.1과 코사인이에요.',
      kills: '옳은 설정은 하나뿐이다',
      precisely: [
        '‘AI가 알아서 구하는 것이 아니라 직접 넣어 주어야 하는 값들’: 맞아요, 한 가지만 더. 학습이 정하지 않는 값이에요. 사람이 고르거나, 바깥쪽의 탐색이 골라요. 초기화·시드·손실·옵티마이저도 여기에 들어가요. (Bergstra·Bengio 2012)',
      ],
    },
  },
};
