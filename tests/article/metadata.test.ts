import { describe, expect, it } from 'vitest';
import { isDate, parseDate } from '@/utils/article/dates';
import { decodeEmail } from '@/utils/article/email-mask';
import {
  codeOfFile,
  codeOfSlug,
  numberOfCode,
  parseCode,
  seriesOfCode,
  splitTitle,
} from '@/utils/article/publication-code';

describe('a publication code', () => {
  it.each([
    ['IP23066 | Will It Hold?', 'IP23066', 'Will It Hold?'],
    ['CO12024: An Old Title', 'CO12024', 'An Old Title'],
    ['ER170512 | Workshop', 'ER170512', 'Workshop'],
    ['IN13-01 – Water', 'IN13-01', 'Water'],
    ['WP303 | Ledger', 'WP303', 'Ledger'],
    ['PR170512 | Report', 'PR170512', 'Report'],
  ])('%s starts with %s', (printed, code, title) => expect(splitTitle(printed)).toEqual({ code, title }));

  it.each([
    'COVID-19: A Harbour View',
    'CO2 | Prices',
    'COP26 | A Summit',
    'Global IP Power',
    'IP Rights | A Primer',
    'CO123 | Short',
    'CO1234567 | Long',
    'G20: A Summit',
    'IP23066 Without a Bar',
    '2178 | A Number',
    'AI2030 | A Plan',
  ])('%s starts with none', (printed) => expect(splitTitle(printed)).toEqual({ code: null, title: printed }));

  it.each([
    ['ip21016-the-little-ferry', 'IP21016'],
    ['in13-01-water', 'IN13-01'],
    ['co25901', 'CO25901'],
    ['2178-the-search', null],
    ['covid-19-and-us', null],
    ['co2-prices', null],
    ['cop26-and-us', null],
    ['ip-power', null],
    ['co259011-x', null],
  ])('the slug %s gives %s', (slug, code) => expect(codeOfSlug(slug)).toBe(code));

  it.each([
    ['https://x/2025/08/CO25171.pdf', 'CO25171'],
    ['/IP23066-1.pdf', 'IP23066'],
    ['/ER170512_Report.pdf', 'ER170512'],
    ['/COVID-19.pdf', null],
    ['/Report-CO25171.pdf', null],
    ['/CO25171', null],
    ['/CO251712.pdf', null],
  ])('the file %s gives %s', (file, code) => expect(codeOfFile(file)).toBe(code));

  it('names its series and number', () => {
    expect([parseCode('ip23066'), seriesOfCode('IP23066'), numberOfCode('IP23066')]).toEqual([
      'IP23066',
      'IDSS Papers',
      '23066',
    ]);
    expect([parseCode('IN13-01'), seriesOfCode('IN13-01'), numberOfCode('IN13-01')]).toEqual([
      'IN13-01',
      'NTS Insight',
      '13-01',
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['18 September 2023', '2023-09-18'],
    ['01 November 2020', '2020-11-01'],
    ['13 Mar 2025', '2025-03-13'],
    ['5th January 2022', '2022-01-05'],
    ['2 Sept 2025', '2025-09-02'],
    ['September 18, 2023', '2023-09-18'],
    ['2023-09-18T08:00:00+08:00', '2023-09-18'],
    ['29 February 2024', '2024-02-29'],
    ['29 February 2023', null],
    ['31 April 2023', null],
    ['03/07/2017', null],
    ['Last updated on 3 July 2017', null],
    ['Volume 13, Issue 01 (January 2021)', null],
    ['', null],
  ])('in %s is %s', (text, date) => expect(parseDate(text)).toBe(date));

  it.each([
    ['18 September 2023', true],
    ['Published on 18 September 2023', true],
    ['Monday, 18 September 2023', true],
    ['On 18 September 2023 the harbour froze', false],
    ['Last updated on 3 July 2017', false],
    ['03/07/2017', false],
  ])('%s alone in its line: %s', (text, alone) => expect(isDate(text)).toBe(alone));
});

describe('a masked e-mail address', () => {
  it('is decoded', () => expect(decodeEmail('5a3b1a2274342f')).toBe('a@x.nu'));
  it.each([null, '', '5a', 'zz3b1a', '5a3b', '0041'])('of %j gives nothing', (hex) =>
    expect(decodeEmail(hex)).toBeNull(),
  );
});
