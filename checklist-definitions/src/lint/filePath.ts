import type { Demand } from './demand.ts';

/** A file is found by its name: <checklist id>/<version>.yaml. */
export const filePath: Demand = ({ file, checklist: { checklist, version } }) => {
  const name = `${checklist}/${version}.yaml`;
  if (file === name || file.endsWith(`/${name}`)) return [];
  const message = `the file holds ${checklist} ${version}`;
  return [{ path: ['checklist'], message, mend: `name it ${name}, or mend checklist and version` }];
};
