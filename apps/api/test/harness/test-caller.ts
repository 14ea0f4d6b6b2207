import type { Answer, TestApi } from "./test-api.js";
import { addOrganisation, addPerson, type TestPerson } from "./test-people.js";
import type { Role } from "@interphase/access";

/** A file as a browser would send it. */
export interface TestFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** A signed-in person, and how they call the api. */
export interface TestCaller extends TestPerson {
  get(path: string): Promise<Answer>;
  send(method: string, path: string, json?: unknown, headers?: Record<string, string>): Promise<Answer>;
  upload(file: TestFile, options?: UploadOptions): Promise<Answer>;
}

/** How a workbook is sent; everything has a default that is accepted. */
export interface UploadOptions {
  readonly query?: string;
  readonly name?: string;
  readonly year?: string;
  readonly headers?: Record<string, string>;
}

/** A new person with this role, in a new organisation unless one is given. */
export async function addCaller(
  api: TestApi,
  role: Role,
  organisationId?: string | null,
): Promise<TestCaller> {
  const organisation = organisationId === undefined ? await addOrganisation() : organisationId;
  const person = await addPerson(organisation, role);
  const { token } = person;
  return {
    ...person,
    get: (path) => api.request("GET", path, { token }),
    send: (method, path, json, headers = {}) => api.request(method, path, { token, json, headers }),
    upload: (file, { query = "", name = "Plan", year = "2026", headers = {} } = {}) => {
      const body = new FormData();
      body.append("name", name);
      body.append("year", year);
      body.append("file", new Blob([file.content]), file.name);
      return api.request("POST", `/v1/sourcing-plans${query}`, { token, body, headers });
    },
  };
}
