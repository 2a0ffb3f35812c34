import type { Department } from "../api/framework.ts";
import { useWords } from "../context.tsx";
import { LastDay } from "../parts/day.tsx";
import { ItemStateTag, StateTag, type Tone } from "../parts/tag.tsx";
import { usePlace } from "../use-county.ts";
import { taskWords } from "../words/tasks.ts";
import type { DocumentLine, DocumentState } from "./document-lines.ts";
import type { FigureLine, TaskItem } from "./task-items.ts";

/** An item with a row for each document and figure that it asks for; the whole row is its link. */
export const TaskItemPanel = (props: {
  readonly item: TaskItem;
  readonly departments: readonly Department[];
}) => {
  const { item, departments } = props;
  const { review } = item;
  const say = useWords(taskWords);
  const isLocked = review?.changeable === false;
  return (
    <article class="panel" aria-labelledby={`item-${item.id}`}>
      <header class="item-head">
        <h3 id={`item-${item.id}`}>
          {item.id} {item.name}
        </h3>
        {review && <ItemStateTag state={review.state} />}
        {item.isComplete && <StateTag tone="good">{say("complete")}</StateTag>}
        {isLocked && <StateTag tone="closed">{say("locked")}</StateTag>}
      </header>
      <p class="small">
        <Departments of={item.departments} known={departments} />
        {review?.dueAt && (
          <>
            {" · "}
            {say("until")} <LastDay dueAt={review.dueAt} />
          </>
        )}
      </p>
      {review?.lastReason && (
        <p class="notice notice-warn">
          {say("returnedBecause", {
            n: review.lastReason.decision,
            reason: review.lastReason.reason,
          })}
        </p>
      )}
      <ul class="rows">
        {item.documents.map((line) => (
          <DocumentRow key={line.document} line={line} isLocked={isLocked} />
        ))}
        {item.figures.map((line) => (
          <FigureRow key={line.indicator} line={line} />
        ))}
      </ul>
    </article>
  );
};

const Departments = (props: {
  readonly of: readonly string[];
  readonly known: readonly Department[];
}) => {
  const say = useWords(taskWords);
  const nameOf = (id: string) => props.known.find((each) => each.id === id)?.name ?? id;
  const [lead, ...others] = props.of.map(nameOf);
  if (lead === undefined) return null;
  return (
    <>
      {say("ledBy", { name: lead })}
      {others.length > 0 && ` · ${say("assisting", { names: others.join("、") })}`}
    </>
  );
};

const tones: Readonly<Record<DocumentState, Tone>> = {
  missing: "neutral",
  underWay: "busy",
  rejected: "bad",
  accepted: "good",
};

const DocumentRow = (props: { readonly line: DocumentLine; readonly isLocked: boolean }) => {
  const { line, isLocked } = props;
  const say = useWords(taskWords);
  const { county } = usePlace();
  const { state, findings: n } = line;
  const href =
    line.evidenceId === undefined
      ? `/console/c/${county}/upload?document=${line.document}`
      : `/console/c/${county}/evidence/${line.evidenceId}`;
  return (
    <li class="row">
      {isLocked && line.evidenceId === undefined ? (
        <span>{line.name}</span>
      ) : (
        <a class="row-link" href={href}>
          {line.name}
        </a>
      )}
      <StateTag tone={tones[state]}>
        {state === "accepted" && n > 0 ? say("acceptedWithFindings", { n }) : say(state, { n })}
      </StateTag>
    </li>
  );
};

const FigureRow = ({ line }: { readonly line: FigureLine }) => {
  const say = useWords(taskWords);
  const { county } = usePlace();
  const isFilled = line.reading !== undefined;
  return (
    <li class="row">
      <a class="row-link" href={`/console/c/${county}/indicators#${line.indicator}`}>
        {line.name}
      </a>
      <span class="row-end">
        {isFilled && (
          <span class="number">
            {line.reading} {line.unit}
          </span>
        )}
        <StateTag tone={isFilled ? "good" : "neutral"}>
          {isFilled ? say("filled") : say("unfilled")}
        </StateTag>
      </span>
    </li>
  );
};
