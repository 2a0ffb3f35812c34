/** Whether two values are the same JSON, whatever the order of their keys: what is undefined is not there. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return false;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, place) => sameValue(each, other[place]));
  const fields = new Map(fieldsOf(other));
  const own = fieldsOf(one);
  return (
    own.length === fields.size &&
    own.every(([name, each]) => fields.has(name) && sameValue(each, fields.get(name)))
  );
};

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const fieldsOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([_, each]) => each !== undefined);
