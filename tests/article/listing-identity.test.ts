import { describe, expect, it } from 'vitest';
import { readAddress } from '@/utils/article/address';
import { identityOfItem } from '@/utils/article/listing-identity';

const at = (path: string) => readAddress(`https://www.rsis.edu.sg${path}`).canonical;

describe('what a list names is known by', () => {
  it.each([
    [
      'its address',
      '/rsis-publication/idss/boats/',
      undefined,
      { key: 'rsis-publication/boats', aliases: [], code: null },
    ],
    [
      'the code of its title',
      '/rsis-publication/idss/boats/',
      'CO26001',
      { key: 'CO26001', aliases: ['rsis-publication/boats'], code: 'CO26001' },
    ],
    [
      'the code of its slug',
      '/rsis-publication/idss/ip26002-boats/',
      undefined,
      { key: 'IP26002', aliases: ['rsis-publication/ip26002-boats'], code: 'IP26002' },
    ],
    [
      'both',
      '/rsis-publication/idss/ip26002-boats/',
      'IP26002',
      { key: 'IP26002', aliases: ['rsis-publication/ip26002-boats'], code: 'IP26002' },
    ],
    [
      'the code of its title alone, where the slug names another',
      '/rsis-publication/idss/ip26002-boats/',
      'CO26001',
      { key: 'CO26001', aliases: ['rsis-publication/ip26002-boats'], code: 'CO26001' },
    ],
  ] as const)('%s', (_name, path, code, identity) => {
    expect(identityOfItem({ url: at(path), ...(code && { code }) })).toEqual(identity);
  });
});
