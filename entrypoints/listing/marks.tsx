import { render } from 'preact';
import { isMarked } from '@/components/listing-marks';
import { ListingBadge } from '@/components/page/ListingBadge';
import css from '@/components/page/listing-badge.css?inline';
import { Text } from '@/components/text';
import tokens from '@/components/tokens.css?inline';
import { pageMessages } from '@/utils/i18n/en/page';
import { ENGLISH, speak } from '@/utils/i18n/language';
import { spoken } from '@/utils/i18n/translate';
import { type Area, placeBadge, type Size } from '@/utils/page/badge-place';
import { openLayer } from '@/utils/page/layer';
import type { ListingMarks } from '@/utils/page/modules';
import { type TitleCard, titleCard } from '@/utils/page/title-card';
import { titleLinks } from '@/utils/page/title-links';
import { watchLayout } from '@/utils/page/watch-layout';

type Titles = Parameters<ListingMarks['show']>[0];

const t = spoken(pageMessages);

/** A badge and its sizes, with its words and without; once it has a place, the block in which that lies. */
interface Badge {
  element: HTMLElement;
  full: Size;
  short: Size;
  frame: Element | null;
}

/**
 * Paints marks beside the titles of a list, on a layer over the page: its own elements stay as they are. A badge
 * stands where it covers nothing, without its words where there is little room, and not at all where there is none.
 */
export function startMarks(signal: AbortSignal): ListingMarks {
  const layer = openLayer(document, `${tokens}\n${css}`);
  signal.addEventListener('abort', layer.remove);
  let titles: Titles = [];
  let badges: Badge[] = [];
  let hasStuck = false;

  const place = () => {
    const marks = layer.root.querySelector<HTMLElement>('.marks');
    if (!marks) return;
    const cards = cardsOf(titles);
    const origin = marks.getBoundingClientRect();
    const shown = cards.filter((card) => card !== null);
    marks.style.zIndex = `${Math.max(0, ...shown.map((card) => card.layer))}`;
    const placed: Area[] = [];
    for (const [at, badge] of badges.entries()) {
      const area = put(badge, cards[at] ?? null, placed, origin);
      if (area) placed.push(area);
    }
    hasStuck = shown.some(({ isStuck }) => isStuck);
    hideCovered(badges);
  };
  const onScroll = () => (hasStuck ? place() : hideCovered(badges));
  const { placeSoon } = watchLayout(document, { place, onScroll }, signal);

  return {
    show(next, language) {
      const { tag, dir } = language ?? ENGLISH;
      speak(language ?? ENGLISH);
      titles = next;
      const marked = titles.filter(({ state }) => isMarked(state));
      render(
        <Text.Provider value={t}>
          <div class="marks" lang={tag} dir={dir}>
            {marked.map(({ url, title, state }) => (
              <span key={`${url} ${title}`} class="mark">
                <ListingBadge {...state} />
              </span>
            ))}
          </div>
        </Text.Provider>,
        layer.root,
      );
      badges = measure([...layer.root.querySelectorAll<HTMLElement>('.mark')]);
      placeSoon();
    },
  };
}

/** The cards of the titles that get a mark, measured all at once; null where a title is not shown. */
function cardsOf(titles: Titles): (TitleCard | null)[] {
  const links = titleLinks(document);
  const found = titles.map((title) => ({ title, own: links(title) }));
  const ownerOf = new Map(found.flatMap(({ title, own }) => own.map((link) => [link, title])));
  return found
    .filter(({ title }) => isMarked(title.state))
    .map(({ title, own }) => {
      const isOther = (link: Element) => (ownerOf.get(link) ?? title) !== title;
      return own.map((link) => titleCard(link, isOther)).find((card) => card !== null) ?? null;
    });
}

/** Sizes change with what a badge says alone, so they are asked for once. */
function measure(elements: readonly HTMLElement[]): Badge[] {
  const sizes = (place: string) => {
    for (const element of elements) element.dataset.place = place;
    return elements.map((element) => element.getBoundingClientRect());
  };
  const [full, short] = [sizes('full'), sizes('short')];
  return elements.flatMap((element, at) => {
    delete element.dataset.place;
    const [whole, least] = [full[at], short[at]];
    return whole && least ? [{ element, full: whole, short: least, frame: null }] : [];
  });
}

/** Gives a badge its place, over no other badge; null when there is none. */
function put(badge: Badge, card: TitleCard | null, others: readonly Area[], origin: DOMRect): Area | null {
  const { element, full, short } = badge;
  const place = card && placeBadge([full, short], { ...card, taken: [...card.taken, ...others] });
  badge.frame = place && card.frame;
  if (!place) {
    delete element.dataset.place;
    return null;
  }
  const { left, top } = place;
  const [name, { width, height }] = place.size === 0 ? ['full', full] : ['short', short];
  element.style.translate = `${Math.round(left - origin.left)}px ${Math.round(top - origin.top)}px`;
  element.dataset.place = name;
  return { left, top, right: left + width, bottom: top + height };
}

/** A bar or a menu that lies over the card lies over its badge, whatever the order in which the page paints them. */
function hideCovered(badges: readonly Badge[]): void {
  const covered = badges.map(({ element, frame }) => {
    if (!frame) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return [left, right].some((x) => {
      const above = document.elementFromPoint(x, (top + bottom) / 2);
      return above !== null && !frame.contains(above) && !above.contains(frame);
    });
  });
  for (const [at, { element }] of badges.entries())
    element.toggleAttribute('data-covered', covered[at] === true);
}
