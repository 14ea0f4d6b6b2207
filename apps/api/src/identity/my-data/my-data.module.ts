import { Module } from "@nestjs/common";
import { MyDataController } from "./my-data.controller.js";
import { MyDataRepository } from "./my-data.repository.js";
import { MyDataService } from "./my-data.service.js";

/** What is stored about me, to download. */
@Module({ controllers: [MyDataController], providers: [MyDataRepository, MyDataService] })
export class MyDataModule {}
