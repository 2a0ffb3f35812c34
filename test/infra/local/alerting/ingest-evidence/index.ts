/** Says on its log what the real one says when the table would not take what it read. */
export const handler = () => {
  const line = { level: "error", function: "ingest-evidence", message: "evidence not kept" };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return {};
};
