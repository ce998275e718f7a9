import { log } from '@/server/log';
import { insertAuditEntry } from './store';

export type AuditAction =
  | 'account.registered'
  | 'account.added'
  | 'account.linked'
  | 'password.changed'
  | 'password.reset'
  | 'sessions.ended'
  | 'attempts.refused'
  | 'registration.changed'
  | 'look.changed'
  | 'look.reset';

type Entry = {
  action: AuditAction;
  accountId?: string;
  subject?: string;
  detail?: Record<string, string | number | boolean>;
};

/** For owners to read later. What is being recorded has happened, so a failure here is logged and stops nothing. */
export async function recordAudit({ action, accountId, subject, detail = {} }: Entry): Promise<void> {
  try {
    await insertAuditEntry({
      at: new Date(),
      action,
      accountId: accountId ?? null,
      subject: subject ?? null,
      detail,
    });
  } catch (error) {
    log.error({ err: error, action }, 'an audit entry could not be written');
  }
}
