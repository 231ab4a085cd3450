import React from 'react';
import {
  Flex,
  Link,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { showMoment, words } from '@ghostlight/shared';
import type { Connection, Reader } from '@ghostlight/shared';

const t = words.settings;

/** What HubSpot has granted, what is missing, what that costs, and how to get it. */
export function ConnectionView({ connection, reader }: { connection: Connection; reader: Reader }) {
  const missing = connection.scopes.some((s) => !s.granted);
  return (
    <Flex direction="column" gap="md">
      <Text>{connection.syncedAt === null ? t.firstSync : t.syncedAt(showMoment(connection.syncedAt, reader))}</Text>
      <Table density="condensed" bordered>
        <TableHead>
          <TableRow>
            <TableHeader>{t.what}</TableHeader>
            <TableHeader>{t.scope}</TableHeader>
            <TableHeader width="min"> </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {connection.scopes.map((s) => (
            <TableRow key={s.scope}>
              <TableCell>{s.why}</TableCell>
              <TableCell>{s.scope}</TableCell>
              <TableCell width="min">
                <StatusTag variant={s.granted ? 'success' : s.required ? 'danger' : 'warning'}>
                  {s.granted ? t.granted : t.missing}
                </StatusTag>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {missing && connection.reconnectUrl !== null && (
        <Link href={{ url: connection.reconnectUrl, external: true }}>{t.reconnect}</Link>
      )}
    </Flex>
  );
}
