import { Global, Module, type DynamicModule } from "@nestjs/common";
import { Clock } from "../clock/clock.js";
import { SecretsService } from "./secrets.service.js";

/** The keys of this installation. */
@Global()
@Module({})
export class SecretsModule {
  static forRoot(env: { readonly SECRET_KEYS: string }): DynamicModule {
    const service = {
      provide: SecretsService,
      useFactory: (clock: Clock) => new SecretsService(clock, env.SECRET_KEYS),
      inject: [Clock],
    };
    return { module: SecretsModule, providers: [service], exports: [SecretsService] };
  }
}
