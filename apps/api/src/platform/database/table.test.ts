import { day, instant, integer, nullable, text, uuid } from "./column.js";
import { policyStatements } from "./table-policies.js";
import { table } from "./table.js";

const visits = table({
  name: "visits",
  about: "A visit of a dry room.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    ownerOrgId: uuid("link"),
    visitorName: nullable(text("personal")),
    visitedOn: day("content"),
    createdAt: instant("state"),
    hs4Count: integer("state", { initially: "0" }),
  },
  primaryKey: ["id"],
});

describe("a table that is said once", () => {
  it("selects its columns under the names that its rows have, days as text", () => {
    expect(visits.select("v")).toBe(
      'v.id AS "id", v.owner_org_id AS "ownerOrgId", v.visitor_name AS "visitorName", v.visited_on::text AS "visitedOn", ' +
        'v.created_at AS "createdAt", v.hs4_count AS "hs4Count"',
    );
    expect(visits.select(undefined, "ownerOrgId", "visitedOn")).toBe(
      'owner_org_id AS "ownerOrgId", visited_on::text AS "visitedOn"',
    );
  });

  it("parses a row, and refuses one that is not as it says", () => {
    const row = {
      id: "i",
      ownerOrgId: "o",
      visitorName: null,
      visitedOn: "2026-11-30",
      createdAt: new Date(0),
      hs4Count: 2,
    };
    expect(visits.row.parse(row)).toEqual(row);
    for (const wrong of [
      { hs4Count: "2" },
      { visitedOn: new Date(0) },
      { ownerOrgId: null },
      { id: undefined },
    ])
      expect(visits.row.safeParse({ ...row, ...wrong }).success).toBe(false);
  });

  it("names its columns by class, for the grants and for whoever looks for what is personal", () => {
    expect(visits.columnNames()).toEqual([
      "id",
      "owner_org_id",
      "created_at",
      "hs4_count",
      "visited_on",
      "visitor_name",
    ]);
    expect(visits.columnNames("personal")).toEqual(["visitor_name"]);
  });

  it("does not compile with a column that nobody has classified, nor with a key that is no column", () => {
    // @ts-expect-error a column says its class
    const unclassified = () => text();
    // @ts-expect-error a class is one of the six
    const unheardOf = () => text("harmless");
    const { columns } = visits;
    const said = { name: "x", about: "X.", tableClass: "public", privileges: [], columns } as const;
    // @ts-expect-error the key names a column
    const elsewhere = () => table({ ...said, primaryKey: ["nowhere"] });
    expect([unclassified, unheardOf, elsewhere]).toHaveLength(3);
  });
});

describe("a table's class", () => {
  const columns = { id: uuid("link"), buyerId: uuid("link"), sellerId: uuid("link"), state: text("state") };
  const said = { name: "deals", about: "X.", columns, primaryKey: ["id"], privileges: ["SELECT"] } as const;
  const seal = { by: "buyerId", table: "ballots", column: "state", value: "closed" } as const;
  const foreignKeys = [{ columns: ["buyerId"], table: "ballots", references: ["id"] }] as const;
  const then = { tableClass: "bilateral", parties: ["buyerId", "sellerId"] } as const;

  it("does not compile without the columns that it reads, nor with columns that are not there", () => {
    const wrong = [
      // @ts-expect-error two organisations are named
      () => table({ ...said, tableClass: "bilateral", parties: ["buyerId"] }),
      // @ts-expect-error the parties are columns
      () => table({ ...said, tableClass: "bilateral", parties: ["buyerId", "nobodyId"] }),
      // @ts-expect-error a scope is named
      () => table({ ...said, tableClass: "scoped" }),
      // @ts-expect-error a scope is a group, a facility or a project
      () => table({ ...said, tableClass: "scoped", scope: { kind: "alliance", id: "buyerId" } }),
      // @ts-expect-error somebody writes
      () => table({ ...said, tableClass: "members" }),
      // @ts-expect-error a sealed row is sealed by something
      () => table({ ...said, tableClass: "sealed", then }),
      // @ts-expect-error a sealed row opens to somebody
      () => table({ ...said, tableClass: "sealed", seal, foreignKeys }),
      // @ts-expect-error a sealed row is not changed
      () => table({ ...said, privileges: ["UPDATE"], tableClass: "sealed", seal, then, foreignKeys }),
    ];
    expect(wrong).toHaveLength(8);
  });

  it.each([
    ["holds no id", { ...said, tableClass: "members", writer: "state" }],
    ["is twice the same", { ...said, tableClass: "bilateral", parties: ["buyerId", "buyerId"] }],
    ["refers to nothing that could open it", { ...said, tableClass: "sealed", seal, then }],
    ["is private without an owner", { ...said, tableClass: "organisation-private" }],
    [
      "has an owner and is not private",
      { ...said, columns: { ...columns, ownerOrgId: uuid("link") }, tableClass: "public" },
    ],
  ] as const)("is refused at once when its column %s", (_, description) => {
    expect(() => table(description)).toThrow(/^deals: /);
  });

  it("has no wall to draft where nobody can tell it: people without a subject, chains of events", () => {
    for (const tableClass of ["identity", "audit"] as const)
      expect(() => policyStatements(table({ ...said, tableClass }))).toThrow(/^deals: /);
    expect(policyStatements(table({ ...said, tableClass: "public" }))).toEqual([]);
  });
});
