import type { Department } from "../api/framework.ts";
import { useConsole, useWords } from "../context.tsx";
import { LastDay } from "../parts/day.tsx";
import { ItemStateTag, StateTag, type Tone } from "../parts/tag.tsx";
import { usePlace } from "../use-county.ts";
import { sharedWords } from "../words/shared.ts";
import { taskWords } from "../words/tasks.ts";
import { isAsked } from "./asked-departments.ts";
import type { DocumentLine, DocumentState } from "./document-lines.ts";
import { type FigureLine, isAllHandedIn, type TaskItem } from "./task-items.ts";

/** An item with a row for each document and figure that it asks for; the whole row is its link. */
export const TaskItemPanel = (props: {
  readonly item: TaskItem;
  readonly departments: readonly Department[];
  readonly may: boolean;
  /** What is due for the county as a whole stands in the frame of the page. */
  readonly countyDueAt: string | undefined;
}) => {
  const { item, departments, countyDueAt } = props;
  const { review } = item;
  const say = useWords(taskWords);
  const isLocked = review?.changeable === false;
  const { session } = useConsole();
  const may = props.may && !isLocked && isAsked(item.departments, session.department);
  return (
    <article class="panel" id={`item-${item.id}`} aria-labelledby={`item-${item.id}-name`}>
      <header class="item-head">
        <h3 id={`item-${item.id}-name`} class="item-name">
          {item.id} {item.name}
        </h3>
        {/* What all have in common need not be said of each */}
        {review && review.state !== "open" && <ItemStateTag state={review.state} />}
        {isLocked && <StateTag tone="closed">{say("locked")}</StateTag>}
        <StateTag tone={isAllHandedIn(item) ? "good" : "neutral"}>
          {isAllHandedIn(item) ? say("complete") : say("ofAll", { done: item.done, all: item.all })}
        </StateTag>
      </header>
      <p class="small">
        <Departments of={item.departments} known={departments} />
        {review?.dueAt && review.dueAt !== countyDueAt && (
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
          <DocumentRow key={line.document} line={line} may={may} />
        ))}
        {item.figures.map((line) => (
          <FigureRow key={line.indicator} line={line} item={item.id} />
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
  checking: "busy",
  rejected: "bad",
  accepted: "good",
};

/** Where it leads: to what was filed, or else, for whoever may file it now, to filing it. */
const DocumentRow = (props: { readonly line: DocumentLine; readonly may: boolean }) => {
  const { line, may } = props;
  const say = useWords(taskWords);
  const { county } = usePlace();
  const { document, evidenceId, state, findings: n } = line;
  const filing = may ? `/console/c/${county}/upload?document=${document}` : undefined;
  const href = evidenceId === undefined ? filing : `/console/c/${county}/evidence/${evidenceId}`;
  const told = `state-${document}`;
  return (
    <li class="row">
      {href === undefined ? (
        <span>{line.name}</span>
      ) : (
        <a class="row-link" href={href} aria-describedby={told}>
          {line.name}
        </a>
      )}
      <span id={told}>
        <StateTag tone={tones[state]}>
          {state === "accepted" && n > 0 ? say("acceptedWithFindings", { n }) : say(state, { n })}
        </StateTag>
      </span>
    </li>
  );
};

const FigureRow = (props: { readonly line: FigureLine; readonly item: string }) => {
  const { line, item } = props;
  const say = useWords(taskWords);
  const shared = useWords(sharedWords);
  const { county } = usePlace();
  const { indicator, reading, isYesNo, unit } = line;
  const told = `state-${item}-${indicator}`;
  const shown = isYesNo ? shared(reading === "true" ? "yes" : "no") : `${reading} ${unit}`;
  return (
    <li class="row">
      <a
        class="row-link"
        href={`/console/c/${county}/indicators#${indicator}`}
        aria-describedby={told}
      >
        {line.name}
      </a>
      <span id={told} class="row-end">
        {reading !== undefined && <span class="number">{shown}</span>}
        <StateTag tone={reading === undefined ? "neutral" : "good"}>
          {reading === undefined ? say("unfilled") : say("filled")}
        </StateTag>
      </span>
    </li>
  );
};
