import {
  type Checklist,
  percentText,
  type ScoreResult,
  textIn,
  withPercent,
} from '@fritidssjekken/checklist-definitions';
import type { Viewer } from '../../access.ts';
import { dayOf } from '../../days.ts';
import type { Prisma } from '../../generated/client/client.ts';
import { queueMail } from '../../mail/queueMail.ts';
import { displayName } from '../../municipality.ts';
import { addressOf } from '../../publicAddress.ts';
import { municipalityOf, register } from '../../register.ts';

type About = {
  readonly id: string;
  readonly municipalityId: number;
  readonly name: string | null;
  readonly number: number;
  readonly round: { readonly name: string } | null;
};

/** Mails the receipt of a submission to those who hold seats and to the municipality's post address. */
export async function mailReceipt(
  tx: Prisma.TransactionClient,
  sent: { assessment: About; checklist: Checklist; result: ScoreResult; receipt: string; user: Viewer; now: Date },
): Promise<void> {
  const { assessment, checklist, result, receipt, user, now } = sent;
  const level = checklist.levels.find(({ id }) => id === result.level);
  const municipality = mailName(assessment.municipalityId, now);
  const attachments = [{ filename: 'kvittering.json', contentType: 'application/json', content: receipt }];
  for (const { to, language } of await recipients(tx, assessment.municipalityId)) {
    const params = {
      municipality,
      checklist: textIn(checklist.title, language),
      occasion: assessment.round?.name ?? assessment.name,
      submittedBy: user.name,
      score:
        result.score === null ? null : withPercent(percentText(result.score, { levels: checklist.levels }), language),
      level: level ? textIn(level.name, language) : null,
      link: addressOf(`/egenvurdering/${assessment.id}/resultat`),
    };
    await queueMail(tx, { to, language, key: 'assessmentSubmitted', params, attachments }, now);
  }
}

/** Tells those who hold seats, and the post address, that an assessment was opened again and why. */
export async function mailReturned(
  tx: Prisma.TransactionClient,
  sent: { assessment: About; correctionId: string; checklist: Checklist; reason: string; user: Viewer; now: Date },
): Promise<void> {
  const { assessment, correctionId, checklist, reason, user, now } = sent;
  for (const { to, language } of await recipients(tx, assessment.municipalityId)) {
    const params = {
      municipality: mailName(assessment.municipalityId, now),
      checklist: textIn(checklist.title, language),
      occasion: assessment.round?.name ?? assessment.name,
      returnedBy: user.name,
      reason,
      link: addressOf(`/egenvurdering/${correctionId}`),
    };
    await queueMail(tx, { to, language, key: 'assessmentReturned', params }, now);
  }
}

type Recipient = { readonly to: string; readonly language: 'nb' | 'nn' | 'en' };

/** Each address once. */
async function recipients(tx: Prisma.TransactionClient, municipalityId: number): Promise<Recipient[]> {
  const seats = await tx.seat.findMany({
    where: { municipalityId, endedAt: null, user: { deactivatedAt: null } },
    include: { user: true },
  });
  const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId } });
  const people = seats.map(({ user }) => ({ to: user.email, language: languageOf(user.language) }));
  const post = municipality.postAddress
    ? [{ to: municipality.postAddress, language: languageOf(municipality.language) }]
    : [];
  return [...new Map([...post, ...people].map((one) => [one.to.toLowerCase(), one])).values()];
}

const languageOf = (language: string): Recipient['language'] =>
  language === 'nn' || language === 'en' ? language : 'nb';

const mailName = (municipalityId: number, now: Date): string =>
  displayName(register(), municipalityOf(municipalityId), dayOf(now), 'norwegian');
