import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { AuditSource } from "../../../shared/aws/audit/audit-source.ts";

/** What the object store of this machine puts behind the key of an object, and of what it notes beside it. */
const OWN_SUFFIX = "._S3rver_object";
const beside = /\._S3rver_(metadata\.json|object\.md5)$/;

/** A folder that a bucket was exported to (`aws s3 sync`), or where the store of this machine keeps one. */
export const folderSource = (folder: string): AuditSource => ({
  async *keys(prefix) {
    const root = join(folder, prefix);
    if (!existsSync(root)) return;
    const files = await readdir(root, { recursive: true, withFileTypes: true });
    for (const file of files)
      if (file.isFile() && !beside.test(file.name))
        yield keyOf(relative(folder, join(file.parentPath, file.name)));
  },
  bytes: (key) => {
    const path = join(folder, key);
    const own = `${path}${OWN_SUFFIX}`;
    return readFile(existsSync(own) ? own : path);
  },
});

const keyOf = (path: string): string => {
  const key = path.split(sep).join("/");
  return key.endsWith(OWN_SUFFIX) ? key.slice(0, -OWN_SUFFIX.length) : key;
};
