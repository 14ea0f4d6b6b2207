"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState, type ReactNode } from "react";

import { useChartTip } from "./chart-tip";
import { savePng, saveFile, saveSvg } from "./save-chart";
import { writeTableCsv, type ChartTable } from "./chart-table";

interface ChartFrameProps {
  /** States the finding, not the kind of drawing. */
  readonly title: string;
  /** One sentence for people who cannot see the drawing. */
  readonly summary: string;
  readonly units: string;
  readonly source: ReactNode;
  readonly table: ChartTable;
  /** The name of downloaded files, without an ending. */
  readonly fileName: string;
  readonly legend?: ReactNode;
  readonly controls?: ReactNode;
  readonly headingLevel?: 2 | 3;
  readonly children: ReactNode;
}

/** What frames every drawing: its finding, units, source, the same figures as a table, and the ways to take it along. */
export function ChartFrame(props: ChartFrameProps): ReactNode {
  const t = useTranslations("charts");
  const [isTable, setIsTable] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const tip = useChartTip(drawing);
  const id = useId();
  const Heading = props.headingLevel === 3 ? "h3" : "h2";
  return (
    <figure aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`} className="m-0 min-w-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-[26rem]">
          <Heading id={`${id}-title`} className="text-16 font-semibold text-ink">
            {props.title}
          </Heading>
          <p className="text-12 text-ink-3">{props.units}</p>
        </div>
        <ChartTools
          isTable={isTable}
          onView={setIsTable}
          fileName={props.fileName}
          table={props.table}
          drawing={drawing}
        />
      </div>
      <p id={`${id}-summary`} className="sr-only">
        {props.summary}
      </p>
      {props.controls !== undefined && <div className="mt-2">{props.controls}</div>}
      <div ref={drawing} hidden={isTable} className="mt-3">
        {props.children}
      </div>
      {tip}
      {isTable && <ChartFigures table={props.table} label={props.title} />}
      <figcaption className="mt-2 flex flex-wrap justify-between gap-x-6 gap-y-1 text-12 text-ink-3">
        {!isTable && props.legend}
        <span>
          {t("source")} {props.source}
        </span>
      </figcaption>
    </figure>
  );
}

interface ChartToolsProps {
  readonly isTable: boolean;
  readonly onView: (isTable: boolean) => void;
  readonly fileName: string;
  readonly table: ChartTable;
  readonly drawing: React.RefObject<HTMLDivElement | null>;
}

const toolClass =
  "h-8 px-2 text-12 text-ink-2 hover:bg-sunken aria-pressed:bg-accent-soft aria-pressed:text-ink aria-pressed:font-semibold first:rounded-l-6 last:rounded-r-6";

function ChartTools({ isTable, onView, fileName, table, drawing }: ChartToolsProps): ReactNode {
  const t = useTranslations("charts");
  const withSvg = (save: (svg: SVGSVGElement) => void) => () => {
    const svg = drawing.current?.querySelector<SVGSVGElement>("svg[data-drawing]");
    if (svg) save(svg);
  };
  return (
    <div className="no-print flex flex-wrap gap-2">
      <div role="group" aria-label={t("viewAs")} className="flex rounded-6 border border-line">
        <button
          type="button"
          className={toolClass}
          aria-pressed={!isTable}
          onClick={() => {
            onView(false);
          }}
        >
          {t("picture")}
        </button>
        <button
          type="button"
          className={toolClass}
          aria-pressed={isTable}
          onClick={() => {
            onView(true);
          }}
        >
          {t("table")}
        </button>
      </div>
      <div role="group" aria-label={t("download")} className="flex rounded-6 border border-line">
        {!isTable && (
          <>
            <button
              type="button"
              className={toolClass}
              onClick={withSvg((svg) => {
                void savePng(svg, fileName);
              })}
            >
              PNG
            </button>
            <button
              type="button"
              className={toolClass}
              onClick={withSvg((svg) => {
                saveSvg(svg, fileName);
              })}
            >
              SVG
            </button>
          </>
        )}
        <button
          type="button"
          className={toolClass}
          onClick={() => {
            saveFile(`${fileName}.csv`, new Blob([writeTableCsv(table)], { type: "text/csv" }));
          }}
        >
          CSV
        </button>
      </div>
    </div>
  );
}

function ChartFigures({ table, label }: { readonly table: ChartTable; readonly label: string }): ReactNode {
  return (
    <div
      className="mt-3 max-h-[32rem] overflow-auto border-y border-line"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <table className="w-full border-collapse text-14">
        <thead className="sticky top-0 bg-surface">
          <tr>
            {table.columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                className={`border-b border-line px-2 py-1.5 text-12 font-semibold text-ink-2 ${column.isNumber ? "text-right" : "text-left"}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} className="border-b border-line last:border-0">
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row" className="px-2 py-1.5 text-left font-normal">
                    <bdi>{cell.text}</bdi>
                  </th>
                ) : (
                  <td
                    key={column}
                    className={`px-2 py-1.5 ${table.columns[column]?.isNumber ? "text-right tabular-nums" : "text-left"}`}
                  >
                    <bdi>{cell.text}</bdi>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
