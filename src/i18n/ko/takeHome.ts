import type { TakeHomeMessages } from '../takeHomeMessages.ts';
import { code } from './code.ts';
import { taking } from './taking.ts';

export const takeHome: TakeHomeMessages = {
  code,
  taking,
  lecture: { title: '강의', open: '강의 만들기와 시작…' },
  covered: '아직 답하지 않은 질문이 있어요. 코드와 표와 보고서는 답한 뒤에 가져갈 수 있어요.',
  programs: '같은 숫자가 나오는 코드',
  kinds: { pytorch: 'PyTorch', numpy: 'NumPy', notebook: '노트북' },
  aboutPrograms:
    '이 실행을 파이썬으로 학습해요. 출발점과 점과 순서가 그대로 적혀 있어서, 스텝마다 a, b, 손실이 1e-9까지 똑같이 나와요.',
  rounding:
    '자리를 잡지 못하고 헤매는 실행만 끝에 가서 조금씩 달라질 수 있어요. 한 스텝의 마지막 자리가 다음 스텝을 바꾸기 때문이에요.',
  otherOrder: (most) =>
    `점을 도는 횟수가 ${most}번을 넘어서 순서는 코드가 새로 뽑아요. 그래서 스텝이 여기와 달라요.`,
  needsData: (file) => `점을 ${file}에서 읽어요. 코드와 같은 곳에 두어야 해요.`,
  programText: '코드',
  copyProgram: '코드 복사',
  download: (file) => `${file} 내려받기`,
  steps: '스텝의 표',
  aboutSteps: (rows, runs) =>
    `${runs > 1 ? `실행 ${runs}개의 ` : ''}${rows}줄을 모든 자릿수로 적은 CSV예요. 명령줄이 출력하는 것과 같아요.`,
  everyOther: (stride) => `가장 긴 실행은 ${stride}스텝마다 한 줄만 남아 있어요.`,
  tooLongToCopy: (most) => `${most}줄이 넘으면 파일로만 받을 수 있어요.`,
  writing: '쓰는 중…',
  copyTable: '표 복사',
  results: '실행들의 결과',
  report: '보고서',
  copyReport: '보고서를 Markdown으로 복사',
  aboutReport: '실험 설정, 가장 낮은 손실, 실행의 결말, 그리고 링크예요.',
  setting: '설정',
  value: '값',
  epochsAndSteps: (epochs, steps) => `${epochs} (${steps}스텝)`,
  start: '출발',
  atStep: (step) => `스텝 ${step}`,
  floor: { exact: '가장 낮은 손실', found: '찾은 것 중 가장 낮은 손실' },
  outcome: '결말',
  after: (outcome, steps) => `${outcome}, 스텝 ${steps}`,
  excess: (loss) => `가장 낮은 손실보다 ${loss} 높음`,
  within: (steps) => `스텝 ${steps}부터 1 % 이내`,
  changed: (step) => `스텝 ${step} 뒤에 바꾼 것`,
  points: (count) => `점 ${count}개`,
  of: (size, all) => `${all}개 중 ${size}개`,
  link: '링크',
  linkAndPoints: '링크와 점',
  apart: '점이 너무 많아서 링크에 담기지 않아요. 이 파일을 함께 보내 주세요.',
  copyLink: '링크 복사',
};
