import type { Case } from './cases.ts';

const HW = ['height', 'weight'];
const PAIR = [
  [170, 65],
  [182, 77.5],
];

/** What stands over a table: names, their units, and remarks that are neither. */
export const NAMED: Readonly<Record<string, Case>> = {
  'a row of units that says so': {
    file: '구분,키,몸무게\n단위,cm,kg\n가,170,65\n나,182,77.5\n',
    is: {
      header: ['구분', '키', '몸무게'],
      units: [null, 'cm', 'kg'],
      points: PAIR,
      rowsBad: 0,
    },
  },
  'a row of units that says so in brackets, with a colon': {
    file: 'name,height,weight\n(Units):,cm,kg\nKim,170,65\nLee,182,77.5\n',
    is: { header: ['name', ...HW], units: [null, 'cm', 'kg'], points: PAIR, rowsBad: 0 },
  },
  'a row of units that says so, under two rows of names': {
    file: 'Region,North,,South,\nMeasure,t,v,t,v\nUnit,s,m,s,m\na,170,65,3,4\nb,182,77.5,7,8\n',
    is: {
      header: ['Region Measure', 'North t', 'North v', 'South t', 'South v'],
      units: [null, 's', 'm', 's', 'm'],
      points: PAIR,
      rowsBad: 0,
    },
  },
  'a row of units behind how dates are written': {
    file: 'date,temp,hum\nyyyy-mm-dd,°C,%\n2020-01-01,170,65\n2020-01-02,182,77.5\n',
    is: {
      header: ['date', 'temp', 'hum'],
      units: [null, '°C', '%'],
      points: PAIR,
      rowsBad: 0,
    },
  },
  'names of one letter under groups are no units': {
    file: 'Region,North,South\nMeasure,t,m\na,170,65\nb,182,77.5\n',
    is: {
      header: ['Region Measure', 'North t', 'South m'],
      units: [null, null, null],
      points: PAIR,
    },
  },
  'degrees as a letter in brackets': {
    file: 'temp (C),hum (%)\n170,65\n182,77.5\n',
    is: { names: ['temp', 'hum'], units: ['C', '%'], points: PAIR, rowsBad: 0 },
  },
  'whose it is over the names': {
    file: 'Made by us (c) 2020, all rights\nheight,weight\n170,65\n182,77.5\n',
    is: { header: HW, points: PAIR, rowsBad: 0 },
  },
  'a remark with a comma over names with a sign before them': {
    file: '# a comment, with comma\n# height,weight\n170,65\n182,77.5\n',
    is: { header: HW, points: PAIR, rowsBad: 0 },
  },
  'a remark with a comma over names without': {
    file: '// a comment, with comma\nheight,weight\n170,65\n182,77.5\n',
    is: { header: HW, points: PAIR, rowsBad: 0 },
  },
  'a remark with a comma over names and their units': {
    file: '% a comment, with comma\n% height,weight\n% cm,kg\n170,65\n182,77.5\n',
    is: { header: HW, units: ['cm', 'kg'], points: PAIR, rowsBad: 0 },
  },
};
