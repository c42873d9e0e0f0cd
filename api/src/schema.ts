import { builder } from './builder.ts';
import './installationSchema.ts';
import './checklists/schema.ts';
import './municipalities/schema.ts';
import './rounds/comingSchema.ts';
import './rounds/nextEditionSchema.ts';
import './rounds/schema.ts';
import './assessments/schema.ts';
import './users/schema.ts';
import './dugnads/schema.ts';
import './actions/schema.ts';
import './benchmarks/answerMapSchema.ts';
import './benchmarks/effectSchema.ts';
import './benchmarks/hotSchema.ts';
import './benchmarks/peersSchema.ts';
import './benchmarks/standingsSchema.ts';
import './imports/schema.ts';

// One import per feature above. Features meet by type name: assessments adds Municipality.assessments,
// rounds adds Municipality.openRounds, users adds Municipality.seats, invitations and seatRequests.
export const schema = builder.toSchema();
