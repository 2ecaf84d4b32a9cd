/** The promise's outcome, or a TimeoutError after `limitMs` milliseconds; the work itself goes on unseen. */
export async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const refuse = () => reject(new DOMException(`No answer within ${limitMs} ms.`, 'TimeoutError'));
    timer = setTimeout(refuse, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
