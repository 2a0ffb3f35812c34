import { sameValue } from "../same-value.ts";
import type { Status } from "./status.ts";

/** Whether two statuses say the same, whatever their versions and times. */
export const sameStatus = (one: Status, other: Status): boolean =>
  one.provisional === other.provisional && sameValue(content(one), content(other));

type Content = Omit<Status, "county" | "cycle" | "version" | "provisional" | "updatedAt">;

/** Whether two statuses say the same of the county. How much was checked, by whom filed, and what people said of it, is said beside it. */
export const sameJudgement = (one: Content, other: Content): boolean =>
  sameValue(content(judgedOnly(one)), content(judgedOnly(other)));

const judgedOnly = ({
  narrativeIssuer: _,
  factIssuers: _0,
  signedOff: _5,
  forwarded: _6,
  ...status
}: Content): Content => ({
  ...status,
  items: status.items.map((item) => ({
    ...item,
    criteria: item.criteria.map(({ issuer: _1, checks: _2, compared: _3, ...criterion }) => ({
      ...criterion,
      ...(criterion.documents && {
        documents: criterion.documents.map(({ issuer: _4, ...document }) => document),
      }),
    })),
  })),
});

/** All that a status says but where it belongs, its versions and its times: a field added to it later is compared too. */
const content = ({
  county: _,
  cycle: _0,
  version: _1,
  provisional: _2,
  updatedAt: _3,
  ...said
}: Content & Partial<Status>): Content => said;
