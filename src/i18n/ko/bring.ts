import type { RowFault } from '../../table/fault.ts';
import type { BringMessages } from '../bringMessages.ts';

const REASONS: Readonly<Record<RowFault, (cell: string) => string>> = {
  empty: () => '비어 있음',
  missing: (cell) => `값이 없다고 적혀 있음: “${cell}”`,
  text: (cell) => `숫자가 아님: “${cell}”`,
  infinite: (cell) => `유한한 수가 아님: “${cell}”`,
  tooLarge: (cell) => `±1e15를 벗어남: “${cell}”`,
  otherUnit: (cell) => `이 열과 단위가 다름: “${cell}”`,
  short: () => '행이 이 열 앞에서 끝남',
  long: (cell) => `표의 열보다 많은 칸: “${cell}”`,
  notPositive: (cell) => `0보다 크지 않아 로그를 구할 수 없음: “${cell}”`,
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': '칸 구분 쉼표',
  ';': '칸 구분 쌍반점',
  '\t': '칸 구분 탭',
  '|': '칸 구분 세로줄',
  ' ': '칸 구분 공백',
};

const MIB = 1024 * 1024;

export const bring: BringMessages = {
  title: '내 데이터',
  chooseFile: '파일 고르기',
  ways: '파일을 화면 아무 데나 끌어다 놓거나, 스프레드시트에서 칸을 복사해 Ctrl+V를 눌러도 돼요. CSV, 탭이나 공백으로 나눈 텍스트, JSON을 읽어요.',
  pasteHere: '칸이나 텍스트',
  readPasted: '이 텍스트 읽기',
  isPrivate: '이 브라우저 안에서만 읽고 어디에도 보내지 않아요.',
  pasted: '붙여넣은 것',
  reading: '읽는 중',
  cancel: '취소',
  another: '다른 데이터…',
  failed: '이 페이지의 오류로 읽기가 멈췄어요. 다시 해 보세요.',
  faults: {
    empty: () => '비어 있어요. 숫자가 있는 행이 하나는 있어야 해요.',
    tooBig: ({ bytes }) =>
      `${Math.ceil(bytes / MIB)} MiB예요. 100 MiB까지 읽을 수 있으니 일부만 가져오세요.`,
    tooManyRows: () => '행이 500만 개를 넘어요. 500만 개까지 읽을 수 있으니 일부만 가져오세요.',
    unreadable: () => '읽을 수 없어요. 고른 뒤에 파일이 바뀌었거나 없어졌어요.',
    longLine: ({ line }) => `${line}번째 줄이 표의 한 행이라기에는 너무 길어요.`,
    json: ({ line }) => `쌍이나 객체의 JSON 목록이어야 하는데 ${line}번째 줄에서 아니에요.`,
    noNumbers: () => '숫자 열이 두 개 있어야 하는데 하나도 없어요.',
    names: ({ names, width }) =>
      `이름은 ${names}개인데 행은 ${width}칸이에요. 쉼표가 든 숫자는 따옴표로 묶거나 칸을 다른 기호로 나누어야 해요.`,
    oneColumn: ({ name, column }) =>
      `숫자 열이 두 개 있어야 하는데 ${name === null ? `${column + 1}번째 열` : `“${name}” 열`} 하나뿐이에요.`,
    noRows: ({ rowsBad }) => `두 열에 모두 숫자가 있는 행이 없어요. ${rowsBad}행을 쓸 수 없어요.`,
  },
  otherFiles: {
    workbook:
      '텍스트가 아니라 통합 문서예요. 시트를 CSV로 저장하거나, 칸을 복사해 여기에 붙여넣으세요.',
    archive: '텍스트가 아니라 압축 파일이에요. 압축을 풀어 안에 든 표를 가져오세요.',
    pdf: '텍스트가 아니라 PDF예요. 표를 복사해 여기에 붙여넣으세요.',
    picture: '텍스트가 아니라 그림이에요.',
    page: '표가 아니라 웹 페이지예요. 표를 복사해 여기에 붙여넣으세요.',
    utf32: 'UTF-32예요. UTF-8로 저장하세요.',
    binary: '텍스트가 아니에요. 값이 0인 바이트가 들어 있어요.',
  },
  howRead: ({ encoding, delimiter, decimal, thousands }) =>
    [
      `${encoding.toUpperCase()}로 읽음`,
      delimiter === null ? 'JSON' : (DELIMITERS[delimiter] ?? `칸 구분 “${delimiter}”`),
      decimal === '.' ? '소수점 마침표' : '소수점 쉼표',
      ...(thousands === null
        ? []
        : [thousands.trim() === '' ? '천 단위 공백' : `천 단위 “${thousands}”`]),
    ].join(' · '),
  column: (number) => `${number}번째 열`,
  columns: '열',
  axis: (axis) => `${axis} 열`,
  logarithm: (axis) => `log₁₀ ${axis}`,
  swap: 'x와 y 바꾸기',
  pair: (x, y, r) => `x ${x}, y ${y}: r ${r}`,
  ofSample: (rows) => `그림과 r는 전체에서 고르게 뽑은 ${rows}행의 것이에요.`,
  samePair: 'x와 y가 같은 열이에요. 모든 점이 직선 y = x 위에 있어요.',
  firstRows: '읽은 그대로의 처음 행들',
  counts: (read, bad) => `쓸 수 있는 행 ${read}, 쓸 수 없는 행 ${bad}`,
  badRow: ({ line, column, reason, cell }) => `${line}번째 줄, ${column}: ${REASONS[reason](cell)}`,
  moreBad: (count) => `그 밖에 ${count}행`,
  leaveOut: (count) => `이 ${count}행 제외`,
  use: '이 데이터 쓰기',
  kept: {
    title: '이 브라우저에 보관한 데이터',
    nameOf: '지금 데이터를 보관할 이름',
    keep: '보관',
    newName: (name) => `“${name}”의 새 이름`,
    about: (points, size, isAuto) => `점 ${points}개 · ${size}${isAuto ? ' · 새로 고침용' : ''}`,
    open: '열기',
    rename: '이름 변경',
    csv: 'CSV 내려받기',
    remove: '삭제',
    room: (size) => `모두 ${size}, 이 브라우저에만 있어요.`,
    isKept: (name) => `“${name}” 보관됨`,
    isRemoved: (name) => `“${name}” 삭제됨`,
    taken: (name) => `“${name}”이라는 이름은 이미 있어요. 다른 이름을 쓰세요.`,
    badName: (most) => `이름은 1자에서 ${most}자까지의 한 줄이어야 해요.`,
    gone: (name) => `“${name}” 데이터가 더는 없어요.`,
    full: '이 브라우저에 데이터를 보관할 자리가 없어요. 페이지를 닫을 때까지만 남아 있어요.',
    forbidden:
      '이 브라우저는 페이지의 데이터를 보관하지 않아요. 페이지를 닫을 때까지만 남아 있어요.',
  },
};
