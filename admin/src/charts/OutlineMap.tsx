import { useId } from 'react';
import { areaClasses, areaShade } from './areaShade.ts';
import { Hatch } from './Hatch.tsx';

/** A municipality in its outline. `step` is its level of `of`, 0 the lowest; null where it has none: hatched. */
export type MapShape = {
  readonly id: string;
  /** `d` of its path, in the map's own units. */
  readonly d: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** What is said of it: name, county, level in words. */
  readonly name: string;
  readonly step: number | null;
  readonly of: number;
  readonly href?: string;
};

/** Pixels of the map at its widest, which a line's width and the hatch are measured by. */
const widest = 660;

/**
 * Municipalities in their outlines, darker with a higher level. As on the map of tiles, links are for the pointer only: search
 * and table beside the map do that work for everybody else.
 * @param edges `d` of the borders between counties
 */
export function OutlineMap({ label, shapes, edges }: { label: string; shapes: readonly MapShape[]; edges: string }) {
  const id = useId();
  const left = Math.min(...shapes.map((shape) => shape.left));
  const top = Math.min(...shapes.map((shape) => shape.top));
  const width = Math.max(...shapes.map((shape) => shape.right)) - left;
  const height = Math.max(...shapes.map((shape) => shape.bottom)) - top;
  const pixel = Math.max(width, height * 0.6, 1) / widest;
  const around = 3 * pixel;
  const viewBox = [left - around, top - around, width + 2 * around, height + 2 * around].map(Math.round).join(' ');
  const hasLinks = shapes.some(({ href }) => href);
  return (
    <div className={`chart-map ${areaClasses(shapes[0]?.of ?? 1)}`}>
      <svg className="chart-svg" viewBox={viewBox} role={hasLinks ? 'group' : 'img'} aria-label={label}>
        <defs>
          <Hatch id={`${id}-hatch`} size={Math.max(1, Math.round(4 * pixel))} />
        </defs>
        {shapes.map(({ id: key, href, ...shape }) =>
          href ? (
            <a key={key} href={href} tabIndex={-1}>
              <Area {...shape} hatch={`${id}-hatch`} />
            </a>
          ) : (
            <Area key={key} {...shape} hatch={`${id}-hatch`} />
          ),
        )}
        {edges && <path className="chart-area-edge" d={edges} />}
      </svg>
    </div>
  );
}

function Area({ d, name, step, of, hatch }: Pick<MapShape, 'd' | 'name' | 'step' | 'of'> & { readonly hatch: string }) {
  const look =
    step === null
      ? { className: 'chart-area chart-area-missing', fill: `url(#${hatch})` }
      : { className: `chart-area chart-area-${areaShade(step, of)}` };
  return (
    <path d={d} {...look}>
      <title>{name}</title>
    </path>
  );
}
