import type { Program, ProgramEnd, ProgramSafety, ProgramStep } from "../conversions/program/program.js";

/*
 * A reader of step files, written from the description of the format and for tests alone: what it reads is compared with what was
 * written.
 */
type Node = { name: string; attributes: Record<string, string>; children: Node[] };

function readXml(text: string): Node {
  const root: Node = { name: "", attributes: {}, children: [] };
  const open = [root];
  for (const [, close, name = "", said = "", empty] of text.matchAll(
    /<(\/)?([A-Za-z_0-9]+)((?:\s[^<>]*?)?)(\/)?>/gu,
  )) {
    if (close !== undefined) {
      open.pop();
      continue;
    }
    const attributes = Object.fromEntries(
      [...said.matchAll(/([A-Za-z_]+)="([^"]*)"/gu)].map(([, key, value]) => [key, value]),
    );
    const node = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(node);
    if (empty === undefined) open.push(node);
  }
  return root;
}

const find = (node: Node | undefined, ...path: string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, name) => at?.children.find((child) => child.name === name), node);

/** Six decimals, moved by so many places. */
const number = (node: Node | undefined, places: number): number | undefined => {
  const said = node?.attributes["Value"];
  return said === undefined ? undefined : Number(`${String(Number(said))}e${String(-places)}`);
};

function endsOf(main: Node | undefined, isCharge: boolean): ProgramEnd[] {
  const seconds = number(find(main, "Time"), 3);
  const volts = number(find(main, "Stop_Volt"), 4);
  const perHour = number(find(main, "Stop_Rate"), 0);
  const amperes = number(find(main, "Stop_Curr"), 3);
  const path = "";
  return [
    ...(seconds === undefined ? [] : [{ path, of: "time" as const, seconds }]),
    ...(volts === undefined
      ? []
      : [{ path, of: "voltage" as const, is: isCharge ? ("above" as const) : ("below" as const), volts }]),
    ...(perHour !== undefined
      ? [{ path, of: "rate" as const, is: "below" as const, perHour }]
      : amperes === undefined
        ? []
        : [{ path, of: "current" as const, is: "below" as const, amperes }]),
  ];
}

function stepOf(node: Node): ProgramStep {
  const main = find(node, "Limit", "Main");
  const type = node.attributes["Step_Type"];
  const isCharge = type === "1" || type === "3";
  const ends = { join: "any" as const, list: endsOf(main, isCharge) };
  const path = "";
  const sign = isCharge ? 1 : -1;
  const perHour = number(find(main, "Rate"), 0);
  switch (type) {
    case "1":
    case "2":
      return {
        path,
        does: "current",
        current:
          perHour === undefined
            ? { as: "amperes", amperes: sign * (number(find(main, "Curr"), 3) ?? 0) }
            : { as: "rate", perHour: sign * perHour },
        ends,
      };
    case "3":
    case "19":
      return { path, does: "voltage", volts: number(find(main, "Volt"), 4) ?? 0, ends };
    case "4":
      return { path, does: "rest", ends };
    default: {
      const { StartValue = "", EndValue = "", Value = "" } = find(node, "Slope", "Slope1")?.attributes ?? {};
      const moved = (said: string, places: number): number =>
        Number(`${String(Number(said))}e-${String(places)}`);
      return {
        path,
        does: "scan",
        fromVolts: moved(StartValue, 4),
        toVolts: moved(EndValue, 4),
        voltsPerSecond: moved(Value, 3),
      };
    }
  }
}

/** Which program does a step file of Neware say? */
export function readNeware(text: string): Program {
  const config = find(readXml(text), "root", "config");
  const protect = find(config, "Whole_Prt", "Protect", "Main");
  const record = find(config, "Whole_Prt", "Record", "Main");
  const list: { at: number; step: ProgramStep }[] = [];
  for (const node of find(config, "Step_Info")?.children ?? []) {
    if (node.attributes["Step_Type"] === "6") break;
    const at = Number(node.attributes["Step_ID"]);
    if (node.attributes["Step_Type"] !== "5") {
      list.push({ at, step: stepOf(node) });
      continue;
    }
    const from = number(find(node, "Limit", "Other", "Start_Step"), 0) ?? 0;
    const passes = number(find(node, "Limit", "Other", "Cycle_Count"), 0) ?? 0;
    const first = list.findIndex((placed) => placed.at >= from);
    const steps = list.splice(first).map((placed) => placed.step);
    list.push({ at: from, step: { path: "", does: "loop", passes, steps } });
  }
  const charge = number(find(protect, "Cap", "Upper"), 3);
  const safety: ProgramSafety = {
    maxVolts: number(find(protect, "Volt", "Upper"), 4),
    minVolts: number(find(protect, "Volt", "Lower"), 4),
    maxAmperes: number(find(protect, "Curr", "Upper"), 3),
    minAmperes: number(find(protect, "Curr", "Lower"), 3),
    maxAmpereHours: charge === undefined ? undefined : Number((charge / 3600).toPrecision(12)),
  };
  const capacity = number(find(config, "Head_Info", "MultCap"), 3);
  return {
    title: "",
    isSymmetric: false,
    capacityAmpereHours: capacity === undefined ? undefined : Number((capacity / 3600).toPrecision(12)),
    recording: {
      seconds: number(find(record, "Time"), 3),
      volts: number(find(record, "Volt"), 4),
      amperes: number(find(record, "Curr"), 3),
    },
    safety,
    steps: list.map((placed) => placed.step),
  };
}
