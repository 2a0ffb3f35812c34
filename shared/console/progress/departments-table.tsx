import type { DepartmentLine } from "../../../events/api/progress.ts";
import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { LastDay, Moment } from "../parts/day.tsx";
import { StateTag } from "../parts/tag.tsx";
import { progressWords } from "../words/progress.ts";
import { hasHandedInAll, isDepartmentLate } from "./departments-urged.ts";

/** A row for each department; on a phone a card. */
export const DepartmentsTable = ({ lines }: { readonly lines: readonly DepartmentLine[] }) => {
  const say = useWords(progressWords);
  return (
    <div class="progress">
      <DataTable
        caption={say("caption")}
        rows={lines}
        keyOf={({ id }) => id}
        isCards
        columns={[
          {
            name: say("department"),
            isRowName: true,
            cell: (line) => <DepartmentCell line={line} />,
          },
          { name: say("required"), isNumber: true, cell: ({ documents }) => documents.required },
          { name: say("accepted"), isNumber: true, cell: ({ documents }) => documents.accepted },
          { name: say("underWay"), isNumber: true, cell: ({ documents }) => documents.underWay },
          { name: say("rejected"), isNumber: true, cell: (line) => <RejectedCell line={line} /> },
          { name: say("missing"), isNumber: true, cell: ({ documents }) => documents.missing },
          {
            name: say("figures"),
            isNumber: true,
            cell: ({ figures }) => `${figures.reported}/${figures.required}`,
          },
          { name: say("late"), isNumber: true, cell: ({ overdue }) => overdue },
          {
            name: say("due"),
            cell: ({ dueAt }) => (dueAt === undefined ? "—" : <LastDay dueAt={dueAt} />),
          },
          {
            name: say("lastFiled"),
            cell: ({ lastFiledAt }) =>
              lastFiledAt === undefined ? (
                <span class="small">{say("never")}</span>
              ) : (
                <Moment at={lastFiledAt} />
              ),
          },
        ]}
      />
    </div>
  );
};

const DepartmentCell = ({ line }: { readonly line: DepartmentLine }) => {
  const say = useWords(progressWords);
  return (
    <span class="department">
      <span>{line.name}</span>
      {isDepartmentLate(line) && <StateTag tone="bad">{say("late")}</StateTag>}
      {hasHandedInAll(line) && <StateTag tone="good">{say("complete")}</StateTag>}
      {line.urgedBy !== undefined && (
        <StateTag tone="warn">{say("urged", { n: line.urgedBy })}</StateTag>
      )}
    </span>
  );
};

const RejectedCell = ({ line: { documents, findings } }: { readonly line: DepartmentLine }) => {
  const say = useWords(progressWords);
  if (documents.rejected === 0) return <>{documents.rejected}</>;
  return (
    <>
      {documents.rejected} <span class="small">{say("findings", { n: findings })}</span>
    </>
  );
};
