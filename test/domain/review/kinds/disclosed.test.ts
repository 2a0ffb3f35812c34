import { expect, test } from "vitest";
import { narrativeClaim } from "../../../support/builders.ts";
import {
  decided,
  leader,
  office,
  opened,
  refused,
  withFiled,
} from "../../../support/review-builders.ts";
import { checks, openCounty, signs, submittedCounty } from "../../../support/review-steps.ts";

const discloses = {
  kind: "disclosed",
  url: "https://www.lczf.gov.cn/zwgk/1.html",
  from: "2021-11-01",
  to: "2021-11-07",
};
const county = openCounty();
const settings = opened.settings;

test("a cycle that demands it has the self-evaluation shown before it is signed", () => {
  const demanding = openCounty({
    calendar: settings ? { settings: { ...settings, demandsDisclosure: true } } : {},
  });
  const checked = decided(demanding, [office, checks()]);
  const shown = decided(checked, [office, discloses]);

  expect(refused(checked, [leader, signs()])).toEqual(["incomplete notDisclosed"]);
  expect(shown.gate.disclosed).toBe(2);
  expect(refused(shown, [leader, signs()])).toEqual([]);
});

test("what moved after it was handed in is signed again without, though the calendar came to demand it", () => {
  const moved = withFiled(submittedCounty(), narrativeClaim(200));
  const demanding = settings ? { settings: { ...settings, demandsDisclosure: true } } : {};

  expect(refused({ ...moved, calendar: demanding }, [leader, signs()])).toEqual([]);
});

test("a cycle that does not demand it does not ask for it", () => {
  expect(refused(decided(county, [office, checks()]), [leader, signs()])).toEqual([]);
});

test("it is shown for a day at least", () => {
  expect(refused(county, [office, { ...discloses, to: "2021-11-01" }])).toEqual([]);
  expect(refused(county, [office, { ...discloses, to: "2021-10-31" }])).toEqual([
    "invalidRequest daysReversed to",
  ]);
});

test("what is handed in is not shown any more", () => {
  expect(refused(submittedCounty(), [office, discloses])).toEqual([
    "wrongStage stageNotAllowing kind",
  ]);
});

test.each(["ftp://lczf.gov.cn/1", "www.lczf.gov.cn", "javascript:alert(1)", ""])(
  "%s is no address that a browser opens",
  (url) => {
    expect(refused(county, [office, { ...discloses, url }])).toEqual(["badFormat url"]);
  },
);

test("an address may be 500 characters long", () => {
  const url = "https://a.cn/".padEnd(501, "x");

  expect(refused(county, [office, { ...discloses, url }])).toEqual(["tooLong url"]);
  expect(refused(county, [office, { ...discloses, url: url.slice(0, 500) }])).toEqual([]);
});

test("a body that is none is refused with every fault of it", () => {
  expect(refused(county, [office, { kind: "disclosed", from: "2021-02-29" }])).toEqual([
    "missingField url",
    "badDate from",
    "missingField to",
  ]);
});
