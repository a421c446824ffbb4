import type { LearnMessages } from '../learnMessages.ts';

export const learn: LearnMessages = {
  welcome: '공의 위치 (a, b)가 곧 이 직선이에요. 재생을 누르면 오차가 줄어드는 쪽으로 내려가요.',
  goOn: '앞뒤로 자유롭게 오가 보세요. 설정을 바꾸거나 다른 실험을 골라도 좋아요.',
  examples: '실험 모음',
  openExamples: '골라 보기…',
  lessons: '레슨',
  startHere: '여기서 시작',
  covered: '아직 가려져 있어요',
  answers: { floor: '바닥', zones: '학습률 구간', advice: '고치는 방법', path: '경로' },
  stems: {
    gradient: '그라디언트',
    batch: '배치',
    residual: '잔차',
    stabilityLimit: '한계',
    fanIn: '팬인',
    normal: '정규분포',
    localMinimum: '극소',
    saddle: '안장점',
    plateau: '고원',
    outlier: '이상치',
    conditionNumber: 'κ',
  },
};
