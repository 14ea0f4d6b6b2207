import { Module } from "@nestjs/common";
import { MailService } from "../../platform/mail/mail.service.js";
import { OutboxMailsRepository } from "../../platform/mail/outbox-mails.repository.js";
import { SecretLinks } from "../../platform/mail/secret-links.service.js";
import { ApplicationAppealsRepository } from "./application-appeals.repository.js";
import { ApplicationBallotRound } from "./application-ballot-round.service.js";
import { ApplicationBallots } from "./application-ballots.service.js";
import { ApplicationExpiry } from "./application-expiry.service.js";
import { ApplicationLinksRepository } from "./application-links.repository.js";
import { ApplicationLinks } from "./application-links.service.js";
import { ApplicationReviewRepository } from "./application-review.repository.js";
import { ApplicationsRepository } from "./applications.repository.js";

/** Forgets applications that led to nothing, and takes what ballots decided of others, in a worker. */
@Module({
  providers: [
    ApplicationsRepository,
    ApplicationReviewRepository,
    ApplicationAppealsRepository,
    ApplicationLinksRepository,
    ApplicationLinks,
    ApplicationBallots,
    ApplicationBallotRound,
    ApplicationExpiry,
    MailService,
    OutboxMailsRepository,
    SecretLinks,
  ],
})
export class ApplicationExpiryModule {}
