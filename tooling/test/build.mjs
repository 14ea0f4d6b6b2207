import { resolve } from "node:path";

import { build } from "../start/build.mjs";

await build(resolve(import.meta.dirname, "../.."), (line) => console.log(line));
