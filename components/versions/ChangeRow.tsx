import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Block } from '@/utils/versions/blocks';
import type { RowView } from './view';

interface Props {
  row: RowView;
  language: string;
  rowRef?: Ref<HTMLLIElement>;
}

/** One paragraph of the comparison: what became of it, its number, and its words with those that went and came. */
export function ChangeRow({ row, language, rowRef }: Props) {
  const t = useText();
  const { kind, isMoved, before, after } = row;
  const placeOf = (block: Block) => {
    if (block.number !== null) return t('paragraphShort', { n: block.number });
    return block.kind === 'lead' || block.kind === 'heading' ? t(block.kind) : t('noNumber');
  };
  const shown = after ?? before;
  if (!shown) return null;
  const was = before && after && (isMoved || kind === 'moved') ? placeOf(before) : null;
  return (
    <li ref={rowRef ?? null} class="change" data-kind={kind} tabIndex={-1}>
      <p class="change-head">
        <span class="paragraph-number">{placeOf(shown)}</span>
        {kind !== 'same' && (
          <strong class="change-kind">{t(kind === 'changed' && isMoved ? 'changedMoved' : kind)}</strong>
        )}
        {was && <span>{t('was', { place: was })}</span>}
      </p>
      <p class="change-text" lang={language} dir="auto" data-block={shown.kind}>
        {kind === 'changed' ? (
          <Words row={row} />
        ) : kind === 'removed' ? (
          <del>{shown.text}</del>
        ) : kind === 'added' ? (
          <ins>{shown.text}</ins>
        ) : (
          shown.text
        )}
      </p>
    </li>
  );
}

/** A screen reader that says nothing of `ins` and `del` hears it in words. */
function Words({ row }: { row: RowView }) {
  const t = useText();
  const parts = useMemo(() => row.parts(), [row]);
  return (
    <>
      {parts.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={at}>
            <span class="unseen">{t(kind === 'removed' ? 'deletedStart' : 'insertedStart')}</span>
            {text}
            <span class="unseen">{t('partEnd')}</span>
          </Tag>
        );
      })}
    </>
  );
}
