import type { FromPage } from '@/utils/messaging/protocol';
import type { Client } from '@/utils/messaging/rpc';
import type { CiterInUse, PageModules } from '@/utils/page/modules';
import { type Outcome, outcomeOf } from '@/utils/problem';
import { unwrap } from './load-module';

/** What cites on the page, as the user has set it by now. */
export async function citerOf(
  background: Client<FromPage>,
  load: (module: 'citing') => Promise<NonNullable<PageModules['citing']>>,
): Promise<Outcome<CiterInUse>> {
  try {
    const [citing, answer] = await Promise.all([load('citing'), background('citationStyle', null)]);
    const { style, form } = unwrap(answer);
    return { ok: true, value: { citer: await citing.load(style), form } };
  } catch (error) {
    return outcomeOf(error);
  }
}
