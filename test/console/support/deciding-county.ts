import { ulid } from "ulid";
import { DecisionAnswer, DecisionPage, ReviewAnswer } from "../../../events/api/review.ts";
import type { FileToFile, Person } from "../../journey/client.ts";
import { figures, narrative, scan } from "../../journey/files.ts";
import { people, type Who } from "../../support/people.ts";
import type { ConsoleInBrowser } from "./console-in-browser.ts";

/** A county of the city with its people, which has filed a few figures, a document and its own words. */
export const decidingCounty = async (
  system: ConsoleInBrowser,
  county: string,
  files: readonly FileToFile[] = [figuresOfCounty(), scan(["1.1-1"], 3), narrative()],
) => {
  const whoIn = (who: Who): Who => ({
    ...who,
    division: county,
    subject: `${who.subject}-${county}`,
  });
  const who = {
    finance: whoIn(people.finance),
    office: whoIn(people.office),
    leader: whoIn(people.leader),
    city: people.city,
  };
  const office = await system.api(who.office);
  for (const file of files) await office.file(county, file);
  const filed = files.length > 0;
  const at = office.at(county);
  const review = async (): Promise<ReviewAnswer> =>
    ReviewAnswer.parse((await office.call("GET", `${at}/review`)).json);
  if (filed)
    await office.statusWhen(
      county,
      ({ narrative: words, score }) =>
        (words !== undefined || !files.some(({ kind }) => kind === "narrative")) &&
        Number(score) > 1.5,
    );
  const decide = async (as: Who, said: object): Promise<DecisionAnswer> => {
    const person: Person = await system.api(as);
    const { status, json } = await person.call("POST", `${at}/decisions`, {
      body: { id: ulid(), ...said },
    });
    if (status !== 201) throw new Error(`decision answered ${status}: ${JSON.stringify(json)}`);
    return DecisionAnswer.parse(json);
  };
  const seen = async (...ids: readonly string[]) =>
    (await review()).items
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .map(({ id, mark }) => ({ item: id, mark }));
  return {
    county,
    who,
    office,
    review,
    decide,
    itemNamed: async (id: string) => (await review()).items.find((item) => item.id === id),
    check: async (...ids: readonly string[]) =>
      decide(who.office, { kind: "checked", items: await seen(...ids) }),
    sendBack: async (reason: string, ...ids: readonly string[]) =>
      decide(who.office, {
        kind: "sentBack",
        items: (await seen(...ids)).map((each) => ({ ...each, reason })),
      }),
    sign: async () =>
      decide(who.leader, { kind: "signedOff", mark: (await review()).case.mark, statement: true }),
    /** Everything that was decided, by its kind, oldest first. */
    kinds: async (): Promise<readonly string[]> =>
      DecisionPage.parse((await office.call("GET", `${at}/decisions`)).json).decisions.map(
        ({ kind }) => kind,
      ),
  };
};
export type DecidingCounty = Awaited<ReturnType<typeof decidingCounty>>;

/** Two figures; another allowance moves the content of 8.4 alone. */
export const figuresOfCounty = (headTeacherAllowance = "500"): FileToFile =>
  figures({ headTeacherAllowance, leaderSchoolVisits: "8" });
