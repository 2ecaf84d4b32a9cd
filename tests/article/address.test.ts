import { describe, expect, it } from 'vitest';
import { type AddressKind, readAddress } from '@/utils/article/address';

const SITE = 'https://www.rsis.edu.sg';

/** Path, kind and key. */
const KINDS: [string, AddressKind, string][] = [
  ['/rsis-publication/rsis/co25901-electric-tugs/', 'article', 'CO25901'],
  ['/rsis-publication/idss/IP21016-the-little-ferry/', 'article', 'IP21016'],
  ['/rsis-publication/nts/in13-01-water-and-weirs/', 'article', 'IN13-01'],
  ['/rsis-publication/nts/al13-01-water-alert/', 'article', 'AL13-01'],
  [
    '/rsis-publication/rsis/2178-the-search-for-a-ferry-in-fo/',
    'article',
    'rsis-publication/2178-the-search-for-a-ferry-in-fo',
  ],
  ['/rsis-publication/rsis/covid-19-and-harbours/', 'article', 'rsis-publication/covid-19-and-harbours'],
  ['/rsis-publication/rsis/co2-and-harbours/', 'article', 'rsis-publication/co2-and-harbours'],
  ['/rsis-publication/rsis/cop26-in-harbours/', 'article', 'rsis-publication/cop26-in-harbours'],
  ['/ctta-newsarticle/radio-and-rumours/', 'article', 'ctta-newsarticle/radio-and-rumours'],
  ['/rsis-event-article/nts/er170512-workshop/', 'article', 'ER170512'],
  ['/rsis-event-article/rsis/some-meeting-2/', 'article', 'rsis-event-article/some-meeting-2'],
  ['/event/some-meeting-2/', 'event', 'event/some-meeting-2'],
  ['/rsis-speeches-article/rsis/opening-remarks/', 'article', 'rsis-speeches-article/opening-remarks'],
  ['/staff-publication/a-paper/', 'abstract', 'staff-publication/a-paper'],
  ['/media-highlight/cens/a-quote/', 'excerpt', 'media-highlight/a-quote'],
  ['/a-newsletter-piece/', 'root', 'a-newsletter-piece'],
  ['/', 'home', ''],
  ['/?s=harbours', 'search', ''],
  ['/publications/rsis-publications/page/2', 'listing', 'publications/2'],
  ['/publications/think-tank-issue-60/', 'listing', 'publications/think-tank-issue-60'],
  ['/think-tank-issue-60/', 'listing', 'think-tank-issue-60'],
  ['/ctta/', 'listing', 'ctta'],
  ['/media-highlights/cens/', 'listing', 'media-highlights/cens'],
  ['/research/cens/', 'section', 'research/cens'],
  ['/rsis-publication/rsis/', 'section', 'rsis-publication/rsis'],
  ['/events/', 'section', 'events'],
  ['/profile/somebody/', 'profile', 'profile/somebody'],
  ['/about-rsis/', 'section', 'about-rsis'],
  ['/old/index.htm', 'file', 'old/index.htm'],
  ['/wp-content/uploads/2025/08/CO25171.pdf', 'file', 'wp-content/co25171.pdf'],
  ['/constructor/', 'root', 'constructor'],
];

describe('an address of RSIS', () => {
  it.each(KINDS)('%s is of the kind %s with the key %s', (path, kind, key) => {
    expect(readAddress(SITE + path)).toMatchObject({ site: 'rsis', kind, key });
  });

  it.each([
    'https://rsis.edu.sg/rsis-publication/rsis/ip21016-a-ferry-versus-a-bridge/?doing_wp_cron=1746785227.15',
    'http://www.rsis.edu.sg/rsis-publication/rsis/ip21016-a-ferry-versus-a-bridge',
    'https://WWW.RSIS.EDU.SG:443/rsis-publication/rsis/ip21016-a-ferry-versus-a-bridge/?utm_source=x&utm_medium=y#.XuOL8',
    'http://www.rsis.edu.sg:8080/rsis-publication/rsis/ip21016-a-ferry-versus-a-bridge//',
  ])('%s has one canonical form', (url) => {
    expect(readAddress(url)).toMatchObject({
      key: 'IP21016',
      canonical: `${SITE}/rsis-publication/rsis/ip21016-a-ferry-versus-a-bridge/`,
      aliases: ['rsis-publication/ip21016-a-ferry-versus-a-bridge'],
    });
  });

  it('is the same paper under every centre', () => {
    const [one, other] = ['rsis', 'idss'].map((centre) =>
      readAddress(`${SITE}/rsis-publication/${centre}/a-paper/`),
    );
    expect(one?.key).toBe(other?.key);
  });

  it('reads percent-encoded slugs in either case', () => {
    const [one, other] = ['%E2%80%93', '%e2%80%93'].map((dash) =>
      readAddress(`${SITE}/rsis-publication/rsis/a${dash}b/`),
    );
    expect(one).toEqual(other);
    expect(readAddress(`${SITE}/rsis-publication/rsis/100%/`).key).toBe('rsis-publication/100%');
  });
});

describe('an address of another site', () => {
  it.each(['2/', 'amp/', 'embed/', 'feed/', 'print/', 'page/3/', 'comment-page/2/'])(
    'a post shown as %s is that post',
    (view) => {
      const post = `${SITE}/rsis-publication/idss/a-ferry-versus-a-bridge/`;
      expect(readAddress(post + view)).toEqual(readAddress(post));
    },
  );

  it.each(['/rsis-publication/idss/2/', '/rsis-publication/constructor/2/', '/constructor/a-b/2/'])(
    '%s is no other post',
    (path) => expect(readAddress(SITE + path).canonical).toBe(SITE + path),
  );

  it.each([
    'https://www.example.org/rsis-publication/rsis/co25901-x/',
    'https://rsis.edu.sg.example.org/',
    'https://notrsis.edu.sg/',
    'ftp://www.rsis.edu.sg/',
  ])('%s is none of RSIS', (url) => expect(readAddress(url).site).toBe('other'));
});
