import { DeleteObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { ulid } from "ulid";
import { DecisionAnswer, ReviewAnswer } from "../../../events/api/review.ts";
import { credentials, region } from "../../../infra/local/engines/credentials.ts";
import { eventually, type FileToFile } from "../../journey/client.ts";
import { figures, narrative, scan } from "../../journey/files.ts";
import type { TestHost } from "../../support/host.ts";
import { people } from "../../support/people.ts";
import type { ConsoleInBrowser } from "./console-in-browser.ts";

/** An operator removes a file behind everybody's back: what rested on it is not what was signed any more. */
const removeObject = async ({ endpoints, resources }: TestHost, county: string, name: string) => {
  const s3 = new S3Client({ endpoint: endpoints.s3, region, credentials, forcePathStyle: true });
  const Bucket = resources.bucket;
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  const found = Contents.find(({ Key = "" }) => Key.includes(county) && Key.endsWith(name));
  if (found?.Key === undefined) throw new Error(`${county} has no file ${name}`);
  await s3.send(new DeleteObjectCommand({ Bucket, Key: found.Key }));
};

type Item = ReviewAnswer["items"][number];
const seen = ({ id, mark }: Item) => ({ item: id, mark });

/** A county of the city that files, hands in, and hears the city's word, each by the API as its people would. */
export const countyOfCity = async (system: ConsoleInBrowser, county: string) => {
  const office = await system.api({ ...people.office, division: county, subject: "office-2" });
  const leader = await system.api({ ...people.leader, division: county, subject: "leader-2" });
  const division = county.slice(0, 4);
  const city = await system.api({ ...people.city, division, subject: "city-2" });
  type Person = typeof office;
  const review = async (): Promise<ReviewAnswer> =>
    ReviewAnswer.parse((await city.call("GET", `${city.at(county)}/review`)).json);
  const decide = async (person: Person, decision: object) => {
    const { status, json } = await person.call("POST", `${person.at(county)}/decisions`, {
      body: { id: ulid(), ...decision },
    });
    if (status !== 201) throw new Error(`decision answered ${status}: ${JSON.stringify(json)}`);
    return DecisionAnswer.parse(json);
  };
  const itemsOf = async (...ids: readonly string[]) =>
    (await review()).items.filter(({ id }) => ids.length === 0 || ids.includes(id)).map(seen);
  const sign = async () =>
    decide(leader, { kind: "signedOff", mark: (await review()).case.mark, statement: true });
  const filing = {
    office,
    review,
    decide: {
      office: (said: object) => decide(office, said),
      city: (said: object) => decide(city, said),
    },
    /** Files, and waits until all of it is in the status. */
    file: async (...files: readonly FileToFile[]) => {
      for (const file of files) await office.file(county, file);
      await office.statusWhen(county, (status) => status.narrative !== undefined);
    },
    check: async (...ids: readonly string[]) =>
      decide(office, { kind: "checked", items: await itemsOf(...ids) }),
    sign,
    /** Files a little, has it checked and signed. */
    handIn: async (...more: readonly FileToFile[]) => {
      await filing.file(...littleFiled, ...more, narrative());
      await filing.check();
      return sign();
    },
    confirm: async (...ids: readonly string[]) =>
      decide(city, { kind: "confirmed", items: await itemsOf(...ids) }),
    giveBack: async (reason: string, ...ids: readonly string[]) =>
      decide(city, {
        kind: "returned",
        level: "city",
        due: "2099-12-31",
        items: (await itemsOf(...ids)).map((each) => ({ ...each, reason })),
      }),
    /** Its scan is gone, and the items that it served have moved. */
    lose: async (name: string) => {
      await removeObject(system.host, county, name);
      await eventually(review, ({ items }) => items.some(({ state }) => state === "moved"));
    },
    forward: async () =>
      decide(city, {
        kind: "forwarded",
        mark: (await review()).case.mark,
        summary: "经市级复核，材料齐全，同意上报省级核查。",
      }),
  };
  return filing;
};
export type CountyOfCity = Awaited<ReturnType<typeof countyOfCity>>;

const littleFiled: readonly FileToFile[] = [
  figures({ headTeacherAllowance: "500", leaderSchoolVisits: "8" }),
  scan(["1.1-1"], 3),
];
