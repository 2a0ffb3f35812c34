import type { ComponentChildren } from "preact";

export interface ShownColumn<Row> {
  readonly name: string;
  readonly isNumber?: boolean;
  /** Only a box to tick, which stands beside the name of its row. */
  readonly isTick?: boolean;
  /** The cell that names its row for a screen reader. */
  readonly isRowName?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

/** A table in a frame of its own that scrolls sideways, by keyboard too, where the page is narrower. */
export const DataTable = <Row,>(props: {
  readonly caption: string;
  readonly columns: readonly ShownColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Where the screen's own heading says it already. */
  readonly isCaptionUnseen?: boolean;
  /** On a phone each row is a card, its cells named by their columns, and nothing scrolls sideways. */
  readonly isCards?: boolean;
}) => {
  const { caption, columns, rows, keyOf } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section class="table-frame" aria-label={caption} tabIndex={0}>
      <table class={props.isCards ? "cards" : undefined}>
        <caption class={props.isCaptionUnseen ? "unseen" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, ...sort }) => (
              <th key={name} scope="col" class={classOf(sort)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, isRowName, cell, ...sort }) =>
                isRowName ? (
                  <th key={name} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td
                    key={name}
                    class={classOf(sort)}
                    data-name={props.isCards && !sort.isTick ? name : undefined}
                  >
                    {props.isCards ? <div>{cell(row)}</div> : cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const classOf = ({
  isNumber,
  isTick,
}: Pick<ShownColumn<never>, "isNumber" | "isTick">): string | undefined => {
  if (isNumber) return "number";
  return isTick ? "tick" : undefined;
};
