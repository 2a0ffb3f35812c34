import { Claim } from "../../shared/domain/evidence/claim.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { FACTS } from "../../shared/domain/evidence/fact.ts";
import type { Finding } from "../../shared/domain/findings/finding.ts";
import { frameworkOf } from "../../shared/domain/framework/editions.ts";
import type { Criterion, Framework, Item } from "../../shared/domain/framework/framework.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import { Cycle } from "../../shared/domain/place/cycle.ts";
import { CountyCode } from "../../shared/domain/place/division.ts";

/** A valid evidence id that sorts by its number. */
export const evidenceId = (number: number): EvidenceId =>
  EvidenceId.parse(`01HZ${String(number).padStart(22, "0")}`);

export const placeOf = (county: string, cycle = "2021"): CountyCycle => ({
  county: CountyCode.parse(county),
  cycle: Cycle.parse(cycle),
});

const edition2021 = await frameworkOf("2021");

export const framework2021 = (): Framework => {
  if (!edition2021) throw new Error("the 2021 edition is gone");
  return edition2021;
};

export const itemOf = (id: string): Item => {
  const item = itemsOf(framework2021()).find((each) => each.id === id);
  if (!item) throw new Error(`the 2021 edition has no item ${id}`);
  return item;
};

/** An item with one criterion, so that its score is the criterion's. */
export const itemWith = (criterion: Criterion, documents: readonly string[] = []): Item => ({
  id: "1.1",
  name: "项",
  points: criterion.points,
  departments: [],
  criteria: [criterion],
  documents: documents.map((id) => ({ id, name: id })),
  provenance: ["seed"],
});

interface ReadingFacts {
  readonly value: string;
  readonly previous?: string;
  readonly evidence?: number;
  readonly findings?: readonly Finding[];
  readonly issuer?: string;
}

export const indicatorClaim = (indicator: string, facts: ReadingFacts): Claim =>
  Claim.parse({
    kind: "indicator",
    subject: indicator,
    evidenceId: evidenceId(facts.evidence ?? 1),
    issuer: facts.issuer,
    reading: { indicator, value: facts.value, previous: facts.previous },
    findings: facts.findings ?? [],
  });

export const documentClaim = (subject: string, evidence = 1, sha256?: string): Claim =>
  Claim.parse({
    kind: "document",
    subject,
    evidenceId: evidenceId(evidence),
    sha256,
    findings: [],
  });

export const factsClaim = (evidence = 1, issuer?: string): Claim =>
  Claim.parse({
    kind: "facts",
    subject: FACTS,
    evidenceId: evidenceId(evidence),
    issuer,
    findings: [],
  });

export const narrativeClaim = (evidence = 1): Claim =>
  Claim.parse({
    kind: "narrative",
    subject: "narrative",
    evidenceId: evidenceId(evidence),
    findings: [],
  });
