import { describe, expect, it } from 'vitest';
import { readHighlights } from './painted';
import { findShownText } from './pointer';
import { CABLE_REPAIR } from './sample-publications';
import { withFirefox } from './with-browser';

const { site, firefox } = await withFirefox();

describe('the driver of Firefox', () => {
  it('selects with the mouse on a page of the site', async () => {
    await firefox.open(site.address(CABLE_REPAIR.path));
    const place = await firefox.run(findShownText, CABLE_REPAIR.quote);
    if (!place) throw new Error('The quote is not shown');
    await firefox.drag(place.from, place.to);
    expect(await firefox.run(() => String(getSelection()))).toBe(CABLE_REPAIR.quote);
    expect(await firefox.run(readHighlights)).toEqual([]);
  });

  it('really clicks a button in a closed shadow root', async () => {
    site.put(
      '/closed/',
      `<title>before</title><div id="host"></div><script>
        const root = host.attachShadow({ mode: 'closed' });
        root.innerHTML = '<button aria-label="Yellow">Y</button>';
        root.firstChild.onclick = (event) => { document.title = String(event.isTrusted); };
      </script>`,
    );
    await firefox.open(site.address('/closed/'));
    await firefox.clickNamed('Yellow');
    expect(await firefox.run(() => document.title)).toBe('true');
  });

  it('reaches no other host', async () => {
    await expect(firefox.open('https://example.org/')).rejects.toThrow('connectionFailure');
  });
});
