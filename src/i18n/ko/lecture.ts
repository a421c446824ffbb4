import type { LectureMessages } from '../lectureMessages.ts';
import { withObject, withSubject, withTopic } from './particles.ts';

const either = new Intl.ListFormat('ko', { type: 'disjunction' });

export const lecture: LectureMessages = {
  lecture: '강의',
  about:
    '미리 준비한 장면을 리모컨만으로 보여 줘요. Page Down을 누르면 다음 멈출 곳까지 재생하고, 가린 것을 보여 주고, 다음 장면으로 넘어가요. Page Up은 한 번을 되돌려요.',
  ready: {
    title: '준비된 강의',
    about: '손실 곡면부터 Adam까지 20분. 질문과 강의 노트, 시험 문제가 들어 있어요.',
    give: '준비된 강의 시작',
  },
  others: '다른 강의…',
  openFile: '강의 파일 열기…',
  opened: (title, scenes) => `“${title}”: 장면 ${scenes}개`,
  give: '강의 시작',
  goOn: '강의 이어 하기',
  close: '강의 치우기',
  edit: '복사해서 고치기',
  own: {
    title: '직접 만드는 강의',
    none: '아직 장면이 없어요. 화면을 보여 주고 싶은 대로 맞춘 뒤 장면으로 추가하세요.',
    name: '강의 제목',
    add: '지금 화면을 장면으로 추가',
    scene: (number) => `장면 ${number}`,
    sceneTitle: (number) => `장면 ${number}의 제목`,
    notes: (scene) => `${scene}의 노트`,
    presses: (scene) => `${scene}에서 누를 때마다`,
    pressesHelp:
      '한 번 누를 때마다 할 일을 쉼표로 나눠 적으세요. 재생해 갈 스텝, end(끝까지), 질문의 options(보기)와 answer(정답), 또는 보여 줄 것: best, minimum, floor, values, zones, advice, path, surface.',
    press: (number) => `누르기 ${number}`,
    more: (scene) => `${scene}의 노트와 누르기`,
    show: (scene) => `${scene} 화면에 보기`,
    earlier: (scene) => `${scene} 위로`,
    later: (scene) => `${scene} 아래로`,
    remove: (scene) => `${scene} 지우기`,
    undo: '되돌리기',
    save: '파일로 저장',
    summary: ({ runs, step, hidden, presses }) =>
      [
        ...(runs > 1 ? [`실행 ${runs}개`] : []),
        ...(step === null ? [] : [`스텝 ${step}부터`]),
        ...(hidden === '' ? [] : [`가림: ${hidden}`]),
        `누르기 ${presses}번`,
      ].join(' · '),
    full: (most) => `강의 하나에는 장면을 ${most}개까지 담을 수 있어요.`,
    unkept: '이 브라우저에 더 담을 수 없어요. 페이지를 떠나기 전에 강의를 파일로 저장하세요.',
  },
  given: {
    place: (number, of) => `${number} / ${of}`,
    right: '정답',
    misconception: '바로잡을 오해',
    exam: '시험 문제',
    question: '질문',
    goes: (step) => `스텝 ${step}까지 재생`,
    goesToEnd: '끝까지 재생',
    shows: (what) => `보여 주기: ${what}`,
    showsOptions: '보기 보여 주기',
    showsAnswer: '정답 보여 주기',
    nextScene: (title) => `다음 장면: ${title}`,
    isLast: '없음: 여기가 끝',
  },
  faults: (name) => `${name}에서 읽지 못한 것이 있어요.`,
  moreFaults: (count) => `이런 것이 ${count}개 더 있어요.`,
  fault: (place, allowed, got) => `${place === '' ? '파일' : place}: ${allowed} (받은 값: ${got})`,
  allowed: {
    lecture: () => '강의를 담은 JSON이어야 해요: {"title": …, "scenes": […]}',
    scenes: ({ most }) => `장면 1–${most}개의 목록이어야 해요`,
    said: ({ most }) =>
      `1자 이상 ${most}자 이하인 글, 또는 언어마다 하나씩 {"en": …, "ko": …}이어야 해요`,
    saidLine: ({ most }) =>
      `1자 이상 ${most}자 이하인 한 줄, 또는 언어마다 하나씩 {"en": …, "ko": …}이어야 해요`,
    oneSource: () => '실험(객체)이나 링크(글) 가운데 하나만 있어야 해요',
    runs: ({ most }) => `실행 1–${most}개의 목록이어야 해요`,
    pressList: ({ most }) => `누르기 ${most}개까지의 목록이어야 해요`,
    press: () =>
      '스텝, "end", "options", "answer", 또는 보여 줄 것("minimum", ["best","floor"])이어야 해요',
    stepOf: ({ last }) => `이 실행의 스텝, 0 이상 ${last} 이하의 정수여야 해요`,
    hiddenThere: ({ options }) =>
      options.length === 0
        ? '그때는 가려진 것이 없어요'
        : `그때 아직 가려져 있는 것이어야 해요: ${either.format(options)}`,
    needsQuestion: () => '장면에 질문이 있어야 쓸 수 있어요',
    onceInScene: () => '한 장면에 한 번만 쓸 수 있어요',
    optionList: () => '글 2–4개의 목록이어야 해요',
    notOfScene: () => '장면의 링크에는 쓸 수 없어요',
  },
  elsewhere: (address) =>
    `링크의 강의 ${withTopic(address)} 이 사이트의 파일이 아니에요. 이 사이트의 파일만 열 수 있어요.`,
  absent: (address) => `강의 ${withSubject(address)} 없거나 오지 않았어요.`,
  unreadable: (name) => `${withObject(name)} 읽을 수 없어요. 고른 뒤에 바뀌었거나 없어졌어요.`,
  tooLarge: (name) => `${withTopic(name)} 강의로는 너무 커요. 50 MiB까지 열 수 있어요.`,
};
