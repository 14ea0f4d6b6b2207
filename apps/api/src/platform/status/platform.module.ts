import { Module, type DynamicModule } from "@nestjs/common";
import { Clock } from "../clock/clock.js";
import { PlatformController } from "./platform.controller.js";
import { PlatformRepository } from "./platform.repository.js";
import { PlatformService } from "./platform.service.js";

/** Is the system well, for whoever keeps it running? */
@Module({})
export class PlatformModule {
  static forRoot(dataDirectory: string): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [PlatformController],
      providers: [
        PlatformRepository,
        {
          provide: PlatformService,
          useFactory: (repository: PlatformRepository, clock: Clock) =>
            new PlatformService(repository, clock, dataDirectory),
          inject: [PlatformRepository, Clock],
        },
      ],
    };
  }
}
