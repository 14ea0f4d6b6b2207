import {
  changeTalentIntakeRoute,
  createTalentIntakeRoute,
  createTalentOfferRoute,
  createTalentProgrammeRoute,
  talentIntakesRoute,
  talentOfferRoute,
  talentOffersRoute,
  talentProgrammeRoute,
  talentProgrammesRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { TalentProgrammesService } from "./talent-programmes.service.js";

/** Talent programmes, their intakes and offers over HTTP. */
@Controller()
export class TalentProgrammesController {
  constructor(private readonly programmes: TalentProgrammesService) {}

  @Route(talentProgrammesRoute)
  list({ query }: InputOf<typeof talentProgrammesRoute>): Promise<ResultOf<typeof talentProgrammesRoute>> {
    return this.programmes.list(query);
  }

  @Route(createTalentProgrammeRoute)
  create({
    caller,
    body,
  }: InputOf<typeof createTalentProgrammeRoute>): Promise<ResultOf<typeof createTalentProgrammeRoute>> {
    return this.programmes.create(caller, body);
  }

  @Route(talentProgrammeRoute)
  get({
    caller,
    params,
  }: InputOf<typeof talentProgrammeRoute>): Promise<ResultOf<typeof talentProgrammeRoute>> {
    return this.programmes.get(caller, params.programmeId);
  }

  @Route(talentIntakesRoute)
  listIntakes({
    caller,
    params,
    query,
  }: InputOf<typeof talentIntakesRoute>): Promise<ResultOf<typeof talentIntakesRoute>> {
    return this.programmes.listIntakes(caller, params.programmeId, query);
  }

  @Route(createTalentIntakeRoute)
  createIntake({
    caller,
    params,
    body,
  }: InputOf<typeof createTalentIntakeRoute>): Promise<ResultOf<typeof createTalentIntakeRoute>> {
    return this.programmes.createIntake(caller, params.programmeId, body);
  }

  @Route(changeTalentIntakeRoute)
  changeIntake({
    caller,
    params,
    body,
  }: InputOf<typeof changeTalentIntakeRoute>): Promise<ResultOf<typeof changeTalentIntakeRoute>> {
    return this.programmes.changeIntake(caller, params, body);
  }

  @Route(talentOffersRoute)
  listOffers({
    caller,
    params,
    query,
  }: InputOf<typeof talentOffersRoute>): Promise<ResultOf<typeof talentOffersRoute>> {
    return this.programmes.listOffers(caller, params.programmeId, query);
  }

  @Route(talentOfferRoute)
  getOffer({ caller, params }: InputOf<typeof talentOfferRoute>): Promise<ResultOf<typeof talentOfferRoute>> {
    return this.programmes.getOffer(caller, params.programmeId, params.offerId);
  }

  @Route(createTalentOfferRoute)
  offer({
    caller,
    params,
    body,
  }: InputOf<typeof createTalentOfferRoute>): Promise<ResultOf<typeof createTalentOfferRoute>> {
    return this.programmes.offer(caller, params.programmeId, body);
  }
}
