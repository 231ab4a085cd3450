import React from 'react';
import { classes } from './host.ts';
import type { Remote } from './host.ts';

interface TableProps {
  children?: React.ReactNode;
  bordered?: boolean;
  flush?: boolean;
  density?: string;
  paginated?: boolean;
  page?: number;
  pageCount?: number;
  onPageChange?: Remote<[number]>;
  testId?: string;
}

export function Table({
  children,
  bordered = true,
  density = 'default',
  paginated,
  page,
  pageCount = 1,
  onPageChange,
  testId,
}: TableProps) {
  const [own, setOwn] = React.useState(1);
  const at = page ?? own;
  const go = (to: number) => {
    setOwn(to);
    onPageChange?.(to);
  };
  return (
    <div className="look-tablebox" data-testid={testId} tabIndex={0} role="group" aria-label="Table">
      <table className={classes('look-table', bordered && 'is-bordered', `is-${density}`)}>{children}</table>
      {paginated && pageCount > 1 && (
        <nav className="look-pages" aria-label="Pages of the table">
          <button type="button" disabled={at <= 1} onClick={() => go(at - 1)}>
            ‹ Prev
          </button>
          <span>
            {at} of {pageCount}
          </span>
          <button type="button" disabled={at >= pageCount} onClick={() => go(at + 1)}>
            Next ›
          </button>
        </nav>
      )}
    </div>
  );
}

interface CellProps {
  children?: React.ReactNode;
  align?: 'left' | 'center' | 'right';
  width?: 'min' | 'max' | 'auto' | number;
  colSpan?: number;
  testId?: string;
}

const widthOf = (width: CellProps['width']) =>
  width === 'min' ? '1%' : width === 'max' ? '100%' : width === 'auto' ? undefined : width;

export const TableHead = ({ children }: CellProps) => <thead>{children}</thead>;
export const TableBody = ({ children }: CellProps) => <tbody>{children}</tbody>;
export const TableFooter = ({ children }: CellProps) => <tfoot>{children}</tfoot>;
export const TableRow = ({ children, testId }: CellProps) => <tr data-testid={testId}>{children}</tr>;

export function TableCell({ children, align, width, colSpan, testId }: CellProps) {
  return (
    <td
      data-testid={testId}
      colSpan={colSpan}
      style={{ textAlign: align, width: widthOf(width) }}
      className={classes(width === 'min' && 'is-min')}
    >
      {children}
    </td>
  );
}

const NEXT = { none: 'ascending', ascending: 'descending', descending: 'none' } as const;
const SIGN = { none: '↕', ascending: '↑', descending: '↓' } as const;

export function TableHeader({
  children,
  align,
  width,
  sortDirection = 'never',
  onSortChange,
  disabled,
}: CellProps & {
  sortDirection?: 'ascending' | 'descending' | 'none' | 'never';
  onSortChange?: Remote<[string]>;
  disabled?: boolean;
}) {
  return (
    <th
      scope="col"
      style={{ textAlign: align, width: widthOf(width) }}
      aria-sort={sortDirection === 'never' ? undefined : sortDirection}
    >
      {sortDirection === 'never' ? (
        children
      ) : (
        <button type="button" disabled={disabled} onClick={() => onSortChange?.(NEXT[sortDirection])}>
          {children} <span aria-hidden="true">{SIGN[sortDirection]}</span>
        </button>
      )}
    </th>
  );
}
