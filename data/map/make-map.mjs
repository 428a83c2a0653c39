// Makes world.tsv out of Natural Earth. README.md says where its input comes from and how to run it.
import { readFileSync, writeFileSync } from "node:fs";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const WIDTH = 960;
const HEIGHT = 468;
const coarse = JSON.parse(readFileSync(process.argv[2]));
const fine = JSON.parse(readFileSync(process.argv[3]));
const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: "Sphere" });
const path = geoPath(projection).digits(1);
const point = geoPath(projection);
const countries = (world) => feature(world, world.objects.countries).features;
const rows = [];
const drawn = new Set();
for (const country of countries(coarse)) {
  if (country.id === "010") {
    continue; // Antarctica has no government, and would take a fifth of the map.
  }
  const outline = path(country);
  if (outline) {
    rows.push([country.id ?? "", outline]);
    drawn.add(country.id);
  }
}
// What is too small for the coarse outlines is a dot.
for (const country of countries(fine)) {
  if (country.id && country.id !== "010" && !drawn.has(country.id)) {
    drawn.add(country.id);
    const [x, y] = point.centroid(country).map((value) => Math.round(value * 10) / 10);
    rows.push([country.id, `M${x - 2},${y}a2,2 0 1,0 4,0a2,2 0 1,0 -4,0Z`]);
  }
}
writeFileSync(process.argv[4], rows.map((row) => row.join("\t")).join("\n") + "\n");
