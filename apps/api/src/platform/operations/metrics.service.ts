import { Injectable } from "@nestjs/common";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** How is this process doing? Labels are route ids, methods and statuses: never an address, an id or a name. */
@Injectable()
export class MetricsService {
  private readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from a request's first byte to its answer's last, by route",
    labelNames: ["route", "method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  observe(route: string, method: string, status: number, seconds: number): void {
    this.durations.labels(route, method, String(status)).observe(seconds);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
