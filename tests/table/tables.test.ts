import { describe, expect, test } from 'vitest';
import { WRITTEN } from './cases.ts';
import { ENDS } from './endCases.ts';
import { JSON_LISTS } from './jsonCases.ts';
import { NAMED } from './nameCases.ts';
import { NUMBERS } from './numberCases.ts';
import { LAID_OUT } from './layoutCases.ts';
import { inspected } from './reading.ts';
import { WILD } from './wildCases.ts';

describe.each(Object.entries({ WRITTEN, NUMBERS, LAID_OUT, NAMED, JSON_LISTS, ENDS, WILD }))(
  '%s',
  (_group, cases) => {
    test.each(Object.entries(cases))('%s', async (_name, { file, is }) => {
      expect(await inspected(file)).toMatchObject(is);
    });
  },
);
