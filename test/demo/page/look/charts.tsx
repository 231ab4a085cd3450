import React from 'react';

interface Axis {
  field: string;
  label?: string;
}

interface ChartProps {
  data:
    | Record<string, string | number>[]
    | {
        data: Record<string, string | number>[];
        options?: { propertyLabels?: Record<string, Record<string, string>> };
      };
  axes: { x: Axis; y: Axis; options?: { groupFieldByColor?: string } };
  options?: { title?: string; showLegend?: boolean; showDataLabels?: boolean };
}

const COLOURS = ['#516f90', '#d4643a', '#3f8f83', '#8a6bbf', '#b98a2f', '#6b7d8f'];
const W = 640;
const H = 240;
const PAD = { left: 44, right: 12, top: 22, bottom: 54 };

/** Rows → series by the colour field, over the categories of x in their order. */
function arrange({ data, axes }: ChartProps) {
  const rows = Array.isArray(data) ? data : data.data;
  const labels = Array.isArray(data) ? undefined : data.options?.propertyLabels;
  const group = axes.options?.groupFieldByColor;
  const xs = [...new Set(rows.map((r) => String(r[axes.x.field] ?? '')))];
  const names = group ? [...new Set(rows.map((r) => String(r[group] ?? '')))] : [''];
  const series = names.map((name, i) => ({
    name: (group && labels?.[group]?.[name]) ?? name,
    colour: COLOURS[i % COLOURS.length] ?? '#516f90',
    values: xs.map((x) => {
      const row = rows.find((r) => String(r[axes.x.field] ?? '') === x && (!group || String(r[group] ?? '') === name));
      return Number(row?.[axes.y.field] ?? 0);
    }),
  }));
  const highest = Math.max(1, ...series.flatMap((s) => s.values));
  // The lines stand at whole numbers, the middle one too; shares have none between 0 and 1.
  const top = highest > 1 ? 2 * Math.ceil(highest / 2) : highest;
  return { xs, series, top };
}

function Frame({
  of,
  children,
}: {
  of: ChartProps;
  children: (
    a: ReturnType<typeof arrange>,
    y: (v: number) => number,
    x: (i: number) => number,
    band: number,
  ) => React.ReactNode;
}) {
  const a = arrange(of);
  const band = (W - PAD.left - PAD.right) / Math.max(1, a.xs.length);
  const y = (v: number) => H - PAD.bottom - (v / a.top) * (H - PAD.top - PAD.bottom);
  const x = (i: number) => PAD.left + band * (i + 0.5);
  const every = Math.ceil(a.xs.length / 12);
  const summary = a.xs
    .map((name, i) => `${name}: ${a.series.map((s) => `${s.name} ${s.values[i] ?? 0}`.trim()).join(', ')}`)
    .join('; ');
  return (
    <figure className="look-chart">
      {of.options?.title !== undefined && <figcaption>{of.options.title}</figcaption>}
      <svg viewBox={`0 0 ${W} ${H}`} role="img" aria-label={`${of.options?.title ?? 'Chart'}. ${summary}`}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line
              x1={PAD.left}
              x2={W - PAD.right}
              y1={y(a.top * share)}
              y2={y(a.top * share)}
              className="look-gridline"
            />
            <text x={PAD.left - 6} y={y(a.top * share) + 4} textAnchor="end">
              {Math.round(a.top * share * 10) / 10}
            </text>
          </g>
        ))}
        {children(a, y, x, band)}
        {a.xs.map((name, i) =>
          i % every === 0 ? (
            <text key={name} x={x(i)} y={H - PAD.bottom + 16} textAnchor="middle">
              {name.length > 16 && a.xs.length > 4 ? `${name.slice(0, 15)}…` : name}
            </text>
          ) : null,
        )}
        <text x={(W + PAD.left) / 2} y={H - 8} textAnchor="middle" className="look-axislabel">
          {of.axes.x.label}
        </text>
      </svg>
      {of.options?.showLegend !== false && a.series.length > 1 && (
        <ul className="look-legend">
          {a.series.map((s) => (
            <li key={s.name}>
              <i style={{ background: s.colour }} /> {s.name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

export function BarChart(props: ChartProps) {
  return (
    <Frame of={props}>
      {(a, y, x, band) =>
        a.series.flatMap((s, n) => {
          const width = Math.min(46, (band * 0.7) / a.series.length);
          return s.values.map((v, i) => {
            const left = x(i) - (width * a.series.length) / 2 + n * width;
            return (
              <g key={`${s.name}-${i}`}>
                <rect
                  x={left}
                  y={y(v)}
                  width={Math.max(1, width - 2)}
                  height={Math.max(0, y(0) - y(v))}
                  rx={2}
                  fill={s.colour}
                />
                {props.options?.showDataLabels && (
                  <text x={left + width / 2} y={y(v) - 4} textAnchor="middle">
                    {v}
                  </text>
                )}
              </g>
            );
          });
        })
      }
    </Frame>
  );
}

export function LineChart(props: ChartProps) {
  return (
    <Frame of={props}>
      {(a, y, x) =>
        a.series.map((s) => (
          <polyline
            key={s.name}
            fill="none"
            stroke={s.colour}
            strokeWidth={2}
            points={s.values.map((v, i) => `${x(i)},${y(v)}`).join(' ')}
          />
        ))
      }
    </Frame>
  );
}
