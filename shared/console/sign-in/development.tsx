import { useEffect, useState } from "preact/hooks";
import type { BoardAnswer } from "../../../events/api/status.ts";
import type { Role } from "../../domain/access.ts";
import { apiOf, type ConsoleApi } from "../api/client.ts";
import { askFramework, type Department } from "../api/framework.ts";
import { latestCycle } from "../config.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { signInWords } from "../words/sign-in.ts";
import { sayIn } from "../words/words.ts";
import type { SignInProps } from "./sign-in-props.ts";

interface Wish {
  readonly role: Role;
  readonly division: string;
  readonly department?: string;
}

/** A token for whoever one wants to be, from the host of this machine. */
const tokenFor = async (wish: Wish): Promise<string> => {
  const answer = await fetch("/dev/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wish),
  });
  const { token = "" } = await answer.json();
  return token;
};

interface Known {
  readonly counties: readonly Pick<BoardAnswer["counties"][number], "county" | "name">[];
  readonly departments: readonly Department[];
}

/** The real county of the demo and one of its departments: whom one may be at once, while the list of all is read. */
const first = {
  counties: [{ county: "140524", name: "晋城市陵川县" }],
  departments: [{ id: "education", name: "县教育局" }],
} as const satisfies Known;
const [{ county: FIRST_COUNTY }] = first.counties;
const [{ id: FIRST_DEPARTMENT }] = first.departments;
/** Of a county's code, those that name its city. */
const CITY_DIGITS = 4;

export const DevelopmentSignIn = ({ settings, locale, onToken }: SignInProps) => {
  const say = sayIn(signInWords, locale);
  const [found, setFound] = useState<Known | "failed">();
  const [county, setCounty] = useState<string>(FIRST_COUNTY);
  const [department, setDepartment] = useState<string>(FIRST_DEPARTMENT);
  const { cycle, province } = latestCycle(settings) ?? { cycle: "", province: "" };
  useEffect(() => {
    lookAround({ role: "inspector", division: province }, cycle, locale).then(setFound, () =>
      setFound("failed"),
    );
  }, [locale]);
  if (found === "failed") return <ProblemNote locale={locale} />;
  const known = found ?? first;
  const enter = (wish: Wish) => () => void tokenFor(wish).then(onToken);
  return (
    <section class="development">
      <h2>{say("development")}</h2>
      <p class="small">{say("developmentLead")}</p>
      <p class="field">
        <label for="county">{say("county")}</label>
        <select
          id="county"
          value={county}
          onChange={(event) => setCounty(event.currentTarget.value)}
        >
          {known.counties.map((each) => (
            <option key={each.county} value={each.county}>
              {each.name}
            </option>
          ))}
        </select>
      </p>
      <p class="small" role="status">
        {found === undefined && say("lookingAround")}
      </p>
      <fieldset class="persona">
        <legend>{say("asDepartment")}</legend>
        <p class="small">{say("forDepartment")}</p>
        <div class="buttons">
          <label for="department">{say("department")}</label>
          <select
            id="department"
            value={department}
            onChange={(event) => setDepartment(event.currentTarget.value)}
          >
            {known.departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="main"
            onClick={enter({ role: "clerk", division: county, department })}
          >
            {say("enter")}
          </button>
        </div>
      </fieldset>
      <ul class="choices">
        {wishesOf(county, province).map(({ name, does, of, wish }) => (
          <li key={name}>
            <button type="button" class="choice" onClick={enter(wish)}>
              <span class="small">{say(of)}</span>
              <span class="choice-name">{say(name)}</span>
              <span class="small">{say(does)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Who there is beside the clerks of departments, for a county. */
const wishesOf = (county: string, province: string) =>
  [
    {
      name: "asOffice",
      does: "forOffice",
      of: "ofCounty",
      wish: { role: "clerk", division: county },
    },
    {
      name: "asLeader",
      does: "forLeader",
      of: "ofCounty",
      wish: { role: "leader", division: county },
    },
    {
      name: "asReviewer",
      does: "forReviewer",
      of: "ofCity",
      wish: { role: "reviewer", division: county.slice(0, CITY_DIGITS) },
    },
    {
      name: "asInspector",
      does: "forInspector",
      of: "ofProvince",
      wish: { role: "inspector", division: province },
    },
    {
      name: "asDirector",
      does: "forDirector",
      of: "ofProvince",
      wish: { role: "director", division: province },
    },
  ] as const;

/** What one may choose among, as whoever sees the whole province is told it. */
const lookAround = async (wish: Wish, cycle: string, locale: string): Promise<Known> => {
  const token = await tokenFor(wish);
  const api: ConsoleApi = apiOf({
    origin: "",
    token: () => token,
    locale: () => locale,
    onSignedOut: () => undefined,
  });
  const [board, framework] = await Promise.all([
    api.get<BoardAnswer>(`/v1/cycles/${cycle}/board`),
    askFramework(api, cycle),
  ]);
  if (board.kind !== "answered" || framework.kind !== "answered") throw new Error("no answer");
  return { counties: board.value.counties, departments: framework.value.departments };
};
