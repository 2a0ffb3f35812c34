import { WrongContext } from "./wrong-context.ts";

/** A context that is `on` or `off`, and `usual` when it is not given. */
export const switchOf = (name: string, given: string | undefined, usual: boolean): boolean => {
  if (given === undefined) return usual;
  if (given === "on" || given === "off") return given === "on";
  throw new WrongContext(`-c ${name}=${given} is neither on nor off`);
};
