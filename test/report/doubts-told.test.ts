import { expect, test } from "vitest";
import { Claim } from "../../shared/domain/evidence/claim.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { withoutFindings } from "../../shared/domain/status/status-bounds.ts";
import { framework2021 } from "../support/builders.ts";
import { filedFigures } from "../support/filed-figures.ts";
import { documentClaim, evidenceIdOf } from "../support/report-builders.ts";
import { countyOf, told } from "../support/told-report.ts";

const framework = framework2021();
const file = evidenceIdOf(1);

const rates = (change: object = {}): readonly Claim[] =>
  filedFigures([{ id: "preschoolGrossEnrolmentRate", value: "97.3" }], file).map((claim) =>
    Claim.parse({ ...claim, ...change }),
  );

test("what is odd about its file elsewhere puts no reading in doubt", () => {
  const { achieved, problems } = told(countyOf(rates({ onReceipt: 1 })));

  expect(achieved).toContain("学前三年毛入园率为97.3%，高于90%的标准");
  expect(problems).not.toContain("待核");
});

test("a unit that was converted exactly puts no reading in doubt", () => {
  const converted = {
    code: "unitConverted",
    severity: "warning",
    path: "指标!B2",
    values: { name: "学前三年毛入园率", field: "value", value: "0.973", unit: "1", read: "97.3" },
  } as const;

  expect(told(countyOf(rates({ findings: [converted] }))).problems).not.toContain("待核");
});

test("where all that meets its standard is in doubt, nobody says that nothing meets it", () => {
  const doubted = filedFigures([{ id: "safeCampusRate", value: "87.8", numerator: "100" }], file);

  const { achieved, problems } = told(countyOf(doubted));

  expect(achieved).toBe("已报送的指标中暂无可列为成效的。");
  expect(problems).toContain("平安校园创建率为87.8%（数据待核，见附件3）");
});

test("a status too large for its findings praises nothing that a check found", () => {
  const input = countyOf([
    ...filedFigures(
      [
        { id: "safeCampusRate", value: "87.8", numerator: "100" },
        { id: "offCampusInspectionRate", value: "100" },
        { id: "largeClassRate", value: "0" },
        { id: "boardingRenovationRate", value: "100", numerator: "4", denominator: "4" },
        { id: "legalVicePrincipalRate", value: "101" },
      ],
      file,
    ),
  ]);

  const { achieved } = told({
    ...input,
    status: { ...input.status, items: [...withoutFindings(input.status.items)] },
  });

  expect(achieved).toContain("校外培训机构排查率");
  expect(achieved).not.toContain("平安校园创建率");
  expect(achieved).not.toContain("法治副校长配备率");
});

test("documents that are the same file are a problem and a task, and no item of theirs is praised", () => {
  const first = itemsOf(framework).slice(0, 3);
  const ids = first.flatMap(({ documents }) => documents).map(({ id }) => id);
  const figures = filedFigures(
    [
      { id: "leadingGroupMeetings", value: "2" },
      { id: "governmentExecutiveMeetings", value: "4" },
      { id: "leaderSchoolVisits", value: "8" },
      { id: "partyOrgCoverageRate", value: "100" },
      { id: "responsibilityLettersSigned", value: "100" },
    ],
    file,
  );
  const of = (sha256: (at: number) => string) =>
    told(
      countyOf([
        ...figures,
        ...ids.map((id, at): Claim => {
          const claim = documentClaim(id, evidenceIdOf(10 + at));
          return Claim.parse({ ...claim, sha256: sha256(at) });
        }),
      ]),
    );

  const [apart, same] = [of((at) => `${at}`.padEnd(64, "0")), of(() => "a".repeat(64))];

  expect(apart.achieved).toContain("3项具体内容全部达标。");
  expect(apart.problems).not.toContain("有待核实");
  expect(same.achieved).not.toContain("全部达标");
  expect(same.problems).toContain(
    "部分具体内容的佐证材料有待核实。共3项：党委教育工作领导小组运行与党政领导履职、教育系统党组织和党的工作全覆盖、意识形态与党风廉政责任落实。",
  );
  expect(same.tasks[0]).toBe(
    "1.1 党委教育工作领导小组运行与党政领导履职|核实佐证材料（见附件3）|县委组织部、县教育局|正式报送前",
  );
  expect(same.check("佐证材料未重复报送内容相同的文件")).toBe("已核7处，发现6处");
});

test("a file found to repeat another counts as found when the other has gone", () => {
  const again = {
    code: "sameBytesFiled",
    severity: "warning",
    path: "sha256",
    values: { evidenceId: evidenceIdOf(9) },
  } as const;
  const claim = Claim.parse({ ...documentClaim("1.1-1", file), findings: [again] });

  const { check, problems } = told(countyOf([claim]));

  expect(check("佐证材料未重复报送内容相同的文件")).toBe("已核1处，发现1处");
  expect(problems).toContain("部分具体内容的佐证材料有待核实。共1项");
});

test("a department whose figure another's came after has filed all the same", () => {
  const of = (issuer: string, place: number, value: string) =>
    filedFigures([{ id: "headTeacherAllowance", value }], evidenceIdOf(place), issuer);
  const count = filedFigures(
    [{ id: "departmentsReporting", value: "2" }],
    evidenceIdOf(2),
    "finance",
  );

  const { opening, check } = told(
    countyOf([...of("education", 1, "512"), ...of("finance", 2, "500"), ...count]),
  );

  expect(opening).toContain("23个责任部门中已有2个报送材料");
  expect(check("填报的部门数与实际报送材料的部门数一致")).toBe("已核1处，未发现问题");
});
