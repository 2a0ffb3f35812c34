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
  readonly counties: BoardAnswer["counties"];
  readonly departments: readonly Department[];
}

/** The real county of the demo; any other may be chosen. */
const FIRST_CHOICE = "140524";

export const DevelopmentSignIn = ({ settings, locale, onToken }: SignInProps) => {
  const say = sayIn(signInWords, locale);
  const [known, setKnown] = useState<Known | "failed">();
  const [county, setCounty] = useState(FIRST_CHOICE);
  const [department, setDepartment] = useState("education");
  const { cycle, province } = latestCycle(settings) ?? { cycle: "", province: "" };
  useEffect(() => {
    lookAround({ role: "inspector", division: province }, cycle, locale).then(setKnown, () =>
      setKnown("failed"),
    );
  }, [locale]);
  if (known === undefined) return <p role="status">{say("signingIn")}</p>;
  if (known === "failed") return <ProblemNote locale={locale} />;
  const enter = (wish: Wish) => () => void tokenFor(wish).then(onToken);
  const wishes = [
    { name: "asOffice", of: "ofCounty", wish: { role: "clerk", division: county } },
    { name: "asLeader", of: "ofCounty", wish: { role: "leader", division: county } },
    { name: "asReviewer", of: "ofCity", wish: { role: "reviewer", division: county.slice(0, 4) } },
    { name: "asInspector", of: "ofProvince", wish: { role: "inspector", division: province } },
    { name: "asDirector", of: "ofProvince", wish: { role: "director", division: province } },
  ] as const;
  return (
    <section class="development">
      <h2>{say("development")}</h2>
      <p>{say("developmentLead")}</p>
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
      <div class="choices">
        <div class="choice">
          <p class="field">
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
          </p>
          <button type="button" onClick={enter({ role: "clerk", division: county, department })}>
            {say("asDepartment")}
          </button>
        </div>
        {wishes.map(({ name, of, wish }) => (
          <button key={name} type="button" class="choice" onClick={enter(wish)}>
            {say(name)}
            <span class="small">{say(of)}</span>
          </button>
        ))}
      </div>
    </section>
  );
};

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
