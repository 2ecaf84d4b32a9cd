import { Tag } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { IconButton } from './IconButton';
import type * as Editor from './TagEditor';
import { Tags } from './Tags';
import { useText } from './text';
import type { Actions } from './use-actions';

interface Props {
  /** Unique in the document. */
  name: string;
  tags: readonly string[];
  /** Where the papers with a tag are shown. */
  hrefOf: (tag: string) => string;
  /** Tags used elsewhere, proposed while one is typed. */
  known: () => readonly string[];
  /** Resolves to true once the tags are on disk. */
  onChange: (tags: string[]) => Promise<boolean>;
  run: Actions['run'];
}

/** The tags of a paper, each the way to all that have it, and the button that opens their editor, which is loaded then. */
export function PaperTags({ name, tags, hrefOf, known, onChange, run }: Props) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<typeof Editor | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const toggle = async () => {
    if (isOpen) {
      setOpen(false);
      return;
    }
    // An extension that was updated meanwhile has other files: then this fails, and is told.
    await run(async () => {
      setLoaded(await import('./TagEditor'));
      setOpen(true);
    });
  };
  return (
    <div class="paper-tags">
      {isOpen && loaded ? (
        <loaded.TagEditor
          name={name}
          tags={tags}
          known={known()}
          isOpen
          onChange={onChange}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      ) : (
        tags.length > 0 && <Tags tags={tags} hrefOf={hrefOf} />
      )}
      <IconButton
        buttonRef={button}
        icon={Tag}
        label={t('editPaperTags')}
        isExpanded={isOpen}
        onClick={() => void toggle()}
      />
    </div>
  );
}
