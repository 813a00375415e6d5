// Draws points by two figures as SVG, each with its name beside it. What it says stands in a table as well, so it is one picture to
// those who do not see it.
const plotHeight = 400;
const plotMargin = { top: 16, right: 24, bottom: 52 };
const letterWidth = 7.2;

function drawPlot(place, { points, across, up, description }) {
  const width = Math.max(320, Math.min(place.clientWidth || 720, 1100));
  const y = makeScale(points.map((point) => point.up), plotHeight - plotMargin.bottom, plotMargin.top);
  const left = 32 + Math.max(...y.ticks.map((tick) => up.show(tick).length)) * letterWidth;
  const x = makeScale(points.map((point) => point.across), left, width - plotMargin.right);
  const picture = svgElement("svg", { viewBox: `0 0 ${width} ${plotHeight}`, role: "img", "aria-label": description });
  drawAxes(picture, { left, width, x, y, across, up });

  // No name may hide another, nor a point.
  const spots = points.map((point) => ({ point, x: x.place(point.across), y: y.place(point.up) }));
  const taken = spots.map((spot) => ({ from: spot.x - 2, to: spot.x + 2, above: spot.y - 8, below: spot.y + 8 }));
  for (const { point, ...spot } of spots.sort((one, other) => one.y - other.y)) {
    const label = findLabelPlace(spot, point.name, { left, right: width - 4 }, taken);
    taken.push(label);
    picture.append(svgElement("g", {},
      svgElement("title", {}, `${point.name}: ${across.show(point.across)}, ${up.show(point.up)}`),
      label.isMoved ? svgElement("line", { class: "leader", x1: spot.x, y1: spot.y, x2: label.x, y2: label.y - 4 }) : "",
      svgElement("circle", { class: point.isLive ? "live" : "not-live", cx: spot.x, cy: spot.y, r: 6 }),
      svgElement("text", { x: label.x, y: label.y, "text-anchor": label.anchor }, point.name)));
  }

  place.replaceChildren(picture);
}

function drawAxes(picture, { left, width, x, y, across, up }) {
  const { right, top, bottom } = plotMargin;
  const base = plotHeight - bottom;
  for (const tick of x.ticks) {
    picture.append(
      svgElement("line", { class: "grid", x1: x.place(tick), y1: top, x2: x.place(tick), y2: base }),
      svgElement("text", { class: "tick", x: x.place(tick), y: base + 18, "text-anchor": "middle" }, across.show(tick)));
  }

  for (const tick of y.ticks) {
    picture.append(
      svgElement("line", { class: "grid", x1: left, y1: y.place(tick), x2: width - right, y2: y.place(tick) }),
      svgElement("text", { class: "tick", x: left - 8, y: y.place(tick) + 4, "text-anchor": "end" }, up.show(tick)));
  }

  const middle = (top + base) / 2;
  picture.append(
    svgElement("text", { class: "axis", x: (left + width - right) / 2, y: plotHeight - 8, "text-anchor": "middle" }, across.label),
    svgElement("text", { class: "axis", x: 12, y: middle, "text-anchor": "middle", transform: `rotate(-90 12 ${middle})` }, up.label));
}

// From 0, so that twice as far is twice as much; with some four round numbers on the way.
function makeScale(values, start, end) {
  const greatest = Math.max(...values) || 1;
  const rough = greatest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough * 0.999);
  const steps = Math.ceil((greatest * 1.02) / step);
  return {
    ticks: Array.from({ length: steps + 1 }, (_, index) => index * step),
    place: (value) => Math.round((start + ((end - start) * value) / (steps * step)) * 10) / 10,
  };
}

// Beside the point where there is room; else nearby, with a line to the point.
function findLabelPlace(spot, name, edge, taken) {
  const length = name.length * letterWidth;
  const places = [0, 15, -15, 30, -30, 45, -45, 60, -60, 75, -75].flatMap((shift) => [true, false].map((isRight) => {
    const x = isRight ? spot.x + 11 : spot.x - 11;
    const y = spot.y + 4 + shift;
    return {
      x, y, from: isRight ? x : x - length, to: isRight ? x + length : x, above: y - 11, below: y + 3,
      anchor: isRight ? "start" : "end", isMoved: shift !== 0,
    };
  }));
  const isInside = (place) => place.from > edge.left && place.to < edge.right && place.above > 0 && place.below < plotHeight - plotMargin.bottom + 2;
  const isFree = (place) => taken.every((other) => other.to + 8 < place.from || other.from - 8 > place.to || other.below < place.above || other.above > place.below);
  return places.find((place) => isInside(place) && isFree(place)) ?? places.find(isInside) ?? places[0];
}
