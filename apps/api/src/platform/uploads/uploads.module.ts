import { Global, Module, type DynamicModule } from "@nestjs/common";
import type { Env } from "../process/env.js";
import type { UploadLimits } from "./upload-limits.js";
import { uploadLimits, UploadReader } from "./upload-reader.service.js";

/** The one way to read an upload, for every feature. */
@Global()
@Module({})
export class UploadsModule {
  static forRoot(env: Env): DynamicModule {
    const limits: UploadLimits = {
      heapMebibytes: env.UPLOAD_HEAP_MEBIBYTES,
      memoryMebibytes: env.UPLOAD_MEMORY_MEBIBYTES,
      requestSeconds: env.UPLOAD_REQUEST_SECONDS,
      jobSeconds: env.UPLOAD_JOB_SECONDS,
      atOnce: env.UPLOADS_AT_ONCE,
      atOnceOfOrganisation: env.UPLOADS_AT_ONCE_PER_ORGANISATION,
    };
    const providers = [{ provide: uploadLimits, useValue: limits }, UploadReader];
    return { module: UploadsModule, providers, exports: [UploadReader] };
  }
}
