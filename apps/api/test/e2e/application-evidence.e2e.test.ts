import { attestationVersion, mostApplicantFiles } from "@interphase/consortium";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { confirmedApplication } from "../harness/test-application.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { sendFile } from "../harness/test-file.js";

let api: TestApi;
let secretary: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
});

const nobody = {
  send: (method: string, path: string, json?: unknown, headers: Record<string, string> = {}) =>
    api.request(method, path, { json, headers }),
};
const view = (token: string) => nobody.send("POST", "/v1/application-links/view", { token });
const one = (id: string) => secretary.get(`/v1/applications/${id}`);
const told = ({ status, body }: Answer) => [status, body["code"]];
const text = (content: string, name = "extract.txt") => ({ name, content });
const filesOf = ({ body }: Answer) => body["files"] as { id: string; fileName: string }[];

/** Sends a file as an applicant's browser does: without an account, the link among the fields before it. */
const attach = (
  token: string,
  file: { name: string; content: string },
  order: "link-first" | "file-first" = "link-first",
) => {
  const body = new FormData();
  const add = () => body.append("file", new Blob([file.content]), file.name);
  if (order === "file-first") add();
  body.append("token", token);
  body.append("attestation", attestationVersion);
  if (order === "link-first") add();
  return api.request("POST", "/v1/application-links/files", { body });
};

describe("a file of an applicant", () => {
  it("is attached by the link, once however often it is sent, and comes back to the secretariat alone", async () => {
    const { id, token } = await confirmedApplication(nobody);
    expect((await attach(token, text("Registered in Seoul.", "등기.txt"))).status).toBe(201);
    const again = await attach(token, text("Registered in Seoul.", "등기.txt"));
    expect(filesOf(again)).toMatchObject([{ fileName: "등기.txt", sizeBytes: 20 }]);
    const [file] = filesOf(await one(id));
    expect(file).toMatchObject({ step: null, kind: "txt", addedBy: null });
    const path = `/v1/applications/${id}/files/${file!.id}`;
    const answer = await fetch(`${api.url}${path}`, {
      headers: { authorization: `Bearer ${secretary.token}` },
    });
    expect([answer.status, await answer.text()]).toEqual([200, "Registered in Seoul."]);
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    const member = await addCaller(api, "org-admin");
    expect((await member.get(path)).status).toBe(404);
    const other = await confirmedApplication(nobody);
    expect((await secretary.get(`/v1/applications/${other.id}/files/${file!.id}`)).status).toBe(404);
  });

  it("is read only once its link was asked: a wrong link, and a link behind the file, keep nothing", async () => {
    const { token } = await confirmedApplication(nobody);
    const large = text("x".repeat(3_000_000));
    expect(told(await attach(`app_${"A".repeat(43)}`, large))).toEqual([404, "application.link-invalid"]);
    expect(told(await attach(token, large, "file-first"))).toEqual([422, "http.invalid-request"]);
    expect(filesOf(await view(token))).toEqual([]);
  });

  it.each([
    [text("<p>", "a.html"), "file.unknown-kind"],
    [text("<html>", "a.pdf"), "file.not-what-it-says"],
    [text("x", "a\u202Efdp.txt"), "file.bad-name"],
  ])("%j is refused, and nothing is kept", async (file, why) => {
    const { token } = await confirmedApplication(nobody);
    expect(told(await attach(token, file))).toEqual([422, why]);
    expect(filesOf(await view(token))).toEqual([]);
  });

  it("finds no room beside as many as may be, nor once there is a decision; and goes with the application", async () => {
    const { id, token } = await confirmedApplication(nobody);
    for (let turn = 0; turn < mostApplicantFiles; turn++)
      expect((await attach(token, text(String(turn)))).status).toBe(201);
    expect(told(await attach(token, text("one more")))).toEqual([409, "files.full"]);
    await secretary.send("POST", `/v1/applications/${id}/decision`, { decision: "refuse", reasons: "No." });
    expect(told(await attach(token, text("late")))).toEqual([409, "application.not-in-review"]);
    const left = async () => {
      const { rows } = await asOwner((owner) =>
        owner.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM application_files f JOIN application_file_pieces p ON p.file_id = f.id
            WHERE f.application_id = $1`,
          [id],
        ),
      );
      return rows[0]?.n;
    };
    expect(await left()).toBe(mostApplicantFiles);
    await asOwner((owner) => owner.query(`DELETE FROM applications WHERE id = $1`, [id]));
    expect(await left()).toBe(0);
  });
});

describe("evidence of a step", () => {
  it("is a file of the secretariat's, which the applicant never sees", async () => {
    const { id, token } = await confirmedApplication(nobody);
    const path = `/v1/applications/${id}/steps/identity/files`;
    const attached = await sendFile(api, secretary, path, text("As in the register."));
    expect([attached.status, filesOf(attached)]).toMatchObject([
      201,
      [{ step: "identity", fileName: "extract.txt", addedBy: { id: secretary.id } }],
    ]);
    expect((await view(token)).text).not.toContain("extract.txt");
    const unknown = `/v1/applications/${id}/steps/tea/files`;
    expect((await sendFile(api, secretary, unknown, text("x"))).status).toBe(404);
    const member = await addCaller(api, "org-admin");
    expect((await sendFile(api, member, path, text("x"))).status).toBe(404);
  });
});
