import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { statusFindings } from "../../../shared/domain/status/status-findings.ts";
import { statusView } from "../../../shared/http/status-view.ts";
import { documentClaim, evidenceId, framework2021 } from "../../support/builders.ts";
import { statusOf } from "../../support/report-builders.ts";

const framework = framework2021();
const bytes = "a".repeat(64);
const statusWith = (claims: readonly Claim[]) => statusOf({ framework, county: "140524", claims });
const told = (...claims: readonly Claim[]) =>
  statusFindings(statusWith(claims), framework).map(
    ({ code, evidenceId: id, path }) => `${id.slice(-1)} ${path} ${code}`,
  );

test("the same bytes filed for two documents of an item are told of the later one", () => {
  const claims = [documentClaim("1.1-1", 1, bytes), documentClaim("1.1-2", 2, bytes)];

  expect(told(...claims)).toEqual(["2 sha256 sameBytesFiled", "2 documents.1.1 oneFileForItem"]);
  const [found] = statusFindings(statusWith(claims), framework).slice(1);
  expect(found?.values).toMatchObject({ documents: "领导小组成立文件、会议纪要" });
});

test("of the same bytes the later evidence is told, wherever in the item its document stands", () => {
  const claims = [documentClaim("1.1-1", 2, bytes), documentClaim("1.1-2", 1, bytes)];

  expect(told(...claims)).toEqual(["2 sha256 sameBytesFiled", "2 documents.1.1 oneFileForItem"]);
});

test("the criterion that rests on a shared file says so too", () => {
  const claims = [documentClaim("1.1-1", 1, bytes), documentClaim("2.1-1", 2, bytes)];

  const criteria = statusView(statusWith(claims), framework, "zh")
    .priorities.flatMap(({ items }) => items.flatMap((item) => item.criteria))
    .flatMap(({ documents = [], findings = [] }) =>
      findings.map(({ code }) => [documents[0]?.id, code]),
    );

  expect(criteria).toEqual([["2.1-1", "sameBytesFiled"]]);
});

test("one file for many documents is told also when each has a registration of its own", () => {
  const ids = ["1.1-1", "1.2-1", "2.1-1", "3.1-1"];

  const said = told(...ids.map((id, at) => documentClaim(id, at + 1, bytes)));

  expect(said).toEqual([
    "2 sha256 sameBytesFiled",
    "3 sha256 sameBytesFiled",
    "4 sha256 sameBytesFiled",
    "4 documents oneFileManyDocuments",
  ]);
});

test.each([
  {
    what: "files that differ",
    claims: [documentClaim("1.1-1", 1, bytes), documentClaim("1.1-2", 2, "b".repeat(64))],
  },
  {
    what: "one registration, which says so itself,",
    claims: [documentClaim("1.1-1", 1, bytes), documentClaim("1.1-2", 1, bytes)],
  },
  {
    what: "claims of earlier days, which do not know their bytes,",
    claims: [documentClaim("1.1-1", 1), documentClaim("1.1-2", 2)],
  },
])("$what are not told here", ({ claims }) => {
  expect(told(...claims)).toEqual([]);
});

test("a file that serves two documents of an item says what it has to say once", () => {
  const odd = { code: "blank", severity: "warning", path: "", values: {} } as const;
  const claims = ["1.1-1", "1.1-2"].map((id) => ({
    ...documentClaim(id, 1, bytes),
    findings: [odd],
  }));

  const criteria = statusWith(claims).items.flatMap((item) => item.criteria);

  expect(criteria.flatMap(({ findings }) => findings)).toEqual([
    { ...odd, evidenceId: evidenceId(1) },
  ]);
});

test("a row of earlier days, which has the whole hash, is told of beside one that has its beginning", () => {
  const { items, ...status } = statusWith([
    documentClaim("1.1-1", 1, bytes),
    documentClaim("2.1-1", 2, bytes),
  ]);
  const whole = items.map((item) => ({
    ...item,
    criteria: item.criteria.map((criterion) => ({
      ...criterion,
      ...(criterion.documents && {
        documents: criterion.documents.map((document) =>
          document.id === "1.1-1" ? { ...document, sha256: bytes } : document,
        ),
      }),
    })),
  }));

  const findings = statusFindings({ ...status, items: whole }, framework);

  expect(findings.map(({ code }) => code)).toEqual(["sameBytesFiled"]);
});
