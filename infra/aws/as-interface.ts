import { Alias, type IFunction, type IVersion, Version } from "aws-cdk-lib/aws-lambda";

/*
 * Under the strictest compiler settings the construct library's classes are not quite what its interfaces say (`role` may be
 * undefined there, and absent here): what is the one is the other all the same.
 */

export const versionOf = (version: unknown): IVersion => {
  if (isVersion(version)) return version;
  throw new Error("this is no version of a function");
};

export const callableOf = (alias: unknown): IFunction => {
  if (isAlias(alias)) return alias;
  throw new Error("this is no alias of a function");
};

const isVersion = (value: unknown): value is IVersion => value instanceof Version;
const isAlias = (value: unknown): value is IFunction => value instanceof Alias;
