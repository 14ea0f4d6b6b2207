import { Module, type DynamicModule } from "@nestjs/common";
import { createDataSource, type DataSourceSettings } from "./data-source.js";
import { Database } from "./database.service.js";
import { TableList } from "./table-list.js";

/** Opens the pool once and gives every module the same `Database`. */
@Module({})
export class DatabaseModule {
  static forRoot(settings: DataSourceSettings): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: Database,
          useFactory: async () => new Database(await createDataSource(settings).initialize()),
        },
        { provide: TableList, useValue: new TableList(settings.tables ?? []) },
      ],
      exports: [Database, TableList],
    };
  }
}
