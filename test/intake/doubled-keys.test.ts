import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload } from "../support/intake-builders.ts";

const doubled = (indicators: string, change = '"county":"140524"') =>
  intake(
    upload(
      "indicators",
      "a.json",
      `{"schema":"duxue/indicators@1",${change},"cycle":"2021","indicators":${indicators}}`,
    ),
  );

test("a key written twice hides nothing else, and is the cause of no second finding", async () => {
  const outcome = await doubled(
    `[{"id":"safeCampusRate","value":"50","value":"x","numerator":"3","denominator":"0","note":"注\\ud83d"},
      {"id":"nothingOfTheKind","value":"1"},
      {"id":"safeCampusRate","value":"5"},
      {"id":"patentsGranted","value":2.5}]`,
    '"county":"140525","extra":1',
  );

  expect(told(outcome)).toEqual([
    "error extra unknownField",
    "error county otherCounty",
    "error indicators[0].value repeatedKey",
    "error indicators[0].note unprintableCharacter",
    "error indicators[1].id unknownIndicator",
    "error indicators[2].id duplicateIndicator",
    "error indicators[3].value figureNotQuoted",
  ]);
});

test("a number said twice is laid beside no other", async () => {
  const outcome = await doubled(
    `[{"id":"safeCampusRate","value":"50","value":"60","numerator":"100"},
      {"id":"publicKindergartenShare","value":"173.4"}]`,
  );

  expect(told(outcome)).toEqual([
    "error indicators[0].value repeatedKey",
    "error indicators[1].value aboveMaximum",
  ]);
});

test("of a list or a county that is written twice nothing more is told", async () => {
  const list = `[{"id":"nothing","value":"x"}],"indicators":[{"id":"nothing","value":"y"}]`;

  expect(told(await doubled(list, '"county":"140524","county":"140525"'))).toEqual([
    "error county repeatedKey",
    "error indicators repeatedKey",
  ]);
});

test("a key written twice in a narrative hides no missing part and no other fault of shape", async () => {
  const section = `{"part":"achievements","title":"成效","title":"成绩","text":"好。"}`;
  const read = (sections: string, schema: string) =>
    intake(upload("narrative", "a.json", `{"schema":"${schema}","sections":[${sections}]}`));

  expect(told(await read(section, "x"))).toEqual([
    "error schema otherSchema",
    "error practices partMissing",
    "error problems partMissing",
    "error measures partMissing",
    "error sections[0].title repeatedKey",
  ]);
  expect(told(await read(`${section},{"part":"x"}`, "duxue/narrative@1"))).toEqual([
    "error sections[0].title repeatedKey",
    "error sections[1].part notOneOf",
    "error sections[1].title missingField",
    "error sections[1].text missingField",
  ]);
});
