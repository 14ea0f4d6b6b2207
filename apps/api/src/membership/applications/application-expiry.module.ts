import { Module } from "@nestjs/common";
import { ApplicationExpiry } from "./application-expiry.service.js";
import { ApplicationsRepository } from "./applications.repository.js";

/** Forgets applications that led to nothing, in a worker. */
@Module({ providers: [ApplicationsRepository, ApplicationExpiry] })
export class ApplicationExpiryModule {}
