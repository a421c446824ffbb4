import type { ChartMessages } from '../chartMessages.ts';

const REMOVING = {
  finger: '길게 누르면 삭제',
  mouse: '오른쪽 버튼을 누르면 삭제',
} as const;

export const charts: ChartMessages = {
  points: {
    edit: '점 편집',
    table: '점의 표',
    hint: (most, how) =>
      `${most === null ? '누르면 추가' : `점은 ${most}개까지`}, 끌면 이동, ${REMOVING[how]}`,
    clear: '비우기',
    cleared: '비었어요. 점을 추가하면 새 데이터가 돼요',
    selected: (count) => `점 ${count}개 선택`,
    readHelp: 'Enter 키를 누르면 점을 편집해요',
    reading: '읽은 점',
    read: (x, y, predicted, residual) => [
      `x ${x} · y ${y}`,
      `예측 ŷ ${predicted}`,
      `잔차 y − ŷ = ${residual}`,
    ],
  },
  graphs: {
    line: { now: '지금 직선', best: '최선의 직선', there: '가리킨 직선' },
    curve: { now: '지금 곡선', best: '최선의 곡선', there: '가리킨 곡선' },
  },
  meanSquare: (loss) => `MSE ${loss}`,
  squaresOf: (every) => `${every}개에 하나 + 최대`,
  noUniqueLine: (x) =>
    `직선이 하나로 정해지지 않음: ${x === null ? '점이 하나뿐' : `x가 모두 ${x}`}`,
  floor: {
    scattered: (loss) => [`바닥 ${loss}`, '점들이 한 직선 위에 있지 않음'],
    throughZero: (loss) => [`바닥 ${loss}`, '점들이 원점을 지나는 한 직선 위에 있지 않음'],
    perfect: () => ['바닥 0', '모든 점을 지나는 직선이 있음'],
    manyLines: () => ['바닥 0', '모든 점을 지나는 직선이 여럿'],
    oneX: (loss) => [`바닥 ${loss}`, '한 x에 y가 여럿'],
    standardised: (loss) => [`바닥 ${loss}`, '1 − R², x로 설명되지 않는 몫'],
    steps: (loss) => [`바닥 ${loss}`, '점들을 더 잘 가르는 문턱은 없음'],
    searched: (loss) => [`찾은 최선 ${loss}`, '탐색한 값이라 최소라는 보장 없음'],
    convex: (loss) => [`찾은 최선 ${loss}`, '탐색한 값이고 다른 골짜기는 없음'],
  },
  readStep: '손실의 스텝 읽기',
  readHelp: '화살표 키로 스텝을 읽고 Enter 키로 그 스텝으로 가요. Esc 키로 나가요',
  equalAxes: '1 : 1',
  equalAxesHelp: '두 축을 같은 눈금으로',
  mapHelp:
    '화살표 키로 한 곳을 읽고(Shift와 함께면 크게) Enter 키로 거기서 출발해요. Esc 키로 나가요',
  mapPending: '등고선 계산 중…',
  evenContours: (step) => `범위가 좁아 두 배 대신, 등고선마다 손실이 ${step}씩 차이`,
  noContours: (loss) => `등고선 없음: 보이는 곳의 손실이 모두 ${loss}`,
  placeRead: '가리킨 곳',
  place: (a, b, loss) => `a ${a}, b ${b}, 손실 ${loss}`,
};
