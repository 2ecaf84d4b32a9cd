import { expect, it } from 'vitest';
import { LIST_NAME, startWithFreshProfile } from '@/tests/library/sample';
import { changeHighlight } from '@/utils/library/highlights';
import { savePublication } from '@/utils/library/publications';
import { filterText } from '@/utils/search/query';
import { uuid } from '@/utils/uuid';
import { catalogueOf, filled, keysOf, marked, PAPERS, paper } from './catalogues';

startWithFreshProfile();

it('each topic of the overview leads to as many papers as it tells', async () => {
  const library = await filled();
  for (const article of [PAPERS[0], PAPERS[0], PAPERS[1]]) {
    const { id } = await marked(library, article, {});
    await changeHighlight(library, uuid(), id, { tags: ['quays'] });
  }
  const change = { categories: ['Southeast Asia and ASEAN'] };
  await savePublication(library, uuid(), paper('CO26004', 'Straits', 'Narrow water.', change), LIST_NAME);
  const catalogue = catalogueOf(library);
  await keysOf(catalogue, '');
  const { topics } = await catalogue.overview();
  expect(topics).toEqual([
    { by: 'category', value: 'Maritime Security', count: 2 },
    { by: 'region', value: 'Southeast Asia and ASEAN', count: 2 },
    { by: 'tag', value: 'quays', count: 2 },
  ]);
  for (const { by, value, count } of topics)
    expect(await keysOf(catalogue, filterText(by, value))).toHaveLength(count);
});
