// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { Actions } from '@/components/use-actions';
import { GlossaryScreen } from '@/entrypoints/library/glossary/GlossaryScreen';
import { Side } from '@/entrypoints/library/Side';
import type { CatalogueInUse } from '@/entrypoints/library/use-catalogue';
import { type Place, usePlace } from '@/entrypoints/library/use-place';
import type { Library } from '@/utils/library/open';
import { control, doing, field, show, type } from './screen';

vi.mock('@/entrypoints/library/shared-catalogue', () => ({
  sharedCatalogue: () => ({
    glossary: async () => [
      { short: 'HRF', long: 'Harvest Reserve Facility', keys: ['IP26001'] },
      { short: 'NMU', long: 'Net Menders Union', keys: ['IP26002'] },
    ],
  }),
  onCatalogueChange: () => {},
}));
vi.mock('@/entrypoints/library/lists/use-import', () => ({
  useImport: () => ({ button: null, dialog: null }),
}));

const PROPS = { library: {} as Library, actions: {} as Actions, catalogue: {} as CatalogueInUse };

it('what the glossary was filtered by stands there again after Back, and is no question to papers', async () => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
  location.hash = '#glossary';
  let place: Place | undefined;
  function Page() {
    place = usePlace();
    return (
      <>
        <Side {...PROPS} place={place} lists={[]} paperCount={2} />
        {place.route.screen === 'glossary' && <GlossaryScreen {...PROPS} place={place} />}
      </>
    );
  }
  const root = await show(<Page />);
  await expect.poll(() => root.querySelectorAll('.term').length).toBe(2);
  await type(field(root, 'Filter'), 'mend');
  expect(root.querySelectorAll('.term')).toHaveLength(1);
  expect(control(root, 'All papers2').getAttribute('href')).toBe('#papers');
  await doing(() => place?.go({ screen: 'papers', q: '' }));
  expect(root.querySelector('.glossary')).toBeNull();
  await doing(() => history.back());
  await expect.poll(() => root.querySelectorAll('.term').length).toBe(1);
  expect(field(root, 'Filter').value).toBe('mend');
  expect(location.hash).toBe('#glossary?q=mend');
});
