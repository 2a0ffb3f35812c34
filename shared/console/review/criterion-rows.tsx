import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ReviewItem } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { criteriaWords } from "../words/criteria.ts";
import { reviewWords } from "../words/review.ts";
import { sharedWords } from "../words/shared.ts";
import type { Correction } from "./correction.ts";
import type { ScoredCriterion } from "./scored-item.ts";

/** A criterion as it stands, why, what the city says against it, and where that is typed. */
export const CriterionRows = (props: {
  readonly criterion: ScoredCriterion;
  readonly item: ReviewItem;
  readonly name: string;
  readonly unit: string;
  /** Of this criterion, to be sent with the item's confirmation. */
  readonly corrections: readonly Correction[];
  /** They are what the city's last word stands by, and told of above. */
  readonly isStanding: boolean;
  /** What was typed here is done with: the focus comes back to where it began. */
  readonly isLeft: boolean;
  /** Nothing where nothing may be corrected. */
  readonly onCorrect: (() => void) | undefined;
  readonly onRemove: (correction: Correction) => void;
  readonly form: ComponentChildren;
}) => {
  const { criterion, item, name, unit, corrections, isLeft, onCorrect, form } = props;
  const say = useWords(criteriaWords);
  const key = criterion.indicator ?? "documents";
  const differences = item.differences.filter((each) => each.criterion === key);
  const [last] = differences.slice(-1);
  const reading = readingOf(criterion, useWords(reviewWords));
  return (
    <tbody class="criterion">
      <tr>
        <th scope="row">{name}</th>
        <td class="number">{criterion.points}</td>
        <td class="number">{reading === undefined ? "—" : `${reading} ${unit}`.trim()}</td>
        <td class="number" />
        <td class="number">{criterion.score}</td>
        <td class="number">
          {item.city === undefined ? "—" : <strong>{last?.to ?? criterion.score}</strong>}
        </td>
      </tr>
      <tr class="criterion-more">
        <td colSpan={6}>
          <p>{criterion.reason}</p>
          {criterion.source && (
            <p class="small">{say("source", { document: criterion.source.document })}</p>
          )}
          {differences.map(({ from, to, decision, reasons }) => (
            <p key={decision} class="said said-warn">
              {say("difference", { from, to, n: decision, reasons: reasons.join("；") })}
            </p>
          ))}
          {corrections.map((each) => (
            <CorrectionLine key={`${each.reject}`} correction={each} {...props} />
          ))}
          {form ||
            (onCorrect && <CorrectButton name={name} isLeft={isLeft} onCorrect={onCorrect} />)}
        </td>
      </tr>
    </tbody>
  );
};

/** Yes and no are said in words; the rest is as it was filed. */
const readingOf = (
  { kind, reading, documents }: ScoredCriterion,
  say: (key: "readingYes" | "readingNo" | "filedOf", values?: Record<string, number>) => string,
): string | undefined => {
  if (documents !== undefined) {
    const filed = documents.filter(({ evidenceId }) => evidenceId !== undefined).length;
    return say("filedOf", { n: filed, all: documents.length });
  }
  if (kind !== "yes" || reading === undefined) return reading;
  return say(reading === "true" ? "readingYes" : "readingNo");
};

const CorrectButton = (props: {
  readonly name: string;
  readonly isLeft: boolean;
  readonly onCorrect: () => void;
}) => {
  const say = useWords(reviewWords);
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (props.isLeft) place.current?.focus();
  }, [props.isLeft]);
  return (
    <p class="no-print">
      <button ref={place} type="button" class="quiet" onClick={props.onCorrect}>
        {say("correct")}
        <span class="unseen">{props.name}</span>
      </button>
    </p>
  );
};

const CorrectionLine = (props: {
  readonly correction: Correction;
  readonly unit: string;
  readonly isStanding: boolean;
  readonly onCorrect: (() => void) | undefined;
  readonly onRemove: (correction: Correction) => void;
}) => {
  const { correction, unit, isStanding, onCorrect, onRemove } = props;
  const say = useWords(reviewWords);
  const shared = useWords(sharedWords);
  const { reading, reject, points } = correction;
  const value =
    (points !== undefined && shared("points", { points })) ||
    (reject !== undefined && say("rejects", { document: reject })) ||
    `${reading} ${unit}`;
  return (
    <p class="said said-main">
      <strong>{say(isStanding ? "correctedTo" : "toCorrect", { value })}</strong>{" "}
      {!isStanding && correction.reason}
      {onCorrect && (
        <button type="button" class="quiet no-print" onClick={() => onRemove(correction)}>
          {say("removeCorrection")}
        </button>
      )}
    </p>
  );
};
