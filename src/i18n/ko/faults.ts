import type { Allowed, Fault, Rule } from '../../engine/fault.ts';
import type { RangeLimits } from '../../engine/range.ts';
import type { NumberSetting } from '../../engine/settings.ts';

/** `0 초과 10 이하`: Korean says ranges in words. */
function rangeInKorean(range: Omit<NumberSetting, 'default'>): string {
  const low = Number.isFinite(range.min) ? `${range.min} ${range.aboveMin ? '초과' : '이상'}` : '';
  const high = Number.isFinite(range.max) ? `${range.max} ${range.belowMax ? '미만' : '이하'}` : '';
  return [low, high].filter(Boolean).join(' ');
}

function limitsInKorean(limits: RangeLimits | undefined): string {
  if (limits === undefined) return '';
  const { least, low, high } = limits;
  return `. 두 수는 ${low}부터 ${high}까지이고 ${least} 이상 떨어져야 해요`;
}

const RULES: Readonly<Record<Rule, string>> = {
  nesterovNeedsMomentum: '모멘텀이 0보다 크고 감쇠가 0일 때만 켤 수 있어요',
  highAboveLow: '아래 값보다 커야 해요',
  xHighAboveXLow: 'xLow보다 커야 해요',
  dropLastNeedsFullBatch: '배치가 데이터보다 크면 켤 수 없어요',
  stepMaxAboveMin: '최소 보폭보다 작을 수 없어요',
  editsInOrder: '앞의 것보다 작을 수 없어요',
  namedOnce: '한 객체 안에서 한 번만 쓸 수 있어요',
  apart: '점이 너무 많아 링크에 담기지 않으니 파일로 가져와야 해요',
  whole: '복사한 그대로 전부 있어야 해요. 잘렸거나 바뀌었어요',
  givenOnce: '한 번만 쓸 수 있어요. 마지막 값을 따랐어요',
};

const ONE_OF = new Intl.ListFormat('ko', { type: 'disjunction' });
const ALL_OF = new Intl.ListFormat('ko', { type: 'conjunction' });

export function requirementInKorean(allowed: Allowed): string {
  switch (allowed.is) {
    case 'number':
      return `${rangeInKorean(allowed.range)}의 ${allowed.range.integer ? '정수' : '수'}여야 해요`;
    case 'numberOr':
      return `"${allowed.word}" 또는 ${rangeInKorean(allowed.range)}의 정수여야 해요`;
    case 'oneOf':
      return `${ONE_OF.format(allowed.options)} 가운데 하나여야 해요`;
    case 'trueOrFalse':
      return 'true 또는 false여야 해요';
    case 'object':
      return '객체여야 해요';
    case 'data':
      return '점(points)이나 데이터 이름(preset)이 있어야 해요';
    case 'points':
      return `[x, y] 쌍 1–${allowed.most}개의 목록이어야 해요`;
    case 'increasing':
      return '1 이상의 커지는 정수 목록이어야 해요';
    case 'list':
      return '목록이어야 해요';
    case 'point':
      return allowed.most === undefined
        ? '유한한 두 수의 쌍 [x, y]여야 해요'
        : `-${allowed.most} 이상 ${allowed.most} 이하인 두 수의 쌍 [x, y]여야 해요`;
    case 'range':
      return `작은 수부터 쓴 두 수(최솟값,최댓값)여야 해요${limitsInKorean(allowed.limits)}`;
    case 'name':
      return `1자 이상 ${allowed.most}자 이하인 한 줄이어야 해요`;
    case 'knownField':
      return `없는 항목이에요. 쓸 수 있는 항목: ${ALL_OF.format(allowed.options)}`;
    case 'beside':
      return `${allowed.opened} 항목과 함께 쓸 수 없어서 그 항목만 열었어요`;
    case 'rule':
      return RULES[allowed.rule];
  }
}

export function faultInKorean(fault: Fault): string {
  const row = fault.row === undefined ? '' : ` ${fault.row}번째 점`;
  return `${fault.path || '실험'}${row}: ${requirementInKorean(fault.allowed)} (받은 값: ${fault.got})`;
}
