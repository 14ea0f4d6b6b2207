import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ folder: string, name: string, uses: string[] }} Workspace  folders, from the root */

/**
 * The workspaces, and which others each one uses.
 *
 * @param {string} root
 * @returns {Workspace[]}
 */
export function listWorkspaces(root) {
  const found = ["apps", "packages"].flatMap((parent) =>
    readdirSync(join(root, parent))
      .map((entry) => `${parent}/${entry}`)
      .filter((folder) => existsSync(join(root, folder, "package.json")))
      .map((folder) => {
        /** @type {{ name: string, dependencies?: object, devDependencies?: object }} */
        const own = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
        return {
          folder,
          name: own.name,
          uses: Object.keys({ ...own.dependencies, ...own.devDependencies }),
        };
      }),
  );
  const folders = new Map(found.map(({ name, folder }) => [name, folder]));
  return found.map((workspace) => ({
    ...workspace,
    uses: workspace.uses.flatMap((name) => folders.get(name) ?? []),
  }));
}

/**
 * The folders among `workspaces` that a change of these files can reach: their own, and every one that uses such a one.
 *
 * @param {readonly Workspace[]} workspaces
 * @param {readonly string[]} files  from the root
 * @returns {Set<string>}
 */
export function reachedBy(workspaces, files) {
  const reached = new Set(
    workspaces
      .map(({ folder }) => folder)
      .filter((folder) => files.some((file) => file.startsWith(`${folder}/`))),
  );
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { folder, uses } of workspaces)
      if (uses.some((used) => reached.has(used))) reached.add(folder);
  }
  return reached;
}
