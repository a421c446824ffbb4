import type { ChapterTitles } from '../../lessonMessages.ts';

export const titles: ChapterTitles = {
  predict: {
    title: '예측하는 직선',
    about: '숫자 두 개가 직선이 되고, 직선은 처음 보는 입력에 답해요.',
  },
  loss: {
    title: '얼마나 틀렸나',
    about: '직선이 얼마나 빗나갔는지를 숫자 하나로 말해요. 손실이에요.',
  },
  downhill: {
    title: '한 걸음씩 내려가기',
    about: '왜 다 해 보지 않는지, 그라디언트는 어디를 가리키는지 봐요.',
  },
  stride: { title: '보폭', about: '한 걸음이 얼마나 길어도 되는지, 왜 저절로 짧아지는지 봐요.' },
  valleys: { title: '골짜기가 여럿일 때', about: '출발점이 도착점을 정하는 곡면이에요.' },
  init: { title: '가중치 초기화', about: '르쿤, 세이비어, 허: 처음 가중치는 얼마나 커야 할까요.' },
  sgd: { title: '조금씩 보고 걷기', about: '하나씩, 또는 몇 개씩. 걸음은 싸지고 길은 비틀거려요.' },
  knobs: { title: '손잡이 돌리기', about: '배치 크기, 학습률, 스케줄을 함께 돌려 봐요.' },
  floor: {
    title: '바닥 더 보기',
    about: '어떤 직선도 넘지 못하는 바닥, 그리고 0이 목표가 아닌 이유예요.',
  },
  rates: {
    title: '상수 학습률의 조건',
    about: '뾰족한 바닥, 흔들리는 배치, 너무 일찍 줄인 학습률을 봐요.',
  },
  scaling: {
    title: '진짜 키와 몸무게',
    about: '단위 때문에 왜 폭발하는지, 표준화가 무엇을 바꾸는지 봐요.',
  },
  paths: { title: '별까지의 길', about: '평평한 방향, 가파른 쪽, 똑같이 먼 두 출발점이에요.' },
  stuck: { title: '멈춰 선 이유', about: '고원과 죽은 렐루는 골짜기가 아니에요.' },
  depth: {
    title: '스무 층을 지나면',
    about: '배율은 곱해져요. 여러 층을 지난 신호에 무엇이 남을까요.',
  },
  escape: {
    title: '골짜기에서 나오기',
    about: '나오는 건 얼마나 운일까요? 한 번에 200번 돌려 봐요.',
  },
  sampling: {
    title: '뽑는 방법',
    about: '다시 넣고 뽑기와 넣지 않고 뽑기, 차례대로와 섞어서를 견줘요.',
  },
  tuning: { title: '지도 한 장', about: '학습률과 배치 크기의 모든 짝을 한 장에 그려요.' },
};
