import { uuidv7 } from "uuidv7";
import { anonymousScope, systemScope } from "../../../src/platform/database/scope.js";
import { startClassPlay, type ClassPlay, type Player } from "./class-play.js";

let play: ClassPlay;
let first: Player;
let colleague: Player;
let second: Player;
let third: Player;
let secretary: Player;
beforeAll(async () => {
  play = await startClassPlay();
  first = await play.player();
  colleague = await play.player(first.organisationId);
  second = await play.player();
  third = await play.player();
  secretary = await play.player(null);
});
afterAll(() => play.close());

const body = "what was written";
const refused = /row-level security/;
const of = ({ organisationId }: Player) => organisationId ?? "";
const stranger = { organisationId: uuidv7(), personId: uuidv7() };
const nobody = [anonymousScope, stranger, systemScope("directory"), systemScope("audit")];

/** Who of these sees the row, and who does not, counts included? */
async function expectReaders(table: string, id: string, readers: Player[]) {
  for (const reader of readers) expect(await play.seen(reader, table)).toContain(id);
  const others = [first, colleague, second, third, secretary].filter((one) => !readers.includes(one));
  for (const other of others) expect(await play.seen(other, table)).not.toContain(id);
  for (const no of nobody) expect(await play.seen(no, table)).toEqual([]);
}

/** May this actor change and delete what is there? A row that is not theirs to write is not found. */
async function expectChanged(actor: Player, table: string, id: string, rows: 0 | 1) {
  expect(await play.change(actor, `UPDATE ${table} SET body = 'changed' WHERE id = $1`, [id])).toBe(rows);
  expect(await play.change(actor, `DELETE FROM ${table} WHERE id = $1`, [id])).toBe(rows);
}

/** Lets somebody belong to a place, from an hour ago until when. */
async function join(
  { personId, organisationId }: Player,
  kind: string,
  id: string,
  until: string | null = null,
) {
  await play.arrange(
    `INSERT INTO scope_members (id, scope_kind, scope_id, person_id, organisation_id, starts_at, ends_at)
     VALUES ($1, $2, $3, $4, $5, now() - interval '1 hour', now() + $6::interval)`,
    [uuidv7(), kind, id, personId, organisationId, until],
  );
}

describe("organisation-private", () => {
  test("its owner alone reads and writes", async () => {
    const id = await play.insert(first, "example_diaries", { owner_org_id: of(first), body });
    await expectReaders("example_diaries", id, [first, colleague]);
    await expectChanged(second, "example_diaries", id, 0);
    await expect(play.insert(second, "example_diaries", { owner_org_id: of(first), body })).rejects.toThrow(
      refused,
    );
    await expectChanged(first, "example_diaries", id, 1);
  });
});

describe("identity", () => {
  test("whom a row is about, their organisation and a named purpose read it; a person does not write it", async () => {
    const row = { person_id: first.personId, organisation_id: of(second), body };
    const id = await play.insert(second, "example_cards", row);
    for (const reader of [first, second, systemScope("directory")])
      expect(await play.seen(reader, "example_cards")).toEqual([id]);
    for (const other of [third, colleague, secretary, anonymousScope, systemScope("mail")])
      expect(await play.seen(other, "example_cards")).toEqual([]);
    await expect(
      play.change(first, "UPDATE example_cards SET body = 'x' WHERE id = $1", [id]),
    ).rejects.toThrow(refused);
    await expect(play.insert(third, "example_cards", row)).rejects.toThrow(refused);
  });
});

describe("public", () => {
  test("everybody reads, and the api changes nothing", async () => {
    const id = uuidv7();
    await play.arrange("INSERT INTO example_facts (id, body) VALUES ($1, $2)", [id, body]);
    for (const reader of [first, second, secretary, ...nobody])
      expect(await play.seen(reader, "example_facts")).toEqual([id]);
    await expect(play.insert(first, "example_facts", { body })).rejects.toThrow(/permission denied/);
  });
});

describe("members", () => {
  test("every member organisation reads, and the writer alone writes", async () => {
    const id = await play.insert(first, "example_announcements", { organisation_id: of(first), body });
    await expectReaders("example_announcements", id, [first, colleague, second, third]);
    await expectChanged(second, "example_announcements", id, 0);
    await expect(
      play.insert(second, "example_announcements", { organisation_id: of(first), body }),
    ).rejects.toThrow(refused);
    await expect(
      play.change(first, "UPDATE example_announcements SET organisation_id = $1", [second.organisationId]),
    ).rejects.toThrow(refused);
    await expectChanged(colleague, "example_announcements", id, 1);
  });

  test("an organisation that is kept out reads nothing and writes nothing, its own neither", async () => {
    const kept = await play.player();
    const id = await play.insert(kept, "example_announcements", { organisation_id: of(kept), body });
    await play.arrange("UPDATE organisations SET suspended_at = now() WHERE id = $1", [of(kept)]);
    expect(await play.seen(kept, "example_announcements")).toEqual([]);
    await expectChanged(kept, "example_announcements", id, 0);
    await expect(
      play.insert(kept, "example_announcements", { organisation_id: of(kept), body }),
    ).rejects.toThrow(refused);
  });
});

