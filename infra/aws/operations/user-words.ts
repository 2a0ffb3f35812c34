import { AccessClaims } from "../../../events/access-claims.ts";
import { WrongUsage } from "../../command-line/sentences.ts";
import { roles } from "./roles.ts";
import { acts } from "./user-acts.ts";
import { NO_DEPARTMENT } from "./users.ts";

/** What was typed after `npm run user --`. */
export interface UserWords {
  readonly verb: string;
  readonly more: readonly string[];
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly division?: string | undefined;
  readonly department?: string | undefined;
  readonly token: boolean;
}

/** Before anything is asked of the cloud: throws WrongUsage for words that cannot be meant. */
export const checkWords = (words: UserWords): void => {
  const fault = faults.find(([, isSo]) => isSo(words));
  if (!fault) return;
  const [told] = fault;
  const { zh, en } = told(words);
  throw new WrongUsage(zh, en);
};

const verbs: readonly string[] = ["enter", "list", ...Object.keys(acts)];

type Fault = readonly [
  told: (words: UserWords) => { readonly zh: string; readonly en: string },
  isSo: (words: UserWords) => boolean,
];

const faults: readonly Fault[] = [
  [
    ({ verb, more }) => ({
      zh: `没有这样的操作：${[verb, ...more].join(" ")}。`,
      en: "There is no such act.",
    }),
    ({ verb, more }) => more.length > 0 || !verbs.includes(verb),
  ],
  [
    () => ({ zh: "缺少用户名（--name）。", en: "A name is missing (--name)." }),
    ({ verb, name }) => verb !== "list" && !name,
  ],
  [
    () => ({ zh: "缺少角色或区划。", en: "A role or a division is missing." }),
    ({ verb, role, division }) => verb === "enter" && !(role && division),
  ],
  [
    () => ({
      zh: "缺少新的角色、区划或部门。",
      en: "The new role, division or department is missing.",
    }),
    ({ verb, role, division, department }) =>
      verb === "change" && !role && !division && department === undefined,
  ],
  [
    () => ({ zh: "--token 只用于录入。", en: "--token goes with entering somebody." }),
    ({ verb, token }) => token && verb !== "enter",
  ],
  [
    ({ role }) => ({ zh: `没有角色 ${role}。`, en: `There is no role ${role}.` }),
    ({ role }) => role !== undefined && !roles.includes(role),
  ],
  [
    () => ({ zh: "区划代码为 2、4 或 6 位数字。", en: "A division has 2, 4 or 6 digits." }),
    ({ division }) => division !== undefined && !/^(\d{2}){1,3}$/.test(division),
  ],
  [
    ({ department }) => ({
      zh: `部门代码无效：“${department}”。应为指标框架中的部门代码（如 education），最多 40 个字母、数字、点或连字符；${NO_DEPARTMENT} 表示不属于任何部门。`,
      en: `“${department}” is no department: give its id in the framework (such as education), at most 40 letters, digits, dots or hyphens; ${NO_DEPARTMENT} is for none.`,
    }),
    ({ department }) =>
      department !== undefined &&
      !AccessClaims.shape["custom:department"].safeParse(department).success,
  ],
  [
    ({ role }) => ({
      zh: `只有填报人员（clerk）属于部门，角色 ${role} 不能带 --department。`,
      en: `Only a clerk belongs to a department: --department does not go with the role ${role}.`,
    }),
    ({ role, department }) => isOne(department) && role !== undefined && role !== "clerk",
  ],
  [
    () => ({
      zh: "更改部门时请一并给出 --role clerk：只有填报人员属于部门。",
      en: "Give --role clerk with the new department: only a clerk belongs to one.",
    }),
    ({ verb, role, department }) => verb === "change" && isOne(department) && role === undefined,
  ],
];

const isOne = (department: string | undefined): boolean =>
  department !== undefined && department !== NO_DEPARTMENT;
