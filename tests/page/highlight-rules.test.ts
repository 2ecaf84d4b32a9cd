import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { highlightRules, LOOKS, nameOf } from '@/utils/page/highlight-rules';

const tokens = readFileSync('components/tokens.css', 'utf8');

describe('highlightRules', () => {
  it.each(LOOKS)('has a rule for %s, with values in place of custom properties', (look) => {
    const rules = highlightRules(tokens);
    expect(rules).toContain(`::highlight(${nameOf(look)}) {`);
    expect(rules).not.toContain('var(');
  });

  it('underlines in forced colours and in print, where colours may be gone', () => {
    const rules = highlightRules(tokens);
    expect(rules).toMatch(/@media \(forced-colors: active\) \{.*underline/);
    expect(rules).toMatch(/@media print \{.*underline/);
  });

  it('throws when the tokens miss a colour', () => {
    expect(() => highlightRules(tokens.replaceAll('--pink-wash', '--rose-wash'))).toThrow('--pink-wash');
  });
});
