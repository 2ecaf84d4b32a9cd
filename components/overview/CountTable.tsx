import { ChevronDown } from 'lucide';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';

interface Props {
  caption: string;
  heads: readonly string[];
  /** The first cell heads its row; with an address it leads to what the row counts. */
  rows: readonly { name: string; href?: string; counts: readonly number[] }[];
}

/** The numbers behind a picture, folded away. */
export function CountTable({ caption, heads, rows }: Props) {
  const t = useText();
  return (
    <details class="count-table">
      <summary>
        {t('asTable')}
        <Icon node={ChevronDown} size={14} />
      </summary>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, href, counts }) => (
            <tr key={name}>
              <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
              {counts.map((count, at) => (
                <td key={heads[at + 1]}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
