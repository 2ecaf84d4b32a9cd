import type { FromPage } from '@/utils/messaging/protocol';
import type { Client } from '@/utils/messaging/rpc';
import { type PageModules, pageModules } from '@/utils/page/modules';
import { type Outcome, ProblemError } from '@/utils/problem';

/** A module of the page, put in by the background unless it is there. Throws a ProblemError when it can't be had. */
export async function loadModule<M extends keyof PageModules>(
  background: Client<FromPage>,
  module: M,
): Promise<NonNullable<PageModules[M]>> {
  const present = pageModules()[module];
  if (present) return present;
  unwrap(await background('loadModule', { module }));
  const loaded = pageModules()[module];
  if (!loaded) throw new ProblemError('unexpected', `${module} did not register`);
  return loaded;
}

export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemError(outcome.problem, outcome.detail);
}
