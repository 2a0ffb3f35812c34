import type { Framework } from "../../shared/domain/framework/framework.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import { statusFromClaims } from "../../shared/domain/status/make-status.ts";
import { sameStatus } from "../../shared/domain/status/same-status.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { historyFaults } from "./history-faults.ts";
import type { Kept } from "./kept-state.ts";
import { ledgerFaults } from "./ledger-faults.ts";
import type { Expected } from "./oracle.ts";

/** What of a county is not as it has to be, a line each; nothing when all is. */
export const endFaults = (
  place: CountyCycle,
  framework: Framework,
  expected: Expected,
  kept: Kept,
): readonly string[] => [
  ...receiptFaults(expected, kept),
  ...claimFaults(expected, kept),
  ...standingFaults(expected, kept.status),
  ...statusFaults(place, framework, kept),
  ...historyFaults(expected, kept),
  ...ledgerFaults(place, kept),
];

const receiptFaults = ({ receipts }: Expected, kept: Kept): readonly string[] => {
  const found = new Map(
    kept.receipts.map(({ evidenceId, state }) => [evidenceId.toString(), state]),
  );
  return [
    ...[...receipts].flatMap(([id, state]) =>
      found.get(id) === state ? [] : [`receipt ${id}: ${found.get(id) ?? "none"}, not ${state}`],
    ),
    ...unasked("receipt", new Set(found.keys()), new Set(receipts.keys())),
  ];
};

const claimFaults = ({ claims }: Expected, kept: Kept): readonly string[] => {
  const found = new Set(kept.claims.map(({ subject, evidenceId }) => `${subject} ${evidenceId}`));
  return [
    ...[...claims.difference(found)].map((claim) => `claim ${claim}: none`),
    ...unasked("claim", found, claims),
  ];
};

const unasked = (what: string, found: ReadonlySet<string>, expected: ReadonlySet<string>) =>
  [...found.difference(expected)].map((each) => `${what} ${each}: nobody sent it`);

/** What the status rests on, subject by subject, beside what was sent. */
const standingFaults = ({ standing }: Expected, status: Status | undefined): readonly string[] => {
  const found = new Map(status ? restsOn(status) : []);
  return [
    ...[...standing].flatMap(([subject, { evidenceId, reading = "" }]) => {
      const expected = `${evidenceId} ${reading}`;
      const told = found.get(subject);
      return told === expected ? [] : [`status ${subject}: ${told ?? "nothing"}, not ${expected}`];
    }),
    ...unasked("status", new Set(found.keys()), new Set(standing.keys())),
  ];
};

const restsOn = ({ items, narrative }: Status): readonly (readonly [string, string])[] => [
  ...items.flatMap(({ criteria }) =>
    criteria.flatMap(({ indicator, evidenceId, reading = "", documents = [] }) => [
      ...(indicator !== undefined && evidenceId !== undefined
        ? [[indicator, `${evidenceId} ${reading}`] as const]
        : []),
      ...documents.flatMap((document) =>
        document.evidenceId === undefined
          ? []
          : [[document.id, `${document.evidenceId} `] as const],
      ),
    ]),
  ),
  ...(narrative === undefined ? [] : [["narrative", `${narrative} `] as const]),
];

/** Law 3: scored at once from all claims it is the same, points and findings too. */
const statusFaults = (
  place: CountyCycle,
  framework: Framework,
  { claims, status }: Kept,
): readonly string[] => {
  if (!status) return claims.length === 0 ? [] : ["no status"];
  const made = statusFromClaims({
    framework,
    ...place,
    claims,
    previous: status,
    now: "2022-01-01T00:00:00.000Z",
  });
  return sameStatus(status, made) ? [] : ["the status is not what its claims come to"];
};
