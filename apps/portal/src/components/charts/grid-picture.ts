const svgSpace = "http://www.w3.org/2000/svg";

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** How does a grid of cells look as one drawing? Used for saving a heat map, which on the page is a real table. */
export function drawGrid(table: HTMLTableElement): SVGSVGElement {
  const frame = table.getBoundingClientRect();
  const svg = make("svg", { viewBox: `0 0 ${String(frame.width)} ${String(frame.height)}` }) as SVGSVGElement;
  for (const cell of table.querySelectorAll<HTMLElement>("th, td")) {
    const box = cell.getBoundingClientRect();
    const [x, y] = [box.left - frame.left, box.top - frame.top];
    const painted = cell.firstElementChild instanceof HTMLElement ? cell.firstElementChild : cell;
    const style = getComputedStyle(painted);
    if (cell.tagName === "TD")
      svg.append(make("rect", { x, y, width: box.width, height: box.height, fill: style.backgroundColor }));
    const text = make("text", {
      x: x + 6,
      y: y + box.height / 2,
      fill: style.color,
      "font-size": style.fontSize,
      "font-family": style.fontFamily,
      "dominant-baseline": "central",
    });
    text.textContent = cell.textContent.replace(/[↑↓↕]/g, "");
    svg.append(text);
    drawHatch(svg, cell, frame);
  }
  return svg;
}

function drawHatch(svg: SVGSVGElement, cell: HTMLElement, frame: DOMRect): void {
  const hatched = cell.querySelector(".hatched");
  if (hatched === null) return;
  const box = hatched.getBoundingClientRect();
  const [left, top] = [box.left - frame.left, box.top - frame.top];
  for (let step = 0; step < box.width + box.height; step += 5) {
    const [startX, endX] = [Math.max(0, step - box.height), Math.min(step, box.width)];
    const stroke = getComputedStyle(document.documentElement).getPropertyValue("--hatch-ink");
    svg.append(
      make("line", {
        x1: left + startX,
        y1: top + step - startX,
        x2: left + endX,
        y2: top + step - endX,
        stroke,
      }),
    );
  }
}
