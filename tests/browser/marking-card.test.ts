import { afterEach, describe, expect, it } from 'vitest';
import { takePicture } from './gallery';
import { type MarkedPage, openArticle } from './marked-page';
import { waitForPainted } from './painted';
import { clickText, selectText } from './pointer';
import { CABLE_REPAIR } from './sample-publications';
import { withChromium } from './with-browser';

const { site, chromium } = await withChromium();
let marked: MarkedPage;

const { quote } = CABLE_REPAIR;
const other = 'Recovery, however, has no owner';

afterEach(async () => {
  await marked?.close();
});

/** Pictures of what is open on the page, light and dark, wide and narrow, each checked by axe. */
async function takePictures(name: string): Promise<void> {
  const { page } = marked;
  for (const [scheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 700 });
    await takePicture(page, `${name}-${scheme}-${width}`);
    expect(await marked.violations()).toEqual([]);
  }
  await page.setViewport({ width: 1280, height: 900 });
}

/** Opens the card of a new highlight. */
async function openCard(text = quote): Promise<void> {
  marked = await openArticle(chromium, site);
  await marked.mark(text);
  await clickText(marked.page, text);
  await marked.find('Highlight', 'dialog');
}

describe('the card copies', () => {
  it('the quote as text and as a quotation', async () => {
    await openCard();
    await marked.press('Copy the quote');
    await marked.expectSaid('Copied');
    const { plain, html } = await marked.pasted();
    expect(plain).toBe(quote);
    expect(html).toContain(`<blockquote><p>${quote}</p></blockquote>`);
  });

  it('a link to the passage', async () => {
    await openCard();
    await marked.press('Copy a link to this passage');
    await marked.expectSaid('Copied');
    const { plain } = await marked.pasted();
    expect(plain.startsWith(`${marked.page.url()}#:~:text=`)).toBe(true);
  });

  it('selected words with a link to them, from the toolbar', async () => {
    marked = await openArticle(chromium, site);
    await selectText(marked.page, quote);
    await marked.press('Copy with a link to these words');
    await marked.expectSaid('Copied');
    const { plain } = await marked.pasted();
    expect(plain).toContain(`“${quote}”\n${marked.page.url()}#:~:text=`);
  });
});

describe('the card shows', () => {
  it('a note as it was meant, and its source to be edited', async () => {
    await openCard();
    await marked.press('Add a note');
    await marked.page.keyboard.type('See **both** [sources](https://example.org/a) <b>now</b>');
    await marked.press('Save');
    await marked.find('sources', 'link');
    await marked.expectSaid('<b>');
    await takePictures('card-note');
    await marked.press('Edit the note');
    const box = await marked.find('Note', 'textbox');
    expect(await box.evaluate((element) => (element as HTMLTextAreaElement).value)).toContain('**both**');
    await marked.page.keyboard.press('Escape');
    await marked.expectGone('Note', 'textbox');
    expect(await marked.has('Highlight', 'dialog')).toBe(true);
    await marked.page.keyboard.press('Escape');
    await marked.expectGone('Highlight', 'dialog');
  });

  it('tags, added and removed by keyboard alone and kept over a reload', async () => {
    await openCard();
    await marked.press('Edit the tags');
    await marked.page.keyboard.type('sea law,');
    await marked.find('Remove the tag “sea law”', 'button');
    await marked.page.keyboard.type('ports');
    await marked.page.keyboard.press('Enter');
    await marked.find('Remove the tag “ports”', 'button');
    await takePictures('card-tags');
    await marked.press('Remove the tag “sea law”');
    await marked.expectGone('Remove the tag “sea law”', 'button');
    await marked.page.reload();
    await waitForPainted(marked.page, [quote]);
    await clickText(marked.page, quote);
    await marked.expectSaid('ports');
    expect((await marked.texts()).some((text) => text.includes('sea law'))).toBe(false);
  });

  it('proposes the tags of the other highlights of this page', async () => {
    await openCard();
    await marked.press('Edit the tags');
    await marked.page.keyboard.type('sea law');
    await marked.page.keyboard.press('Enter');
    await marked.find('Remove the tag “sea law”', 'button');
    await marked.press('Close');
    await marked.mark(other);
    await clickText(marked.page, other);
    await marked.press('Edit the tags');
    const field = await marked.find('Add a tag', 'combobox');
    const proposals = await field.evaluate((input) =>
      [...((input as HTMLInputElement).list?.options ?? [])].map(({ value }) => value),
    );
    expect(proposals).toEqual(['sea law']);
  });
});

it('leaves no error behind', () => {
  expect(chromium.errors).toEqual([]);
});
