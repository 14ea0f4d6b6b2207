import { Injectable } from "@nestjs/common";
import { Resolver } from "node:dns/promises";

const patience = { timeout: 2_000, tries: 2 };

/** Which texts has somebody published under a name? Asked of the name servers given, or of the machine's own. */
@Injectable()
export class DomainRecords {
  private readonly resolver = new Resolver(patience);

  constructor(servers: readonly string[]) {
    if (servers.length > 0) this.resolver.setServers(servers);
  }

  /** Empty when there are none, or nobody answers. */
  async find(name: string): Promise<readonly string[]> {
    try {
      return (await this.resolver.resolveTxt(name)).map((parts) => parts.join(""));
    } catch {
      return [];
    }
  }
}
