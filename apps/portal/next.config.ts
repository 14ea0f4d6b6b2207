import { resolve } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const repositoryRoot = resolve(import.meta.dirname, "../..");

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a check of their own in `npm test`; doing them here too would make everybody's first start a minute longer.
  typescript: { ignoreBuildErrors: true },
  // The title belongs in the head for every reader, not streamed in behind the page by a script.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
