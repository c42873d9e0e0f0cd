import { usePermissions } from 'react-admin';

/** Whether the reader may make rounds and publish them, let people in and shut them out; the API decides again. */
export const useIsAdministrator = (): boolean =>
  usePermissions<'ADMINISTRATOR' | 'ADVISER'>().permissions === 'ADMINISTRATOR';
