import type { Indicator } from "../../domain/framework/framework.ts";
import { officialName } from "./official-name.ts";

const doings =
  "建立|出台|完成|落实|设立|印发|制定|开展|实施|健全|开设|签订|公示|公布|配备|组建|启动|纳入|实现";

/** 师德师风一票否决制度建立 reads as 已建立师德师风一票否决制度, or 尚未建立…. */
export const yesNoStatement = ({ name }: Pick<Indicator, "name">, isDone: boolean): string => {
  const adverb = isDone ? "已" : "尚未";
  const asked = officialName(name).replace(/^是否|(情况|与否)$/g, "");
  const last = new RegExp(`^(?<what>.+?)(?<doing>${doings})$`).exec(asked)?.groups;
  if (last) return `${adverb}${last.doing}${last.what}`;
  if (new RegExp(`^(${doings})`).test(asked)) return `${adverb}${asked}`;
  const state = /^(?<what>.+?)(?<state>达标|到位|合格|齐全)$/.exec(asked)?.groups;
  if (state) return `${state.what}${adverb}${state.state}`;
  return isDone ? `${asked}已落实` : `${asked}尚未落实`;
};
