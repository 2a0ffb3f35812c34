import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import type { IntakeOutcome } from "../../../shared/domain/evidence/intake-outcome.ts";
import type { Narrative } from "../../../shared/domain/evidence/narrative.ts";
import type { Receipt } from "../../../shared/domain/evidence/receipt.ts";
import type { Finding } from "../../../shared/domain/findings/finding.ts";
import { finding } from "../../../shared/domain/findings/make-finding.ts";
import { frameworkOf } from "../../../shared/domain/framework/editions.ts";
import { foldDecisions } from "../../../shared/domain/review/fold.ts";
import type { Gate } from "../../../shared/domain/review/gate.ts";
import { type Outline, outlineOf } from "../../../shared/domain/review/outline.ts";
import { saidOfWhole } from "../../../shared/domain/review/standing.ts";
import { emptyStatus, statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import { caseMark, marksOf } from "../../../shared/domain/status/marks.ts";
import type { Status } from "../../../shared/domain/status/status.ts";
import { intake } from "../../../shared/intake/intake.ts";
import type { County } from "./county.ts";
import { idOf } from "./files.ts";
import { EVIDENCE_COUNT } from "./program.ts";

/**
 * What a county's table has to say in the end, from its bucket and its decisions alone, in one go: no events, no
 * functions, no order. Only what depends on the way taken is left out: revisions, versions, moments.
 */
export const batchOf = async (county: County): Promise<Settled> => {
  const framework = await frameworkOf(county.place.cycle);
  if (!framework) throw new Error("no framework is in force");
  const evidence = await Promise.all(indexes.map((which) => evidenceIn(which, county)));
  const accepted = evidence.flatMap(({ outcome }) =>
    outcome?.kind === "accepted" ? [outcome] : [],
  );
  const claims = accepted.flatMap((outcome) => outcome.claims);
  const stored = await county.table.status(county.place);
  const decisions = await county.table.decisions(county.place);
  const gate = foldDecisions(decisions);
  const status = statusFromClaims({
    framework,
    ...county.place,
    claims,
    said: saidOfWhole(gate),
    previous: stored,
    now: "2021-12-01T00:00:00.000Z",
  });
  return {
    evidence: evidence.map(({ says }) => says),
    narratives: evidence.map(({ outcome }) =>
      outcome?.kind === "accepted" ? outcome.narrative : undefined,
    ),
    claims: claims.toSorted(byRow),
    status: contentOf(status),
    gate,
    outline:
      stored || decisions.length > 0
        ? outlineOf({ framework, status, gate, ...marked(status) }, decisions.length)
        : undefined,
  };
};

const marked = (status: Status) => ({ marks: marksOf(status), mark: caseMark(status) });

/** The same, as the table says it. */
export const settledOf = async ({ place, table }: County): Promise<Settled> => {
  const framework = await frameworkOf(place.cycle);
  if (!framework) throw new Error("no framework is in force");
  const receipts = await Promise.all(
    indexes.map((which) => table.receipt({ ...place, evidenceId: idOf(which) })),
  );
  const stored = await table.status(place);
  return {
    evidence: receipts.map(sayingOf),
    narratives: await Promise.all(
      receipts.map((receipt) =>
        receipt?.state === "accepted" && receipt.registration.kind === "narrative"
          ? table.narrative(place, receipt.evidenceId)
          : undefined,
      ),
    ),
    claims: (await table.claims(place)).toSorted(byRow),
    status: contentOf(stored ?? emptyStatus(framework, place)),
    gate: (await table.decisionsHead(place)).folded,
    outline: (await table.board(place.cycle, place.county))[0]?.outline,
  };
};

export interface Settled {
  readonly evidence: readonly Saying[];
  readonly narratives: readonly (Narrative | undefined)[];
  readonly claims: readonly Claim[];
  readonly status: Omit<Status, "version" | "updatedAt">;
  /** What all decisions come to. */
  readonly gate: Gate;
  /** What the board shows of how far people have come; nothing before the first status. */
  readonly outline: Outline | undefined;
}

/** What a receipt has to say; `nothing` covers that none is there, that its file never came and that it went. */
type Saying =
  | { readonly state: "nothing" }
  | {
      readonly state: "accepted" | "rejected";
      readonly etag: string;
      readonly findings: readonly Finding[];
      readonly subjects: readonly string[];
    };

const indexes = Array.from({ length: EVIDENCE_COUNT }, (_, which) => which);

const sayingOf = (receipt: Receipt | undefined): Saying =>
  receipt?.state === "accepted" || receipt?.state === "rejected"
    ? {
        state: receipt.state,
        etag: receipt.etag,
        findings: receipt.findings,
        subjects: receipt.subjects,
      }
    : { state: "nothing" };

const evidenceIn = async (
  which: number,
  { place, bucket }: County,
): Promise<{ readonly says: Saying; readonly outcome: IntakeOutcome | undefined }> => {
  const prefix = `evidence/${place.cycle}/${place.county}/${idOf(which)}/`;
  const [listed] = await Array.fromAsync(bucket.objects(prefix));
  const object = listed && (await bucket.object(listed.key));
  const framework = await frameworkOf(place.cycle);
  if (!object || !framework) return { says: { state: "nothing" }, outcome: undefined };
  const { registration, etag } = object;
  const ref = { ...place, evidenceId: idOf(which) };
  const outcome: IntakeOutcome = registration
    ? await intake({ ref, registration, framework, bytes: await object.bytes() })
    : {
        kind: "rejected",
        findings: [finding("registrationMissing", { path: "", values: {} })],
      };
  const subjects = outcome.kind === "accepted" ? outcome.claims.map(({ subject }) => subject) : [];
  return {
    says: { state: outcome.kind, etag, findings: [...outcome.findings], subjects },
    outcome,
  };
};

const byRow = (one: Claim, other: Claim): number =>
  `${one.subject} ${one.evidenceId}` < `${other.subject} ${other.evidenceId}` ? -1 : 1;

const contentOf = ({ version: _, updatedAt: _u, ...content }: Status) => content;
