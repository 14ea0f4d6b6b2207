import { Module, type DynamicModule } from "@nestjs/common";
import { PeopleDirectoryModule } from "../../membership/people-directory/people-directory.module.js";
import { RolesModule } from "../../membership/roles/roles.module.js";
import type { Env } from "../../platform/process/env.js";
import { MeetingsModule } from "../meetings/meetings.module.js";
import { CalendarAddressesRepository } from "./calendar-addresses.repository.js";
import { CalendarController } from "./calendar.controller.js";
import { CalendarService, PortalAddress } from "./calendar.service.js";

/** Meetings as calendar programs read them. */
@Module({})
export class CalendarModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: CalendarModule,
      imports: [MeetingsModule, RolesModule, PeopleDirectoryModule],
      controllers: [CalendarController],
      providers: [
        CalendarAddressesRepository,
        CalendarService,
        { provide: PortalAddress, useFactory: () => new PortalAddress(env.PORTAL_URL.replace(/\/+$/, "")) },
      ],
    };
  }
}
