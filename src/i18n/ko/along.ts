import type { AlongMessages } from '../alongMessages.ts';

export const along: AlongMessages = {
  edit: '도중에 바꾼 것',
  editHelp: '화살표 키로 옮기고 Delete로 없애요.',
  removeEdit: '없애기',
  newEpoch: '그 스텝에서 에폭이 끝나고, 다음 에폭부터 새 배치로 가요.',
  fromStep: (step) => `스텝 ${step}부터만 바꾸기`,
  ghost: '흐린 선은 바꾸지 않았을 때의 모습이에요.',
  keepGhost: '실행으로 남기기',
  dismissGhost: '지우기',
};
