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

/** What HubSpot has granted, what is missing, what that costs, and how to get it. A dead grant grants nothing. */
export function ConnectionView({ connection, reader }: { connection: Connection; reader: Reader }) {
  const { status = 'connected', scopes, syncedAt, reconnectUrl } = connection;
  const isConnected = status === 'connected';
  const missing = isConnected && scopes.some((s) => !s.granted);
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" gap="sm" align="center">
        <StatusTag variant={isConnected ? 'success' : 'danger'}>{isConnected ? t.connected : t.notConnected}</StatusTag>
        {syncedAt !== null && <Text>{t.syncedAt(showMoment(syncedAt, reader))}</Text>}
        {syncedAt === null && isConnected && <Text>{t.firstSync}</Text>}
      </Flex>
      <Table density="condensed" bordered>
        <TableHead>
          <TableRow>
            <TableHeader>{t.what}</TableHeader>
            <TableHeader>{t.scope}</TableHeader>
            {isConnected && <TableHeader width="min">{t.scopeState}</TableHeader>}
          </TableRow>
        </TableHead>
        <TableBody>
          {scopes.map((s) => (
            <TableRow key={s.scope}>
              <TableCell>{s.why}</TableCell>
              <TableCell>{s.scope}</TableCell>
              {isConnected && (
                <TableCell width="min">
                  <StatusTag variant={s.granted ? 'success' : s.required ? 'danger' : 'warning'}>
                    {s.granted ? t.granted : t.missing}
                  </StatusTag>
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {missing && reconnectUrl !== null && <Link href={{ url: reconnectUrl, external: true }}>{t.reconnect}</Link>}
    </Flex>
  );
}
