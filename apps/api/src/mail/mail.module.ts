import { Global, Module } from "@nestjs/common";
import { MailService } from "./mail.service.js";
import { SecretLinks } from "./secret-links.service.js";
import { OutboxMailsRepository } from "./outbox-mails.repository.js";

/** Gives every feature the one way to send mail. */
@Global()
@Module({ providers: [MailService, OutboxMailsRepository, SecretLinks], exports: [MailService] })
export class MailModule {}
