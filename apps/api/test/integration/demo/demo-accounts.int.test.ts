import { Module, type NestApplicationOptions } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClockModule } from "../../../src/platform/clock/clock.module.js";
import { DatabaseModule } from "../../../src/platform/database/database.module.js";
import { withOwner } from "../../../src/platform/database/owner-connection.js";
import { demoPeople } from "../../../src/demo/demo-alliance.js";
import { DemoModule } from "../../../src/demo/demo.module.js";
import { DemoService } from "../../../src/demo/demo.service.js";
import { readEnv } from "../../../src/platform/process/env.js";
import { SecretsModule } from "../../../src/platform/secrets/secrets.module.js";
import { UploadsModule } from "../../../src/platform/uploads/uploads.module.js";
import { PlanFilesModule } from "../../../src/sourcing/plans/plan-files.module.js";
import { testSecretKeys } from "../../harness/test-api.js";
import { startTestApp } from "../../harness/test-app.js";
import { testDatabase } from "../../harness/test-database.js";
import { codeOf, login } from "../../harness/test-factors.js";

interface Account {
  readonly email: string;
  readonly password: string;
  readonly totpSecret?: string;
}

@Module({})
class DemoOnlyModule {}

test("a demo account with an authenticator carries its secret, every other signs in without a code", async () => {
  const { ownerUrl, appUrl } = await testDatabase("_demo");
  const env = readEnv({ DATABASE_APP_URL: appUrl, SECRET_KEYS: testSecretKeys });
  const database = DatabaseModule.forRoot({ url: appUrl, applicationName: "test demo", poolSize: 2 });
  const imports = [
    ClockModule,
    SecretsModule.forRoot(env),
    database,
    PlanFilesModule.forRoot(env),
    UploadsModule.forRoot(env),
    DemoModule,
  ];
  const root = { module: DemoOnlyModule, imports };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class that it does not export
  const options: NestApplicationOptions = { logger: false };
  const context = await NestFactory.createApplicationContext(root, options);
  const directory = mkdtempSync(join(tmpdir(), "demo-"));
  const people = demoPeople
    .filter(({ role }) => ["auditor", "secretariat"].includes(role))
    .map((person) => ({ ...person, hasAuthenticator: person.role === "auditor" }));
  await withOwner(ownerUrl, (owner) =>
    context.get(DemoService, { strict: false }).load(owner, directory, people),
  );
  await context.close();
  const path = join(directory, "demo-accounts.json");
  const accounts = JSON.parse(readFileSync(path, "utf8")) as Account[];
  expect(statSync(path).mode & 0o777).toBe(0o600);
  rmSync(directory, { recursive: true });
  expect(accounts.map((account) => "totpSecret" in account).sort()).toEqual([false, true]);
  expect(demoPeople.every(({ hasAuthenticator }) => hasAuthenticator !== true)).toBe(true);
  const api = await startTestApp({ DATABASE_APP_URL: appUrl });
  for (const { email, password, totpSecret } of accounts) {
    const code = totpSecret === undefined ? undefined : codeOf(totpSecret);
    expect((await login(api, email, code, password)).status).toBe(200);
  }
  await api.app.close();
});
