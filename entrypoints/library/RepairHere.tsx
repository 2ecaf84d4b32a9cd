import { useEffect, useState } from 'preact/hooks';
import { MoreText } from '@/components/MoreText';
import { RepairDesk } from '@/components/RepairDesk';
import type { Highlight, HighlightPlace } from '@/utils/highlight/highlight';
import { repairMessages } from '@/utils/i18n/en/repair';
import type { TextRecord } from '@/utils/library/records';
import { type PlaceOfText, placesIn } from './find-again';
import '@/components/repair.css';

interface Props {
  highlight: Highlight;
  isUncertain: boolean;
  /** Reads the present text of the paper; null where none is kept, or where it can't be read, which is told. */
  readText: () => Promise<TextRecord | null>;
  onAttach: (sha256: string, place: HighlightPlace) => Promise<boolean>;
  onKeepRemoved: () => Promise<boolean>;
  onClose: () => void;
}

interface Searched {
  sha256: string;
  places: PlaceOfText[];
}

/** The repair desk over the text of a paper as it is kept; it is loaded when it is first opened. */
export function RepairHere({ highlight, isUncertain, readText, onAttach, onKeepRemoved, onClose }: Props) {
  const [searched, setSearched] = useState<Searched | null>(null);
  useEffect(() => {
    let isLeft = false;
    const search = async () => {
      const text = await readText();
      if (isLeft) return;
      setSearched(
        text ? { sha256: text.sha256, places: placesIn(text, highlight) } : { sha256: '', places: [] },
      );
    };
    void search();
    return () => {
      isLeft = true;
    };
  }, [highlight.id, highlight.revision]);
  return (
    <MoreText texts={repairMessages}>
      <RepairDesk
        highlight={highlight}
        isUncertain={isUncertain}
        places={searched?.places ?? null}
        onAttach={async (index) => {
          const place = searched?.places[index];
          if (!searched || !place) return false;
          const { anchor, paragraph, heading } = place;
          return onAttach(searched.sha256, { anchor, paragraph, heading });
        }}
        onKeepRemoved={onKeepRemoved}
        onClose={onClose}
      />
    </MoreText>
  );
}
