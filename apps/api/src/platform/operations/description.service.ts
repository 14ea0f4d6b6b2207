import { buildOpenApi, type RouteShape } from "@interphase/contract";
import { Injectable } from "@nestjs/common";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import getSwaggerFolder from "swagger-ui-dist/absolute-path.js";
import { problemCatalogue } from "../problems/catalogue.js";

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Interphase API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
    <link rel="icon" href="/docs/favicon-32x32.png" />
  </head>
  <body>
    <main id="ui"></main>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;
const start = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#ui", deepLinking: true, validatorUrl: null });\n`;
const contentTypes = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "start.js": "text/javascript; charset=utf-8",
  "favicon-32x32.png": "image/png",
} as const;

/** One page a type; the same depth from src and from dist. */
const problemFolder = fileURLToPath(new URL("../../../../../docs/problems/", import.meta.url));
const problemPages: ReadonlySet<string> = new Set(Object.values(problemCatalogue).map((kind) => kind.page));

/** How does the api describe itself? Told once at start which routes there are. */
@Injectable()
export class DescriptionService {
  private description: Record<string, unknown> = {};
  private readonly folder = getSwaggerFolder();

  describe(routes: readonly RouteShape[]): void {
    this.description = buildOpenApi(routes, {
      title: "Interphase",
      version: "1",
      description: "The operating platform of a solid-state battery alliance.",
      problems: problemCatalogue,
    });
  }

  openApi(): Record<string, unknown> {
    return this.description;
  }

  /** What does the page of a problem type say? Markdown; undefined for a type that there is not. */
  async problemPage(page: string): Promise<Buffer | undefined> {
    return problemPages.has(page) ? readFile(join(problemFolder, `${page}.md`)) : undefined;
  }

  page(): { bytes: Buffer } {
    return { bytes: Buffer.from(page) };
  }

  async file(name: keyof typeof contentTypes): Promise<{ bytes: Buffer; contentType: string }> {
    const bytes = name === "start.js" ? Buffer.from(start) : await readFile(join(this.folder, name));
    return { bytes, contentType: contentTypes[name] };
  }
}
