import type { ChapterWords } from '../../lessonMessages.ts';
import type { sgd as chapter } from '../../../lessons/chapters/sgd.ts';
import { withObject } from '../particles.ts';

export const sgd: ChapterWords<typeof chapter> = {
  teacher:
    '논문과 라이브러리에서 ‘SGD’는 대개 미니배치까지 뜻해요. 걸음 수로 세면 80스텝에서 세 배치 크기가 거의 같아요(0.22, 0.20, 0.19). 점을 본 횟수로 세면 배치 1은 400번에 벌써 0.05예요. 빨라지는 건 걸음이 좋아서가 아니라 덜 보기 때문이에요. sgd.5에서는 모두의 결과를 모으세요. 성공담 하나는 증거가 아니에요(심화: escape).',
  beats: {
    1: {
      title: '한 걸음의 값',
      ask: '다섯 점을 한 번 다 보는 동안(1에폭) 전체 배치와 배치 1은 각각 몇 걸음을 걸을까요?',
      options: ['둘 다 1걸음', '1걸음과 5걸음', '5걸음과 1걸음'],
      do: ({ controls, transport }) =>
        `전체 배치로 ${withObject(`‘${transport.stepForward}’`)} 한 번 누르면 1에폭이에요. ${withObject(`‘${controls.batchSize}’`)} 1로 바꾸고 1에폭, 다섯 걸음을 가세요.`,
      explain:
        '똑같이 다섯 번 보고, 전체 배치는 한 걸음(손실 3.60), 배치 1은 다섯 걸음(1.49)을 걸었어요. 전체 배치가 느린 건 한 걸음의 값이 비싸서예요.',
      kills: '에폭 하나가 걸음 하나다',
      precisely: [
        '‘모든 데이터를 참조해서 느리다’: 거의 맞아요, 한 가지만 더. 한 걸음의 값이 비싼 거예요. 걸음 수로 세면 SGD와 비슷하거나 더 적게 걸어요. (Bottou·Bousquet 2008)',
      ],
    },
    2: {
      title: '주머니에서 뽑기',
      ask: '첫 에폭에 3, 4, 5, 1번 점을 뽑았어요. 다섯째는?',
      options: ['아무 점이나', '2번', '다시 3번'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.stepForward}’`)} 눌러 스텝 10까지 가며 점의 순서를 보세요.`,
      explain:
        '뽑은 점은 다시 넣지 않아요(비복원 추출). 그래서 한 에폭에 모든 점이 딱 한 번씩 나오고, 다 뽑으면 다시 섞어요. 이번엔 3 4 5 1 2, 다음엔 2 1 5 4 3이었어요.',
      kills: '무작위란 언제든 아무 점이나 나온다는 뜻이다',
      precisely: [
        '‘비복원 추출이라 고르게 나온다’: 맞아요, 한 가지만 더. 매 에폭 새로 섞어요. 복원 추출보다 바닥에 더 가까이 머물러요. 다만 에폭 안의 걸음들은 서로 독립이 아니에요. (Mishchenko·Khaled·Richtárik 2020)',
      ],
    },
    3: {
      title: '다섯을 둘씩',
      ask: '다섯 점을 둘씩 나누면 한 에폭은 몇 걸음일까요?',
      options: ['2걸음', '2.5걸음', '3걸음'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.stepForward}’`)} 눌러 에폭 두 번(6스텝)을 가며 점이 어떻게 나뉘는지 보세요.`,
      explain:
        '2 · 2 · 1로 세 걸음이에요. 남은 하나도 버리지 않고, 다음 에폭과 섞지도 않아요. 이렇게 몇 개씩 보는 걸 미니배치라고 해요.',
      kills: '남는 점은 버려진다',
      precisely: [
        '‘5개에서 2개, 2개, 하나’: 맞아요, 한 가지만 더. 혼자 남은 점은 그 걸음에서 두 배로 끌어요. 섞으면 평균해서 공평해져요. (PyTorch DataLoader의 drop_last)',
      ],
    },
    4: {
      title: '비틀거리며',
      ask: '후반 40에폭(200걸음)에서 전체 손실을 오히려 올린 걸음은 몇 %일까요?',
      options: ['0 %', '10 %쯤', '50 %나 그 이상'],
      do: ({ transport }) =>
        `${withObject(`‘${transport.toEnd}’`)} 누르고 손실 차트의 끝부분을 보세요.`,
      explain: ({ rising }) =>
        `${rising} %예요(시드에 따라 49–61 %). 걸음마다 자기 점의 손실만 줄이거든요. 바닥 근처에서는 다섯 점이 서로 다른 쪽으로 끌어서 길이 들쭉날쭉해요.`,
      kills: '걸음마다 모델이 좋아진다',
      precisely: [
        '‘하나씩 보면 그라디언트 계산이 빠르다’: 맞아요, 한 가지만 더. 한 걸음이 싸지는 대신 들쭉날쭉해져요. 평균하면 전체 그라디언트와 같아요. 요즘 ‘SGD’는 대개 미니배치예요. (Bottou·Curtis·Nocedal 2018)',
      ],
    },
    5: {
      title: '골짜기에서 나오기',
      ask: '평평한 골짜기의 바닥에서 출발해요. 전체 배치는 영영 그대로예요. 배치 1로 다섯 번 해 보면?',
      options: ['다섯 번 다 나와요', '한 번도 못 나와요', '시드마다 달라요'],
      do: ({ controls, transport }) =>
        `${withObject(`‘${controls.batchSize}’`)} 1로 바꾸고, ${withObject(`‘${controls.newSeed}’(주사위)`)} 눌러 가며 다섯 번 ${withObject(`‘${transport.toEnd}’`)} 누르세요. 손실이 0.1보다 작아지면 나온 거예요.`,
      explain: ({ out, of }) =>
        `이번엔 ${of}번 가운데 ${out}번, 400번 가운데서는 37 %가 나왔어요. 점 하나의 그라디언트는 이 바닥에서도 0이 아니거든요. 하지만 운만은 아니에요. 학습률이 0.03이면 하나도 못 나오고, 0.06이면 모두 나와요.`,
      kills: 'SGD는 운으로 빠져나온다, 또는 언제나 빠져나온다',
    },
  },
};
