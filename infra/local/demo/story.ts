import type { StatusAnswer } from "../../../events/api/status.ts";
import type { ApiClient } from "./api.ts";
import { awaitForwarded, awaitReceipts, awaitStatus } from "./await-current.ts";
import { checkReceipts } from "./check-outcome.ts";
import { readMended } from "./pack.ts";
import { uploadAll } from "./upload-all.ts";

interface People {
  readonly office: ApiClient;
  readonly leader: ApiClient;
  readonly city: ApiClient;
}

/** What the city finds wanting. */
const RETURNED = "8.5";
const REASON = "教师培训缺少培训计划与经费决算，无法核实培训经费是否列支，请补报后重新报送。";

/**
 * From what was filed to what a city sends to the province: the office checks, the leader signs, the city returns one item,
 * the county mends it and signs again, the city confirms and forwards. Each step is told with its time and its decision.
 */
export const story = async (
  { office, leader, city }: People,
  tell: (line: string) => void,
): Promise<StatusAnswer> => {
  const began = performance.now();
  const at = (): string => `${((performance.now() - began) / 1000).toFixed(2).padStart(6)} s`;
  const took = (who: string, what: string, number?: number): void =>
    tell(`${at()}  ${who}：${what}${number === undefined ? "" : `（第 ${number} 号决定）`}`);

  const filed = await office.review();
  const checked = await office.decide({ kind: "checked", items: filed.items.map(seen) });
  took("县督导办 office", `审核 ${filed.items.length} 项 checked`, checked.number);

  const signed = await sign(leader);
  took("县领导 leader", "签发报送 signed off", signed.number);

  const item = itemOf(await city.review(), RETURNED);
  const returned = await city.decide({
    kind: "returned",
    level: "city",
    items: [{ ...seen(item), reason: REASON }],
    due: inAWeek(),
  });
  took("市级 city", `退回 returned ${item.id}《${item.name}》：${REASON}`, returned.number);

  const mended = await uploadAll(office, await readMended(), () => undefined);
  checkReceipts(await awaitReceipts(office, mended, () => undefined));
  await awaitStatus(office, mended);
  took("县督导办 office", "补报材料 mended");
  const mendedItem = itemOf(await office.review(), RETURNED);
  const again = await office.decide({ kind: "checked", items: [seen(mendedItem)] });
  took("县督导办 office", `审核 checked ${mendedItem.id}`, again.number);
  const signedAgain = await sign(leader);
  took("县领导 leader", "再次签发 signed off again", signedAgain.number);

  const submitted = await city.review();
  const confirmed = await city.decide({ kind: "confirmed", items: submitted.items.map(seen) });
  took("市级 city", `确认 ${submitted.items.length} 项 confirmed`, confirmed.number);
  const forwarded = await city.decide({
    kind: "forwarded",
    mark: confirmed.review.case.mark,
    summary: "经市级复核，陵川县自评材料齐全，退回的一项已补报，同意上报省级核查。",
  });
  took("市级 city", "上报省级 forwarded", forwarded.number);
  return awaitForwarded(office);
};

const sign = async (leader: ApiClient) =>
  leader.decide({
    kind: "signedOff",
    mark: (await leader.review()).case.mark,
    statement: true,
  });

type Item = Awaited<ReturnType<ApiClient["review"]>>["items"][number];

/** An item as who decides has seen it. */
const seen = ({ id, mark }: Item) => ({ item: id, mark });

const itemOf = ({ items }: { readonly items: readonly Item[] }, wanted: string): Item => {
  const item = items.find(({ id }) => id === wanted);
  if (!item) throw new Error(`the framework has no item ${wanted}`);
  return item;
};

const MILLISECONDS_OF_A_WEEK = 7 * 24 * 60 * 60 * 1000;

const inAWeek = (): string =>
  new Date(Date.now() + MILLISECONDS_OF_A_WEEK).toISOString().slice(0, 10);
