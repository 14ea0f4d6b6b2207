import { buildOpenApi } from "@interphase/contract";
import { explanationMembersRoute, explanationsRoute } from "../explanations.contract.js";

it("explanations are described to OpenAPI once, by name, and every reference leads somewhere", () => {
  const routes = [explanationsRoute, explanationMembersRoute];
  const problem = { status: 404, title: "Not found" };
  /** Which codes there are is another room's question. */
  const problems = new Proxy<Record<string, typeof problem>>({}, { get: () => problem });
  const built = buildOpenApi(routes, {
    title: "t",
    version: "1",
    description: "d",
    problems,
  });
  const { schemas } = built["components"] as { schemas: Record<string, unknown> };
  expect(Object.keys(schemas)).toEqual(
    expect.arrayContaining(["Explanation", "ExplanationMember", "Formula"]),
  );
  const references = [...JSON.stringify(built).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(3);
  expect(references.filter(([, name]) => !Object.hasOwn(schemas, name ?? ""))).toEqual([]);
});
