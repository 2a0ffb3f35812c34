import { boardRow } from "../../../shared/aws/board.ts";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import type { Framework } from "../../../shared/domain/framework/framework.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { foldDecisions } from "../../../shared/domain/review/fold.ts";
import { outlineOf } from "../../../shared/domain/review/outline.ts";
import { saidOfWhole } from "../../../shared/domain/review/standing.ts";
import { sameValue } from "../../../shared/domain/same-value.ts";
import { statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import { caseMark, marksOf } from "../../../shared/domain/status/marks.ts";
import { sameStatus } from "../../../shared/domain/status/same-status.ts";
import type { Status } from "../../../shared/domain/status/status.ts";
import type { RowsNow } from "./rows-now.ts";

interface Given {
  readonly place: CountyCycle;
  readonly framework: Framework;
  /** As they should be. */
  readonly claims: readonly Claim[];
  readonly rows: RowsNow;
}

/** Status, its line on the board and its history, where they are not what claims and decisions come to. */
export const statusFaults = async (given: Given): Promise<readonly string[]> => {
  const { place, rows } = given;
  const stored = await rows.lastStatus();
  const expected = expectedStatus(given, stored);
  if (!stored)
    return given.claims.length > 0 || rows.decisions().length > 0
      ? [`${place.county} has no status`]
      : [];
  return [
    ...(sameStatus(stored, expected) ? [] : [`the status of ${place.county} is another`]),
    ...winnerFaults(stored, given.claims),
    ...lineFaults(stored, expected, given),
    ...historyFaults(stored, given),
  ];
};

const expectedStatus = ({ place, framework, claims, rows }: Given, previous: Status | undefined) =>
  statusFromClaims({
    framework,
    ...place,
    claims,
    said: saidOfWhole(foldDecisions(rows.decisions())),
    previous,
    now: "2021-11-20T00:00:00.000Z",
  });

/** DESIGN: the latest accepted evidence, by its ULID, wins for an indicator. Worked out here once more. */
const winnerFaults = ({ items }: Status, claims: readonly Claim[]): readonly string[] =>
  items.flatMap(({ criteria }) =>
    criteria.flatMap(({ indicator, evidenceId }) => {
      if (indicator === undefined) return [];
      const ids = claims
        .filter(({ subject }) => subject === indicator)
        .map((each) => each.evidenceId);
      const latest = ids.toSorted().at(-1);
      return latest === evidenceId ? [] : [`${indicator} rests on ${evidenceId}, not ${latest}`];
    }),
  );

const lineFaults = (
  stored: Status,
  expected: Status,
  { place, framework, rows }: Given,
): readonly string[] => {
  const decisions = rows.decisions();
  const line = rows.line();
  const gate = foldDecisions(decisions);
  const marks = marksOf(expected);
  const mark = caseMark(expected);
  const outline = outlineOf({ framework, status: expected, gate, marks, mark }, decisions.length);
  const wanted = {
    version: stored.version,
    decided: decisions.length,
    board: boardRow(stored, outline),
  };
  return sameValue(line, wanted) ? [] : [`the board's line of ${place.county} is another`];
};

/** Every version has its row, each begins where the one before ended, and none is dated before it. */
const historyFaults = (stored: Status, { place, rows }: Given): readonly string[] => {
  const entries = rows.history();
  return entries.flatMap(({ version, score, at }, index) => {
    const before = entries[index - 1];
    const from = before?.score.to ?? "0.00";
    const isLast = index === entries.length - 1;
    return [
      ...(version === index + 1 ? [] : [`version ${version} of ${place.county} follows ${index}`]),
      ...(score.from === from ? [] : [`version ${version} of ${place.county} begins elsewhere`]),
      ...(before && at < before.at ? [`version ${version} of ${place.county} is dated back`] : []),
      ...(!isLast || score.to === stored.score
        ? []
        : [`the last version of ${place.county} ends elsewhere`]),
    ];
  });
};
