import React from 'react';
import {
  EmptyState,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { showMoment, words } from '@ghostlight/shared';
import type { AuditEntry, Reader } from '@ghostlight/shared';

const t = words.settings;
const PAGE = 20;

/** Who changed what, when, from what to what. */
export function Audit({ entries, reader }: { entries: AuditEntry[]; reader: Reader }) {
  const [page, setPage] = React.useState(1);
  if (entries.length === 0) {
    return (
      <EmptyState title={t.audit} layout="vertical" imageName="task" imageWidth={120}>
        <Text>{t.auditEmpty}</Text>
      </EmptyState>
    );
  }
  return (
    <Table
      paginated
      bordered
      density="condensed"
      pageCount={Math.max(1, Math.ceil(entries.length / PAGE))}
      page={page}
      onPageChange={setPage}
    >
      <TableHead>
        <TableRow>
          <TableHeader width="min">{t.when}</TableHeader>
          <TableHeader>{t.who}</TableHeader>
          <TableHeader>{t.setting}</TableHeader>
          <TableHeader>{t.from}</TableHeader>
          <TableHeader>{t.to}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {entries.slice((page - 1) * PAGE, page * PAGE).map((entry, i) => (
          <TableRow key={`${entry.at}-${i}`}>
            <TableCell width="min">{showMoment(entry.at, reader)}</TableCell>
            <TableCell>{entry.who}</TableCell>
            <TableCell>{entry.label}</TableCell>
            <TableCell>{entry.from}</TableCell>
            <TableCell>{entry.to}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
