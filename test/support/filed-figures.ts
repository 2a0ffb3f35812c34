import { percentage } from "../../shared/domain/decimal.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { indicatorById } from "../../shared/domain/framework/framework-items.ts";
import { checkIntegrity } from "../../shared/domain/integrity/check-integrity.ts";
import type { Figure } from "../../shared/domain/integrity/figure.ts";
import { framework2021 } from "./builders.ts";
import type { Reported } from "./report-builders.ts";

/** A line of an indicators file. */
export interface FiledFigure extends Omit<Reported, "findings"> {
  readonly numerator?: string;
  readonly denominator?: string;
  readonly parts?: readonly string[];
  readonly statedGrowth?: string;
}

/** The claims of one indicators file of 2021, with what the integrity checks judge of its figures. */
export const filedFigures = (
  lines: readonly FiledFigure[],
  evidenceId: EvidenceId,
  issuer = "education",
): readonly Claim[] => {
  const judged = checkIntegrity(lines.flatMap(figureOf));
  return lines.map(({ id, value, previous, numerator, denominator }): Claim => {
    const { findings = [], checks = {} } = judged.get(id) ?? {};
    const isRate = numerator !== undefined && denominator !== undefined;
    return {
      kind: "indicator",
      subject: id,
      evidenceId,
      issuer,
      reading: {
        indicator: id,
        value: isRate ? percentage(numerator, denominator) : value,
        ...(previous !== undefined && { previous }),
        ...(isRate && { stated: value }),
        ...(numerator !== undefined && { numerator }),
        ...(denominator !== undefined && { denominator }),
      },
      findings: [...findings],
      checks,
    };
  });
};

const figureOf = ({ id, ...numbers }: FiledFigure, place: number): readonly Figure[] => {
  const indicator = indicatorById(framework2021(), id);
  if (indicator === undefined) throw new Error(`There is no indicator ${id}`);
  if (indicator.kind === "yesNo") return [];
  return [{ indicator, ...numbers, at: (field) => `indicators[${place}].${field}` }];
};
