import * as z from "zod";
import shanxi from "./divisions/shanxi-2020.json" with { type: "json" };

/** Six-digit code of a county-level division (GB/T 2260), e.g. `140524` 陵川县. */
export const CountyCode = z
  .string()
  .regex(/^\d{6}$/)
  .brand<"CountyCode">();
export type CountyCode = z.infer<typeof CountyCode>;

/** A code prefix: `14` a province, `1405` a city, `140524` a county. */
export const Scope = z
  .string()
  .regex(/^(\d{2}){1,3}$/)
  .brand<"Scope">();
export type Scope = z.infer<typeof Scope>;

const names: ReadonlyMap<string, string> = new Map(Object.entries(shanxi.divisions));

/** Law 7: a division lies inside a scope when the scope is a prefix of its code. */
export const isWithin = (scope: string, division: string): boolean => division.startsWith(scope);

export const divisionName = (code: string): string | undefined => names.get(code);

/** The name with its city, since names repeat within a province (城区 is in 阳泉 and in 晋城): `晋城市陵川县`. */
export const fullDivisionName = (code: string): string =>
  [code.slice(0, 4), code]
    .filter((part, index, parts) => parts.indexOf(part) === index)
    .map((part) => names.get(part) ?? part)
    .join("");

export const isCounty = (code: string): boolean => code.length === 6 && names.has(code);

/** All county codes inside a scope, in code order. */
export const countiesWithin = (scope: string): readonly CountyCode[] =>
  // Stryker disable next-line OrderRemoved: an object gives keys that are whole numbers in their order
  [...names.keys()]
    .filter((code) => isCounty(code) && isWithin(scope, code))
    .toSorted()
    .map((code) => CountyCode.parse(code));
