import type { CellFault } from '../../table/numbers.ts';
import type { PointTableMessages } from '../pointTableMessages.ts';

function reasonOf(cell: string, reason: CellFault, unit: string | null): string {
  switch (reason) {
    case 'empty':
      return '비어 있어요';
    case 'tooLarge':
      return `“${cell}” 값이 ±1e15를 벗어나요`;
    case 'otherUnit':
      return unit === null
        ? `“${cell}” 값에 단위가 붙어 있어요`
        : `“${cell}” 값의 단위가 ${unit} 단위와 달라요`;
    case 'missing':
    case 'text':
    case 'infinite':
      return `“${cell}” 값은 숫자가 아니에요`;
  }
}

export const pointTable: PointTableMessages = {
  title: '점의 표',
  help: '화살표로 칸을 옮겨 다녀요. x나 y 칸에서 글자를 치거나 Enter를 누르거나 한 번 더 누르면 고칠 수 있어요. Enter는 숫자를 넣고 아래로, Tab은 오른쪽으로 가요. Escape를 누르면 그대로 두어요. 점 번호에서 Delete를 누르면 그 점을 지워요. Ctrl+V는 이 칸부터 붙여넣어요. 마지막 행에는 새 점을 더해요.',
  point: '점',
  predicted: '예측 ŷ',
  residual: '잔차 y − ŷ',
  sortBy: (column) => `${column} 순으로 정렬`,
  add: '점 추가',
  fresh: '새 점',
  cell: (axis, point) => (point === null ? `새 점의 ${axis}` : `점 ${point}의 ${axis}`),
  remove: (point) => `점 ${point} 삭제`,
  copyAs: { tsv: 'TSV 복사', csv: 'CSV 복사' },
  copying: '복사하는 중',
  copied: (rows) => `${rows}행 복사됨`,
  added: (point) => `점 ${point} 추가됨`,
  removed: (point) => `점 ${point} 삭제됨`,
  pasted: (rows, hadHeading) => `${rows}행 붙여넣음${hadHeading ? ', 첫 줄은 제목이라 뺌' : ''}`,
  refused: {
    cell: ({ cell, reason, axis, row, unit }) => {
      const why = reasonOf(cell, reason, unit);
      const where =
        row === null
          ? reason === 'empty'
            ? `${axis} 칸이 ${why}`
            : why
          : reason === 'empty'
            ? `붙여넣은 ${row}행의 ${axis} 칸이 ${why}`
            : `붙여넣은 ${row}행의 ${axis} 칸: ${why}`;
      return `${where}. −1e15에서 1e15까지의 숫자여야 해요(예: 1.5, 2e-3). 바뀐 것은 없어요.`;
    },
    wide: (columns, room) =>
      `붙여넣을 칸이 ${columns}열인데 여기부터는 ${room === 1 ? 'y 한 열만' : 'x와 y 두 열만'} 들어가요. 바뀐 것은 없어요.`,
    half: '새 점에는 x와 y가 모두 있어야 해요. 두 열을 붙여넣거나 행을 줄이세요. 바뀐 것은 없어요.',
    noX: '새 점은 x부터 넣어야 해요. Escape를 누르면 이 칸에서 나가요. 바뀐 것은 없어요.',
    computed: 'ŷ와 잔차는 계산된 값이에요. x와 y를 고칠 수 있어요.',
    last: '실행에는 점이 하나는 있어야 해서 마지막 점은 지울 수 없어요.',
    tooMany: (most) => `점은 ${most}개까지 둘 수 있어요. 바뀐 것은 없어요.`,
  },
};
