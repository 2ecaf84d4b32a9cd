import { beforeAll, describe, expect, it } from 'vitest';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { withFirefox } from './with-browser';
import { word } from './words';

const TITLE = 'Mending Cables by the Day';

const { site, firefox } = await withFirefox();

beforeAll(async () => {
  await firefox.open(site.address(CABLE_REPAIR.path));
}, 90_000);

const popupSays = (text: string) =>
  until(`the popup says “${text}”`, async () => (await firefox.popupText()).includes(text));

/** Runs in the library: writes into the box of the title as a person would. */
function writeTitle(title: string): boolean {
  const box = document.querySelector<HTMLTextAreaElement>('.facts-editor textarea');
  if (!box) return false;
  box.focus();
  box.select();
  // Unlike a new value of the property it is an input of the user to the page.
  return document.execCommand('insertText', false, title);
}

// One story in order: each test goes on where the one before it ended.
describe('corrections in Firefox', () => {
  it('opens the form in the popup, with its style and where each fact comes from', async () => {
    await firefox.openPopup();
    await popupSays(word('editFacts'));
    await firefox.clickInPopup(word('saveTo', { list: word('defaultListName') }));
    await popupSays(word('savedIn'));
    await firefox.clickInPopup(word('editFacts'));
    await popupSays(word('way-selector'));
    expect(await firefox.popupText()).toContain(word('field-language'));
  });

  it('copies the report, or shows it', async () => {
    await firefox.clickInPopup(word('copyReport'));
    await until('the report is there', async () => {
      const text = await firefox.popupText();
      return text.includes(word('reportCopied')) || text.includes(word('reportByHand'));
    });
    expect(await firefox.popupText()).not.toContain(word('problemTitle'));
  });

  it('corrects the title in the library, which the popup then shows', async () => {
    await firefox.openExtensionPage('library.html');
    await until('the library lists the paper', () =>
      firefox.run(() => document.querySelector('.paper') !== null),
    );
    await firefox.clickNamed(word('editFacts'));
    await until('the title is written', () => firefox.run(writeTitle, TITLE));
    await firefox.clickNamed(word('save'));
    await until('the library shows it', () =>
      firefox.run((title) => document.querySelector('.paper h2')?.textContent === title, TITLE),
    );
    await firefox.open(site.address(CABLE_REPAIR.path));
    await firefox.openPopup();
    await popupSays(TITLE);
    expect(await firefox.popupText()).not.toContain('Counting Days');
  });

  it('searches the library through its worker, takes a paper out and back, and draws the overview', async () => {
    await firefox.openExtensionPage(`library.html#papers?q=${encodeURIComponent('mending status:to-read')}`);
    const has = (selector: string) =>
      firefox.run((wanted) => document.querySelector(wanted) !== null, selector);
    const goTo = (hash: string) =>
      firefox.run((to) => {
        location.hash = to;
      }, hash);
    await until('the word is marked', () => has('.paper h2 mark'));
    expect(await has('.filter-chips button')).toBe(true);
    await goTo(`#papers?q=${encodeURIComponent('mending status:read')}`);
    await until('a filter leaves it out', async () => (await has('main .state')) && !(await has('.paper')));
    await goTo('#papers');
    await until('it is there', () => has('.paper'));
    await firefox.clickNamed(word('selectPaper', { title: TITLE }));
    await until('there is a bar', () => has('.bulk-bar'));
    await firefox.clickNamed(word('takeOut'));
    await until('it is gone', async () => !(await has('.paper')));
    await goTo('#trash');
    await until('it is in the trash', () => has('[data-trash] .trash-acts button'));
    await firefox.run(() => document.querySelector<HTMLElement>('.trash-acts button')?.click());
    await until('the trash is empty', async () => !(await has('[data-trash]')));
    await goTo('#overview');
    await until('a bar leads to the papers', () => has('main a[href^="#papers"]'));
    await goTo('#papers');
    await until('it is back', () => has('.paper'));
  });
});
