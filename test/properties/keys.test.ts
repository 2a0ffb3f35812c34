import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  objectKey,
  parseObjectKey,
  parsePartitionKey,
  partitionKey,
} from "../../shared/aws/keys.ts";
import { decodeRegistration, encodeRegistration } from "../../shared/aws/registration-metadata.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { EvidenceDescription } from "../../shared/domain/evidence/receipt.ts";
import { Cycle } from "../../shared/domain/place/cycle.ts";
import { CountyCode } from "../../shared/domain/place/division.ts";
import { registration } from "../support/evidence-builders.ts";

const runs = { numRuns: 1000 };
const place = fc.record({
  county: fc.stringMatching(/^\d{6}$/).map((code) => CountyCode.parse(code)),
  cycle: fc.stringMatching(/^20\d{2}$/).map((year) => Cycle.parse(year)),
});
const evidenceId = fc
  .stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  .map((id) => EvidenceId.parse(id));
/** Whatever a registration accepts as a file name, as it keeps it. */
const fileName = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((name) => EvidenceDescription.shape.fileName.safeParse(name))
  .filter(({ success }) => success)
  .map(({ data = "" }) => data);
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom("evidence", "2021", "140524", "/", "#", "CLAIM", "a", "..") }),
);

describe("keys", () => {
  test("of objects say what they were built from", () => {
    fc.assert(
      fc.property(place, evidenceId, fileName, (at, id, name) => {
        const ref = { ...at, evidenceId: id };

        expect(parseObjectKey(objectKey(ref, name))).toEqual({ ...ref, fileName: name });
      }),
      runs,
    );
  });

  test("of counties say what they were built from", () => {
    fc.assert(
      fc.property(place, (at) => {
        expect(parsePartitionKey(partitionKey(at))).toEqual(at);
      }),
      runs,
    );
  });

  test("that are none of ours are told from ours, and never misread", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ref = parseObjectKey(text);
        const at = parsePartitionKey(text);

        if (ref) expect(objectKey(ref, ref.fileName)).toBe(text);
        if (at) expect(partitionKey(at)).toBe(text);
      }),
      runs,
    );
  });
});

describe("a registration", () => {
  test("comes back from the metadata it travels in", () => {
    const line = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((text) => EvidenceDescription.shape.title.safeParse(text))
      .filter(({ success }) => success)
      .map(({ data = "" }) => data);
    fc.assert(
      fc.property(fileName, line, (name, title) => {
        const registered = registration({ fileName: name, title });

        const encoded = encodeRegistration(registered);

        expect(encoded).toMatch(/^[\w-]*$/);
        expect(decodeRegistration(encoded)).toEqual(registered);
      }),
      runs,
    );
  });

  test("is nothing when the metadata is none of ours", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeRegistration(text)).toBeUndefined();
      }),
      runs,
    );
  });
});
