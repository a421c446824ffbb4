import type { RunMessages } from '../runMessages.ts';

export const runs: RunMessages = {
  runs: '실행 목록',
  numbered: (number) => `실행 ${number}`,
  fullBatch: 'GD',
  miniBatch: (size) => `미니배치 ${size}`,
  single: 'SGD 1',
  batch: (size) => `배치 ${size}`,
  wholeBatch: '전체 배치',
  epochs: (count) => `${count}에폭`,
  seed: (seed) => `시드 ${seed}`,
  edited: (change, step) => `스텝 ${step}부터 ${change}`,
  off: (setting) => `${setting} 끔`,
  diverged: '발산',
};
