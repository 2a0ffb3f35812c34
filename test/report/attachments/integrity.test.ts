import fc from "fast-check";
import { expect, test } from "vitest";
import { Claim } from "../../../shared/domain/evidence/claim.ts";
import { emptyStatus } from "../../../shared/domain/status/make-status.ts";
import { checkOutcome } from "../../../shared/report/attachments/check-outcome.ts";
import { integrityAttachment } from "../../../shared/report/attachments/integrity.ts";
import {
  evidenceId,
  framework2021,
  indicatorClaim,
  narrativeClaim,
  placeOf,
} from "../../support/builders.ts";
import { receiptOf, statusOf } from "../../support/report-builders.ts";

const framework = framework2021();
const county = "140524";
const attachmentOf = (...claims: readonly Claim[]) => {
  const ids = [...new Set(claims.map((claim) => claim.evidenceId))];
  return integrityAttachment({
    framework,
    status: statusOf({ framework, county, claims }),
    receipts: ids.map((id) => receiptOf(id, county)),
    narrative: undefined,
  });
};

/** The result of each check by its name, and the places of what was found. */
const linesOf = ({ blocks }: ReturnType<typeof attachmentOf>) => {
  const [checks, doubts] = blocks
    .filter((block) => block.kind === "table")
    .map(({ rows }) => rows.flatMap((row) => (row.kind === "cells" ? [row.cells] : [])));
  return {
    results: Object.fromEntries(checks?.map(([, name, result]) => [name, result]) ?? []),
    places: doubts?.map((cells) => cells.at(-1)) ?? [],
  };
};

const checkedClaim = (id: string, value: string, checks: object, evidence = 1): Claim =>
  Claim.parse({ ...indicatorClaim(id, { value, evidence, issuer: "education" }), checks });
const document = (subject: string, evidence: number, sha256?: string): Claim =>
  Claim.parse({
    kind: "document",
    subject,
    evidenceId: evidenceId(evidence),
    issuer: "education",
    sha256,
    findings: [],
  });
const hash = (letter: string): string => letter.repeat(64);

test("a county that filed nothing is assured of nothing", () => {
  const attachment = integrityAttachment({
    framework,
    status: emptyStatus(framework, placeOf(county)),
    receipts: [],
    narrative: undefined,
  });

  expect(JSON.stringify(attachment)).not.toMatch(/未发现|未见|一致/);
  expect(attachment.blocks).toHaveLength(1);
});

test("each check says how many places it judged, and what it had nothing to judge of", () => {
  const { results } = linesOf(
    attachmentOf(
      checkedClaim("patentsGranted", "39", { countNotWhole: { judged: 1 } }),
      checkedClaim("safeCampusRate", "87.8", {
        aboveMaximum: { judged: 1 },
        partsDoNotSum: { judged: 2, found: 1 },
      }),
      checkedClaim("legalVicePrincipalRate", "100", {
        aboveMaximum: { judged: 2 },
        partsDoNotSum: { judged: 1 },
      }),
      checkedClaim("ethicsVetoInPlace", "true", {}),
    ),
  );

  expect(results).toMatchObject({
    分项之和与合计一致: "已核3处，发现1处",
    数值不超过其可能的上限: "已核3处，未发现问题",
    填报增长率与两年数值一致: "无可核",
    同一指标各部门先后报送的数值一致: "无可核",
    填报的部门数与实际报送材料的部门数一致: "无可核",
    自评文字中各项之和与合计一致: "无可核",
    佐证材料未重复报送内容相同的文件: "无可核",
  });
});

test("of claims of earlier days nobody says what was judged", () => {
  const { results } = linesOf(
    attachmentOf(
      indicatorClaim("patentsGranted", { value: "39" }),
      indicatorClaim("ethicsVetoInPlace", { value: "true" }),
      checkedClaim("safeCampusRate", "87.8", { aboveMaximum: { judged: 1 } }, 2),
      narrativeClaim(3),
    ),
  );

  expect(results).toMatchObject({
    分项之和与合计一致: "未记录核对情况",
    数值不超过其可能的上限: "已核1处，未发现问题；另1处未记录核对情况",
    自评文字中各项之和与合计一致: "未记录核对情况",
  });
});

test("checks on files count what they compared", () => {
  const { results } = linesOf(
    attachmentOf(
      document("1.1-1", 1, hash("a")),
      document("1.1-2", 2, hash("b")),
      document("1.2-1", 3, hash("a")),
    ),
  );

  expect(results).toMatchObject({
    佐证材料未重复报送内容相同的文件: "已核3处，发现1处",
    同一项具体内容的佐证材料各有文件: "已核1处，未发现问题",
    一份文件未充当过多佐证材料: "已核2处，未发现问题",
    分项之和与合计一致: "无可核",
  });
});

test("a file alone is compared with none, and one without its hash is not judged", () => {
  const name = "佐证材料未重复报送内容相同的文件";

  expect(linesOf(attachmentOf(document("1.1-1", 1, hash("a")))).results[name]).toBe("无可核");
  expect(linesOf(attachmentOf(document("1.1-1", 1), document("1.2-1", 2))).results[name]).toBe(
    "未记录核对情况",
  );
});

test("figures of two departments are compared where both filed them", () => {
  const filed = (issuer: string, evidence: number, value: string) =>
    indicatorClaim("headTeacherAllowance", { value, evidence, issuer });
  const name = "同一指标各部门先后报送的数值一致";
  const resultOf = (value: string) =>
    linesOf(attachmentOf(filed("education", 1, "500"), filed("finance", 2, value))).results[name];

  expect(resultOf("500")).toBe("已核1处，未发现问题");
  expect(resultOf("400")).toBe("已核1处，发现1处");
});

test("the place of a doubt is told in words", () => {
  const { places } = linesOf(
    attachmentOf(
      indicatorClaim("safeCampusRate", {
        value: "87.8",
        findings: [
          {
            code: "noWholeDenominator",
            severity: "warning",
            path: "indicators[23].value",
            values: { name: "平安校园创建率", stated: "87.8", numerator: "100" },
          },
        ],
      }),
    ),
  );

  // The last six characters tell the files of this catalogue apart
  expect(places).toEqual(["指标表第24行“平安校园创建率”的填报值\n000001"]);
});

test("only what was judged is ever said to be in order", () => {
  const count = fc.nat(5);
  fc.assert(
    fc.property(count, count, count, (judged, some, unrecorded) => {
      const found = Math.min(some, judged);
      const said = checkOutcome({ judged, found, unrecorded });

      expect(said.includes("未发现问题")).toBe(judged > 0 && found === 0);
      expect(said === "无可核").toBe(judged === 0 && unrecorded === 0);
      expect(said.includes("未记录")).toBe(unrecorded > 0);
    }),
  );
});
