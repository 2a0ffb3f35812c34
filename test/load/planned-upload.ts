import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import type { CountyCode } from "../../shared/domain/place/division.ts";
import type { FileToFile } from "../journey/client.ts";
import { figures, scan } from "../journey/files.ts";
import { framework2021 } from "../support/builders.ts";
import { pngOfRows } from "../support/png.ts";

/** One file that somebody sends, and what the system has to make of it. */
export interface PlannedUpload {
  readonly county: CountyCode;
  readonly file: FileToFile;
  /** What it says if it is accepted: of an indicator the reading that a status shows, of anything else nothing. */
  readonly says: ReadonlyMap<string, string | undefined>;
  readonly isSound: boolean;
}

const documents = itemsOf(framework2021()).flatMap((item) => item.documents.map(({ id }) => id));

/** Counts that rest on nothing else, so that any whole number is a sound figure. */
const indicators = [
  "leadingGroupMeetings",
  "governmentExecutiveMeetings",
  "leaderSchoolVisits",
  "leaderIdeologyLectures",
  "patentsGranted",
  "livelihoodEduProjects",
  "dropoutCount",
  "universityPartnerships",
  "majorSafetyAccidents",
] as const;

/** So many documents may one registration name. */
const DOCUMENTS_AT_ONCE = 16;
const FIRST_SCANS = Math.ceil(documents.length / DOCUMENTS_AT_ONCE);

/** Uploads of a county until its status has all that later ones change: from then on each costs the same. */
export const FIRST_UPLOADS = 1 + FIRST_SCANS + 1;

/**
 * The nth upload of a county, always the same: first a file of all figures, scans of all documents and its own words, then
 * seven scans in ten, figures in two more; of the tenth every other is a narrative, and every other a file that is refused.
 * Of a county no two files that are under way at once say something of the same subject.
 */
export const plannedUpload = (county: CountyCode, nth: number): PlannedUpload => {
  if (nth === 0) return ofFigures(county, nth, indicators);
  if (nth <= FIRST_SCANS) {
    const from = (nth - 1) * DOCUMENTS_AT_ONCE;
    return ofDocuments(county, nth, documents.slice(from, from + DOCUMENTS_AT_ONCE));
  }
  const later = nth - FIRST_SCANS - 1;
  if (later % 20 === 0) return ofNarrative(county, nth);
  if (later % 20 === 10) return ofNonsense(county, nth);
  const at = Math.floor(later / 10) * 2;
  if (later % 10 === 3) return ofFigures(county, nth, pairAt(at));
  if (later % 10 === 7) return ofFigures(county, nth, pairAt(at + 1));
  return ofDocuments(county, nth, [documents[later % documents.length] ?? ""]);
};

const pairAt = (at: number): readonly string[] =>
  [2 * at, 2 * at + 1].map((each) => indicators[each % indicators.length] ?? "");

const ofDocuments = (
  county: CountyCode,
  nth: number,
  served: readonly string[],
): PlannedUpload => ({
  county,
  file: { ...scan(served), bytes: pictureOf(county, nth), fileName: `${nth}.png` },
  says: new Map(served.map((document) => [document, undefined])),
  isSound: true,
});

/** A row of eight grey pixels, of which no two pictures of a run have the same. */
const pictureOf = (county: CountyCode, nth: number): Uint8Array => {
  const row = Buffer.alloc(9);
  row.writeUInt32BE(Number(county), 1);
  row.writeUInt32BE(nth, 5);
  return pngOfRows({ width: 8, height: 1 }, row);
};

const ofFigures = (county: CountyCode, nth: number, filled: readonly string[]): PlannedUpload => {
  const says = filled.map((indicator, at) => [indicator, `${nth + at}`] as const);
  return {
    county,
    file: { ...figures(Object.fromEntries(says)), fileName: `${nth}.csv` },
    says: new Map(says),
    isSound: true,
  };
};

const ofNonsense = (county: CountyCode, nth: number): PlannedUpload => ({
  county,
  file: { ...figures({ [indicators[0]]: `五百零${nth}次` }), fileName: `${nth}.csv` },
  says: new Map(),
  isSound: false,
});

/** The one subject under which a county's own words are claimed. */
const NARRATIVE = "narrative";

const ofNarrative = (county: CountyCode, nth: number): PlannedUpload => ({
  county,
  file: {
    bytes: new TextEncoder().encode(
      [
        "# 主要工作成效",
        `各项工作稳步推进。${"扎实有序。".repeat(nth % 40)}`,
        "# 经验做法",
        "坚持党建引领。",
        "# 存在问题",
        "师资结构有待优化。",
        "# 改进措施",
        `加大教师补充力度。${"持续改进。".repeat(Math.floor(nth / 40))}`,
      ].join("\n\n"),
    ),
    kind: "narrative",
    fileName: `${nth}.md`,
    contentType: "text/markdown",
  },
  says: new Map([[NARRATIVE, undefined]]),
  isSound: true,
});
