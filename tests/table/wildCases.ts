import type { Case } from './cases.ts';
import { ascii } from './reading.ts';

const XY = [
  [1, 2],
  [3, 4],
];

/** What spreadsheets, offices of statistics, loggers and careless hands leave behind. */
export const WILD: Readonly<Record<string, Case>> = {
  'a table of an office: a title, its units, two rows of names, a source': {
    file: '연령별 신체 크기\n(단위: cm, kg)\n\n구분,키,몸무게,인구\n,cm,kg,명\n남,"170.5","65.2","1,234,567"\n여,"160.1","55.0","987,654"\n출처: 통계청, 2020\n',
    is: {
      header: ['구분', '키', '몸무게', '인구'],
      units: [null, 'cm', 'kg', '명'],
      thousands: ',',
      x: 1,
      y: 2,
      points: [
        [170.5, 65.2],
        [160.1, 55],
      ],
      rowsBad: 0,
    },
  },
  'advertising before and after': {
    file: '광고: 최저가\n광고2, 지금 클릭!\n\n번호,키(cm),몸무게(kg)\n1,170,65\n2,182,77\n3,160,50\n\n문의: 02-123-4567\n광고, 다시 오세요\n',
    is: {
      x: 1,
      y: 2,
      points: [
        [170, 65],
        [182, 77],
        [160, 50],
      ],
      rowsBad: 0,
    },
  },
  'a sentence right under columns of numbers alone': {
    file: 'x,y\n1,2\n3,4\nThanks, come again\n',
    is: { points: XY, rowsBad: 0 },
  },
  'but words in the place of numbers, in a row with a name, are a bad row': {
    file: 'name,x,y\nKim A,1,2\nLee B,3,4\nPark C,not measured,not measured\n',
    is: { points: XY, rowsBad: 1, bad: [[4, 1, 'text', 'not measured']] },
  },
  'three rows of names, the last of units': {
    file: '자료,자료,자료\n키,몸무게,나이\ncm,kg,세\n170,65,20\n180,75,30\n',
    is: { header: ['자료 키', '자료 몸무게', '자료 나이'], units: ['cm', 'kg', '세'], rowsGood: 2 },
  },
  'units, some of which are none': {
    file: 'id,t,T\n[-],[s],[K]\n7,1,300\n9,2,310\n',
    is: { header: ['id', 't', 'T'], units: [null, 's', 'K'], rowsBad: 0 },
  },
  'years with their word for names': {
    file: '지역,2019년,2020년\n서울,1,2\n부산,3,4\n',
    is: { header: ['지역', '2019년', '2020년'], x: 1, y: 2, points: XY },
  },
  'numbers for names, behind the count of the rows': {
    file: ',0,1\n0,1.5,2.5\n1,3.5,4.5\n2,1,1\n',
    is: {
      header: ['', '0', '1'],
      x: 1,
      y: 2,
      points: [
        [1.5, 2.5],
        [3.5, 4.5],
        [1, 1],
      ],
    },
  },
  'pairs of names and values above the table': {
    file: 'Station,108\nLatitude,37.57\n\nx,y\n1,2\n3,4\n',
    is: { header: ['x', 'y'], points: XY, rowsBad: 0 },
  },
  'decimal commas without quotes between commas': {
    file: 'x,y\n1,5,2,5\n3,0,4,1\n',
    is: { fault: 'names' },
  },
  'decimal commas without quotes in one of two columns': {
    file: 'x,y\n7,5,2\n9,1,4\n',
    is: { fault: 'names' },
  },
  'each line in quotes as a whole': {
    file: '"x,y"\n"1,2"\n"3,4"\n',
    is: { header: ['x', 'y'], points: XY },
  },
  'more pairs of names and values above the table than it has rows': {
    file: 'Id,7\nRun,9\nGain,1.5\nOffset,3\nRate,100\n\nx,y,z\n1,2,3\n3,4,5\n',
    is: { header: ['x', 'y', 'z'], points: XY, rowsBad: 0 },
  },
  'more sentences under the table than it has rows': {
    file: 'x,y\n1,2\n3,4\n\nSource: an office, its archive\nNote: no guarantee, no returns\nThanks, all of you\n',
    is: { header: ['x', 'y'], points: XY, rowsBad: 0 },
  },
  'a delimiter in quotes behind a space': {
    file: 'x, name, y\n1, "Kim, A", 2\n3, "Lee, B", 4\n',
    is: { header: ['x', 'name', 'y'], x: 0, y: 2, points: XY, rowsBad: 0 },
  },
  'the names once more among the rows': {
    file: 'x,y\n1,2\nx,y\n3,4\n',
    is: { points: XY, bad: [[3, 0, 'text', 'x']] },
  },
  'a column # of counts': {
    file: '#,x,y\n1,1,2\n2,3,4\n',
    is: { header: ['#', 'x', 'y'], x: 1, y: 2, points: XY },
  },
  'names with a new line in them': {
    file: '"height\n(cm)","weight\n(kg)"\n1,2\nx,1\n3,4\n',
    is: {
      names: ['height', 'weight'],
      units: ['cm', 'kg'],
      points: XY,
      bad: [[5, 0, 'text', 'x']],
    },
  },
  'a row with too few cells between spaces': {
    file: 'a b c\n1 2 3\n4 6\n3 4 9\n',
    is: { points: XY, bad: [[3, 2, 'short', '']] },
  },
  'missing at the end of a row, beyond the columns that count': {
    file: 'a,b,c\n1,2,3\n3,4\n',
    is: { points: XY, rowsBad: 0 },
  },
  'empty columns behind the table': {
    file: 'x,y,,,\n1,2,,,\n3,4,,,\n',
    is: { points: XY, rowsBad: 0, numeric: [0, 1] },
  },
  'an empty column before it': {
    file: '\tx\ty\n\t1\t2\n\t3\t4\n',
    is: { delimiter: '\t', x: 1, y: 2, points: XY },
  },
  'dates and times are words': {
    file: 'when,t,x\n2020-01-01 00:00:00,1,2\n2020.01.02 10:00,3,4\n',
    is: { numeric: [1, 2], points: XY },
  },
  'marks without a shape, in copied cells': {
    file: 'x,y\n\u200b1,2\n3,\u200e4\n',
    is: { points: XY },
  },
  'the no-break space of Latin-1': {
    file: [...ascii('a;b\n1'), 0xa0, ...ascii('234,5;2\n3'), 0xa0, ...ascii('456;7\n')],
    is: {
      encoding: 'windows-1252',
      decimal: ',',
      thousands: '\u00a0',
      points: [
        [1234.5, 2],
        [3456, 7],
      ],
    },
  },
  'the mark of an old editor at the end': {
    file: 'x,y\n1,2\n3,4\n\u001a',
    is: { points: XY, rowsBad: 0 },
  },
  'quotes of a single stroke': { file: "x,y\n'1','2'\n'3','4'\n", is: { points: XY } },
  'JSON that holds a list further in': {
    file: '{"data": [[1, 2], [3, 4]]}',
    is: { fault: 'json' },
  },
  'JSON that is very deep': {
    file: `[[1, 2], [3, ${'['.repeat(50_000)}${']'.repeat(50_000)}], [3, 4]]`,
    is: { points: XY, rowsBad: 1 },
  },
  'lines of nothing but spaces, a megabyte of them': {
    file: `x,y\n1,2\n1${' '.repeat(1_000_000)}x,5\n"${' '.repeat(1_000_000)}(\n3,4\n`,
    is: { points: XY, rowsBad: 2 },
  },
  'JSON with a mark before it, and lists with words': {
    file: '\uFEFF[["Kim", 1, 2], ["Lee, \\"B\\"", 3, 4],\n["Park", true, [5]]]',
    is: { x: 1, y: 2, points: XY, bad: [[2, 1, 'text', 'true']] },
  },
  'money in brackets is less than nothing': {
    file: 'a,b\n($5.00),1\n$6.00,2\n',
    is: {
      units: ['$', null],
      points: [
        [-5, 1],
        [6, 2],
      ],
    },
  },
  'words for missing values of statisticians': {
    file: 'x;y\n1;2\n5;:\n6;..\n<NA>;7\n3;4\n',
    is: { points: XY, rowsBad: 3 },
  },
  'a bad row at the end is one of the table, whatever else it says': {
    file: 'name,height,weight,url\nA,1,2,a\nB,3,4,b\nC,5,,https://c.example\n',
    is: { points: XY, rowsBad: 1, bad: [[4, 2, 'empty', '']] },
  },
  'a sentence beside a number at the end is a row that is bad': {
    file: 'x,y,remark\n1,2,\n3,4,\n5,NA,the sensor was broken on that day\n',
    is: { points: XY, rowsBad: 1 },
  },
  'a row of marks for what is missing is no line that is drawn': {
    file: 'x,y,z\n1,2,3\n-,-,-\n3,4,5\n',
    is: { points: XY, rowsBad: 1 },
  },
  'a sign that is declared and that patterns read otherwise': {
    file: 'sep=*\n*x*y*\n*1*2*\n*3*4*\n',
    is: { points: XY, rowsBad: 0 },
  },
};
