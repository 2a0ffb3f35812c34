import type { Framework } from "../../domain/framework/framework.ts";
import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { criteriaWords } from "../words/criteria.ts";
import type { ItemOfStatus, ScoredCriterion } from "./scored-item.ts";

/** What an item is scored by: the county's figures, the points, and why, with the standard's source. */
export const CriteriaTable = (props: {
  readonly item: ItemOfStatus;
  readonly framework: Framework;
}) => {
  const { item, framework } = props;
  const say = useWords(criteriaWords);
  const nameOf = ({ indicator }: ScoredCriterion): string =>
    indicator === undefined
      ? say("documents")
      : (framework.indicators.find(({ id }) => id === indicator)?.name ?? indicator);
  const unitOf = ({ indicator }: ScoredCriterion): string =>
    framework.indicators.find(({ id }) => id === indicator)?.unit ?? "";
  const findings = item.criteria.flatMap((criterion) => criterion.findings ?? []);
  return (
    <>
      <DataTable
        caption={say("caption", { id: item.id })}
        isCards
        rows={item.criteria}
        keyOf={(criterion) => criterion.indicator ?? "documents"}
        columns={[
          { name: say("criterion"), isRowName: true, cell: nameOf },
          { name: say("most"), isNumber: true, cell: ({ points }) => points },
          {
            name: say("reading"),
            isNumber: true,
            cell: (each) => (each.reading === undefined ? "—" : `${each.reading} ${unitOf(each)}`),
          },
          { name: say("system"), isNumber: true, cell: ({ score }) => score },
          {
            name: say("reason"),
            cell: ({ reason, source }) => (
              <>
                {reason}
                {source && <p class="small">{say("source", { document: source.document })}</p>}
              </>
            ),
          },
        ]}
      />
      {findings.length > 0 && (
        <details>
          <summary>
            {say("findings")} {findings.length}
          </summary>
          <FindingList findings={findings} />
        </details>
      )}
    </>
  );
};
