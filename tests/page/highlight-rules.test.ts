import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '@/utils/highlight/highlight';
import { highlightRules, LOOKS, nameOf } from '@/utils/page/highlight-rules';

const tokens = readFileSync('components/tokens.css', 'utf8');

describe('highlightRules', () => {
  it.each(LOOKS)('has a rule for %s, with values in place of custom properties', (look) => {
    const rules = highlightRules(tokens);
    expect(rules).toContain(`::highlight(${nameOf(look)}) {`);
    expect(rules).not.toContain('var(');
  });

  it('gives each colour a line of its own, also where colours are forced', () => {
    const rules = highlightRules(tokens);
    const forced = rules.slice(rules.indexOf('@media (forced-colors: active)'));
    for (const part of [rules.slice(0, rules.indexOf('@media')), forced]) {
      const lines = COLOURS.map(
        (colour) =>
          part.match(
            new RegExp(`\\(${nameOf(colour)}\\) \\{[^}]*text-decoration: ([a-z ]+ \\dpx \\w+)`),
          )?.[1],
      );
      expect(lines).not.toContain(undefined);
      expect(new Set(lines).size).toBe(COLOURS.length);
    }
  });

  it('underlines in forced colours, where colours are gone', () => {
    const rules = highlightRules(tokens);
    expect(rules).toMatch(/@media \(forced-colors: active\) \{.*underline/);
  });

  it('throws when the tokens miss a colour', () => {
    expect(() => highlightRules(tokens.replaceAll('--pink-wash', '--rose-wash'))).toThrow('--pink-wash');
  });
});
