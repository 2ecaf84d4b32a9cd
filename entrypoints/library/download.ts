/** Milliseconds until the memory of a download is given back: the browser has taken it over long before. */
const KEEP_MS = 60_000;

/** Hands any text, or its pieces, to the browser as a file to save; gives the name proposed. */
export function saveFile({
  name,
  type,
  text,
}: {
  name: string;
  type: string;
  text: string | BlobPart[];
}): string {
  const address = URL.createObjectURL(new Blob([text].flat(), { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
  return name;
}