describe("scoped", () => {
  test("current members read and write; colleagues, past, coming and moved members see nothing", async () => {
    const group = uuidv7();
    const [past, coming, moved] = [await play.player(), await play.player(), await play.player()];
    for (const member of [first, second, moved, secretary]) await join(member, "group", group);
    await join(past, "group", group, "-1 minute");
    await join(coming, "group", group);
    await play.arrange(
      "UPDATE scope_members SET starts_at = now() + interval '1 hour' WHERE person_id = $1",
      [coming.personId],
    );
    const id = await play.insert(first, "example_minutes", { group_id: group, body });
    await expectReaders("example_minutes", id, [first, second, secretary]);
    for (const other of [past, coming, { ...moved, organisationId: of(third) }]) {
      expect(await play.seen(other, "example_minutes")).toEqual([]);
      await expectChanged(other, "example_minutes", id, 0);
      await expect(play.insert(other, "example_minutes", { group_id: group, body })).rejects.toThrow(refused);
    }
    await expectChanged(second, "example_minutes", id, 1);
  });

  test("whoever belongs to one place sees nothing of another, nor of another kind with the same id", async () => {
    const [mine, theirs] = [uuidv7(), uuidv7()];
    await join(third, "facility", mine);
    await join(second, "facility", theirs);
    const place = { scope_kind: "facility", body };
    const id = await play.insert(third, "example_place_notes", { ...place, scope_id: mine });
    await play.insert(second, "example_place_notes", { ...place, scope_id: theirs });
    expect(await play.seen(third, "example_place_notes")).toEqual([id]);
    for (const wrong of [
      { ...place, scope_id: theirs },
      { scope_kind: "project", scope_id: mine, body },
    ])
      await expect(play.insert(third, "example_place_notes", wrong)).rejects.toThrow(refused);
    await expect(play.insert(third, "example_minutes", { group_id: mine, body })).rejects.toThrow(refused);
  });

  test("nobody lets themselves or their people in, and each sees whose organisation theirs is", async () => {
    const group = uuidv7();
    const row = {
      scope_kind: "group",
      scope_id: group,
      person_id: first.personId,
      organisation_id: of(first),
      starts_at: "2026-01-01",
    };
    await expect(play.insert(first, "scope_members", row)).rejects.toThrow(refused);
    const id = await play.insert(systemScope("directory"), "scope_members", row);
    expect(await play.change(first, "UPDATE scope_members SET ends_at = NULL WHERE id = $1", [id])).toBe(0);
    expect(await play.seen(colleague, "scope_members")).toContain(id);
    expect(await play.seen(second, "scope_members")).not.toContain(id);
  });
});

describe("bilateral", () => {
  test("the two parties read and write, and no third", async () => {
    const parties = { first_org_id: of(first), second_org_id: of(second), body };
    const id = await play.insert(first, "example_agreements", parties);
    await expectReaders("example_agreements", id, [first, colleague, second]);
    await expectChanged(third, "example_agreements", id, 0);
    await expect(play.insert(third, "example_agreements", parties)).rejects.toThrow(refused);
    await expectChanged(second, "example_agreements", id, 1);
  });
});

describe("sealed", () => {
  const openBallot = () => play.insert(first, "example_ballots", { organisation_id: of(first) });
  const close = (ballot: string) =>
    play.change(first, "UPDATE example_ballots SET state = 'closed' WHERE id = $1", [ballot]);

  test("nobody sees a vote, its writer neither, before the ballot is closed; then every member does", async () => {
    const ballot = await openBallot();
    const vote = { ballot_id: ballot, organisation_id: of(second), body };
    const id = await play.insert(second, "example_votes", vote);
    await expectReaders("example_votes", id, []);
    await expect(play.insert(first, "example_votes", vote)).rejects.toThrow(refused);
    expect(await close(ballot)).toBe(1);
    await expectReaders("example_votes", id, [first, colleague, second, third]);
    await expect(play.insert(second, "example_votes", vote)).rejects.toThrow(refused);
    await expect(
      play.change(second, "UPDATE example_votes SET body = 'x' WHERE id = $1", [id]),
    ).rejects.toThrow(/permission denied/);
  });

  test("a ballot that closes opens its own votes and no other's", async () => {
    const [one, other] = [await openBallot(), await openBallot()];
    const opened = await play.insert(third, "example_votes", {
      ballot_id: one,
      organisation_id: of(third),
      body,
    });
    const shut = await play.insert(third, "example_votes", {
      ballot_id: other,
      organisation_id: of(third),
      body,
    });
    await close(one);
    expect(await play.seen(third, "example_votes")).toContain(opened);
    expect(await play.seen(third, "example_votes")).not.toContain(shut);
  });

  test("it opens to the members of its group alone", async () => {
    const [ballot, group] = [await openBallot(), uuidv7()];
    await join(first, "group", group);
    await join(second, "group", group);
    const id = await play.insert(second, "example_group_votes", { ballot_id: ballot, group_id: group, body });
    await expectReaders("example_group_votes", id, []);
    await close(ballot);
    await expectReaders("example_group_votes", id, [first, second]);
  });

  test("it opens to its two parties alone", async () => {
    const ballot = await openBallot();
    const parties = { first_org_id: of(second), second_org_id: of(third) };
    const id = await play.insert(second, "example_offers", { ballot_id: ballot, ...parties, body });
    await expectReaders("example_offers", id, []);
    await close(ballot);
    await expectReaders("example_offers", id, [second, third]);
  });
});

test("a transaction that names a break-glass request reads none of them, though it runs as the organisation", async () => {
  const group = uuidv7();
  await join(first, "group", group);
  const rows = {
    example_diaries: { owner_org_id: of(first), body },
    example_announcements: { organisation_id: of(first), body },
    example_minutes: { group_id: group, body },
    example_agreements: { first_org_id: of(first), second_org_id: of(second), body },
  };
  for (const [table, row] of Object.entries(rows)) {
    const id = await play.insert(first, table, row);
    expect(await play.seen(first, table)).toContain(id);
    expect(await play.seen(first, table, { "app.break_glass": uuidv7() })).toEqual([]);
  }
});
