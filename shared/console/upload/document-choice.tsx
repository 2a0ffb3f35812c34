import { useMemo } from "preact/hooks";
import type { Framework, Item } from "../../domain/framework/framework.ts";
import { itemsOf } from "../../domain/framework/framework-items.ts";
import { useWords } from "../context.tsx";
import { uploadWords } from "../words/upload.ts";
import type { BatchRow } from "./batch.ts";
import { isOwnDocument, type Places } from "./document-places.ts";

/** Which required document a file is: the likely ones first, then all of them by item. */
export const DocumentChoice = (props: {
  readonly row: BatchRow;
  readonly framework: Framework;
  readonly places: Places;
  /** Whose documents go first. */
  readonly department: string | undefined;
  readonly isBad: boolean;
  /** The same function from one drawing to the next: a table of hundreds is not drawn anew for one of its fields. */
  readonly onChoose: (key: string, document: string) => void;
}) => {
  const { row, framework, places, department, isBad, onChoose } = props;
  const say = useWords(uploadWords);
  const title = say("pleaseChoose");
  const likely = useMemo(() => row.match.candidates.map(({ document }) => document), [row.match]);
  return useMemo(() => {
    const everyone = itemsOf(framework);
    const isOwn = ({ documents: [first] }: Item) =>
      first !== undefined && isOwnDocument(first.id, department, places);
    const items = [...everyone.filter(isOwn), ...everyone.filter((item) => !isOwn(item))];
    const all = items.flatMap((item) => item.documents);
    const nameOf = (id: string) => all.find((document) => document.id === id)?.name ?? id;
    return (
      <select
        class="document-choice"
        aria-label={`${say("forDocument")} ${row.file.name}`}
        aria-invalid={isBad}
        value={row.document}
        onChange={(event) => onChoose(row.key, event.currentTarget.value)}
      >
        <option value="">{title}</option>
        {likely.length > 0 && (
          <optgroup label={say("likely")}>
            {likely.map((document) => (
              <option key={document} value={document}>
                {document} {nameOf(document)}
              </option>
            ))}
          </optgroup>
        )}
        {items
          .filter(({ documents }) => documents.some(({ id }) => !likely.includes(id)))
          .map((item) => (
            <optgroup key={item.id} label={`${item.id} ${item.name}`}>
              {item.documents
                .filter(({ id }) => !likely.includes(id))
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {id} {name}
                  </option>
                ))}
            </optgroup>
          ))}
      </select>
    );
  }, [row.key, row.document, likely, framework, places, department, isBad, onChoose, title]);
};
