import type { ComponentType } from 'preact';
import type { Actions } from '@/components/use-actions';
import type { Library } from '@/utils/library/open';
import type { CatalogueInUse } from './use-catalogue';
import type { Place } from './use-place';

/** What every screen of the library page is given. */
export interface ScreenProps {
  library: Library;
  actions: Actions;
  place: Place;
  catalogue: CatalogueInUse;
}

export type Screen = ComponentType<ScreenProps>;
